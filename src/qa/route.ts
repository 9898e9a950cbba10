import { fold } from '../text/fold.ts';
import type { Document } from './document.ts';

/** Which documents a question names. */
export interface Route {
  /** Indices of the documents named; empty when none is. */
  readonly named: readonly number[];
  /** A name that only looks like a document's (七好一强): no document is meant. */
  readonly namesake: string | null;
  /** The names that a namesake looks like. */
  readonly lookalikes: readonly string[];
  /** The question with the names blanked out and without quotation marks. */
  readonly rest: string;
}

const NUMERAL = /[一二两三四五六七八九十]/;
const NUMERALS = '零一二三四五六七八九';
const ANY_NUMERAL = '[一二两三四五六七八九十百几\\d]';

/**
 * Finds the documents' names in a folded question, longest first. A stretch that is a name but for its numerals is a
 * namesake: campaigns are told apart by exactly these.
 */
export function route(folded: string, documents: readonly Document[]): Route {
  const names = documents
    .flatMap((document, at) =>
      [...document.names, fold(document.short)].map((name) => ({
        name: name.replace(/["'《》<>]/g, ''),
        at,
      })),
    )
    .sort((one, other) => other.name.length - one.name.length);
  const named = new Set<number>();
  let rest = spelled(
    folded.replace(/["'《》<>]/g, ''),
    names.map(({ name }) => name),
  );
  for (const { name, at } of names) {
    if (!rest.includes(name)) continue;
    named.add(at);
    rest = rest.replaceAll(name, ' '.repeat(name.length));
  }
  const looks =
    named.size > 0
      ? null
      : namesakeIn(
          rest,
          names.map(({ name }) => name),
        );
  return { named: [...named], namesake: looks?.found ?? null, lookalikes: looks?.names ?? [], rest };
}

/** 4好一强 as 四好一强: names are compared in their own numerals. */
function spelled(text: string, names: readonly string[]): string {
  if (!/\d/.test(text)) return text;
  return names.reduce((so, name) => so.replaceAll(inFigures(name), name), text);
}

/** A name with each of its numerals, or the figure for it. */
function inFigures(name: string): RegExp {
  const places = [...name].map((one) =>
    NUMERALS.includes(one) ? `[${one}${NUMERALS.indexOf(one)}]` : escaped(one),
  );
  return new RegExp(places.join(''), 'g');
}

function namesakeIn(text: string, names: readonly string[]): { found: string; names: string[] } | null {
  const patterns = names
    .filter((name) => NUMERAL.test(name))
    .map((name) => ({ name, pattern: numeralsFree(name) }));
  const first = patterns.find(({ pattern }) => pattern.test(text));
  const found = first?.pattern.exec(text)?.[0];
  if (found === undefined) return null;
  return { found, names: patterns.filter(({ pattern }) => pattern.test(found)).map(({ name }) => name) };
}

/** A name with any numeral in place of its own; of a short one with two, one other character may differ (三好一硬). */
function numeralsFree(name: string): RegExp {
  const characters = [...name];
  const places = characters.map((one) => (NUMERAL.test(one) ? ANY_NUMERAL : escaped(one)));
  const exact = places.join('');
  const others = characters.flatMap((one, at) => (NUMERAL.test(one) ? [] : [at]));
  if (characters.length !== SHORT_NAME || others.length !== SHORT_NAME / 2) return new RegExp(exact);
  const near = others.map((free) =>
    places.map((place, at) => (at === free ? ANY_IDEOGRAPH : place)).join(''),
  );
  return new RegExp([exact, ...near].join('|'));
}
const SHORT_NAME = 4;
const ANY_IDEOGRAPH = '[\\u4e00-\\u9fff]';

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
