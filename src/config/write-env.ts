import { parseEnv } from 'node:util';
import { UserError } from '../core/errors.ts';
import { texts } from '../texts/texts.ts';

/** A setting with its name, its name's surroundings and its value; or a line that is none. */
interface Entry {
  readonly name: string | null;
  readonly head: string;
  /** With the lines' ends. */
  readonly text: string;
}

const SETTING = /^([ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*)(.*)$/s;
const PLAIN = /^[\w@%+=:,./?&~-]*$/;
/** Inside double quotes `\n` would become a new line, so they come last. */
const QUOTES = ["'", '`', '"'];

/**
 * @param text of a `.env` file, or '' for a new one
 * @param values by name; '' for one that is to be empty
 * @returns the text with these settings where they stood, or at its end; comments and all else stay as they are
 * @throws UserError where the file is written in a way that keeps a setting from being changed for sure
 */
export function withSettings(text: string, values: Readonly<Record<string, string>>): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const ending = body.includes('\r\n') ? '\r\n' : '\n';
  const left = new Set(Object.keys(values));
  const kept = entriesOf(body).map(({ name, head, text: whole }) => {
    const value = name === null ? undefined : values[name];
    if (name === null || value === undefined) return whole;
    // Of a setting that is there twice the last would win.
    return left.delete(name) ? head + quoted(value) + lineEnd(whole) : '';
  });
  const before = kept.join('');
  const gap = left.size === 0 || before === '' || before.endsWith('\n') ? '' : ending;
  const added = [...left].map((name) => `${name}=${quoted(values[name] ?? '')}${ending}`);
  const result = before + gap + added.join('');
  if (!isAsWanted(result, { ...parseEnv(body), ...values })) throw new UserError(texts().config.unusual);
  return mark + result;
}

function isAsWanted(text: string, wanted: NodeJS.Dict<string>): boolean {
  const found = parseEnv(text);
  const names = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  return [...names].every((name) => found[name] === wanted[name]);
}

/** A value in quotes may go over several lines. */
function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let rest = text;
  while (rest !== '') {
    const line = /^[^\n]*\n?/.exec(rest)?.[0] ?? rest;
    const match = SETTING.exec(line);
    const [, head = '', name = null, value = ''] = match ?? [];
    const quote = QUOTES.find((one) => value.startsWith(one));
    const closing = quote === undefined ? -1 : rest.indexOf(quote, head.length + 1);
    const end = closing < 0 ? -1 : rest.indexOf('\n', closing);
    const whole = closing < 0 ? line : end < 0 ? rest : rest.slice(0, end + 1);
    entries.push({ name, head, text: whole });
    rest = rest.slice(whole.length);
  }
  return entries;
}

function lineEnd(text: string): string {
  return /\r?\n$/.exec(text)?.[0] ?? '';
}

function quoted(value: string): string {
  if (PLAIN.test(value)) return value;
  const quote = QUOTES.find((one) => !value.includes(one));
  if (quote === undefined || /[\r\n]/.test(value)) throw new UserError(texts().config.unusual);
  return quote + value + quote;
}
