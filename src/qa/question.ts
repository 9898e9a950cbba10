import { fold } from '../text/fold.ts';
import { type Ask, readAsks } from './asks.ts';
import type { Document } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import { isYear, withNumerals } from './numbers.ts';
import { type Repeated, readRepeated } from './repeats.ts';
import { route } from './route.ts';
import { gramsOf } from './search/grams.ts';
import { readTerms, type Term } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Heard, Voices } from './voices.ts';

/** A question, understood as far as words go. */
export interface Question {
  /** As it was typed. */
  readonly asked: string;
  /** Folded, with misspelt phrases mended. */
  readonly text: string;
  readonly asks: readonly Ask[];
  readonly terms: readonly Term[];
  /** Indices of the documents it names. */
  readonly named: readonly number[];
  /** A name that is no document's and only looks like one, and those that it looks like. */
  readonly namesake: string | null;
  readonly lookalikes: readonly string[];
  /** Neighbouring characters of what is left when names and asking words are gone; for closeness. */
  readonly pairs: ReadonlySet<number>;
  /** What people call things, as far as it occurs in the question (without document names), and where. */
  readonly calls: readonly Call[];
  /** The question without document names and quotation marks; `calls`, `terms` and `asks` count places in it. */
  readonly rest: string;
  /** How many things it says there are (四个环节, 哪七项), or null. */
  readonly count: number | null;
  /** Things that it counts, which a sentence may spell out one by one, or null. */
  readonly repeated: Repeated | null;
  /** What it is heard to ask for; null where nobody listens. */
  readonly heard: Heard | null;
  /** What to look up: the question and everything its terms may be called. */
  readonly lookup: string;
}

export function readQuestion(
  typed: string,
  documents: readonly Document[],
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  mend: (folded: string) => string,
  voices: Voices | null,
): Question {
  const text = mend(withNumerals(fold(typed).trim()));
  const { named, rest, ...looks } = route(text, documents);
  const abroad = looks.namesake === null ? elsewhere(text, documents, lexicon.places) : null;
  const { namesake, lookalikes } = abroad ?? looks;
  const count = countOf(text);
  const { asks: worded, rest: plain } = readAsks(rest.replace(WITHIN, (list) => ' '.repeat(list.length)));
  const asks = withList(worded, count);
  const isOwn = (year: string): boolean => named.some((at) => isOf(documents[at], year));
  const terms = readTerms(plain, lexicon, vocabulary).filter(
    ({ text: term }) => !isYear(term) || !isOwn(term),
  );
  const lookup = [rest, ...terms.flatMap((term) => term.forms)].join(' ');
  const pairs = new Set(gramsOf(plain).pair);
  return {
    asked: typed.trim(),
    text,
    rest,
    asks,
    terms,
    named,
    namesake,
    lookalikes,
    calls: callsIn(rest, vocabulary),
    pairs,
    count,
    repeated: readRepeated(text),
    heard:
      voices?.hear(
        rest.replace(YEAR, (year) => (isOwn(year) ? ' '.repeat(year.length) : year)),
        named,
      ) ?? null,
    lookup,
  };
}

/** A stretch of the question that some sentences are known by (data/lexicon/sayings.yaml). */
export interface Call {
  readonly word: string;
  readonly at: number;
}
const LONGEST_CALL = 12;
/** What people call things counts as a topic from this length on. */
const SHORTEST_TOPIC = 3;

/** False for a question of nothing but little and common words. */
export function hasTopic({ named, terms, calls }: Question): boolean {
  return (
    named.length > 0 ||
    terms.some((term) => term.kind === 'special') ||
    calls.some(({ word }) => word.length >= SHORTEST_TOPIC)
  );
}

function callsIn(rest: string, { said }: Vocabulary): Call[] {
  const calls: Call[] = [];
  for (let at = 0; said.size > 0 && at < rest.length; at += 1) {
    for (let length = 2; length <= LONGEST_CALL && at + length <= rest.length; length += 1) {
      const word = rest.slice(at, at + length);
      if (said.has(word)) calls.push({ word, at });
    }
  }
  return calls;
}

/** 深圳作风建设年, 2019年作风建设年: a place or a year that is not the document's, beside its name. */
function elsewhere(
  text: string,
  documents: readonly Document[],
  places: ReadonlySet<string>,
): { namesake: string; lookalikes: string[] } | null {
  const years = [...text.matchAll(YEAR)].map(([year]) => year);
  for (const other of [...[...places].filter((place) => text.includes(place)), ...years]) {
    const after = text.slice(text.indexOf(other) + other.length);
    const between = BETWEEN.exec(after)?.[0] ?? '';
    const before = text.slice(0, text.indexOf(other));
    for (const { head, names } of documents) {
      const name = names.find(
        (one) =>
          after.slice(between.length).startsWith(one) || (YEAR_ONLY.test(other) && before.endsWith(one)),
      );
      const own = YEAR_ONLY.test(other) && (head.date === null || head.date.startsWith(other.slice(0, 4)));
      if (name !== undefined && !own) return { namesake: `${other}${between}${name}`, lookalikes: [name] };
    }
  }
  return null;
}
const YEAR = /(?:19|20)\d\d年?/g;
const YEAR_ONLY = /^\d/;
const BETWEEN = /^[市省县区]?(?:搞|开展)?的?["“]?/;

const COUNT = /([二两三四五六七八九十])[项个种大条类方步]|哪([二两三四五六七八九十])/;

/** The year of a document that is named says no more than its name. */
function isOf(document: Document | undefined, year: string): boolean {
  return document?.head.date?.slice(0, 4) === year.slice(0, 4);
}

/** 四种精神里的改革创新: one of them is meant and not all. */
const WITHIN = /[二两三四五六七八九十][项个种大条类方步][^里中,?]{1,6}(?:里面?|中|当中)的/;

function countOf(text: string): number | null {
  const [, counted, which] = COUNT.exec(text.replace(WITHIN, '')) ?? [];
  const numeral = counted ?? which;
  return numeral === undefined ? null : numeral === '两' ? 2 : '零一二三四五六七八九十'.indexOf(numeral);
}

/** 五个阶段: who names so many things and asks for no number wants all of them. */
function withList(asks: readonly Ask[], count: number | null): readonly Ask[] {
  if (asks.some(({ id }) => id === 'list')) return asks;
  const counted = asks.some(({ id }) => id === 'count');
  if (!counted && (count === null || asks.some(({ strict }) => strict))) return asks;
  return [...asks, { id: 'list', answer: null, strict: false, start: 0, end: 0 }];
}
