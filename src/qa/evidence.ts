import { fitOf } from './fits.ts';
import { THE_SAME } from './known.ts';
import { isLead } from './lead.ts';
import type { Page } from './library.ts';
import { match } from './match.ts';
import { isYear } from './numbers.ts';
import type { Call, Question } from './question.ts';
import { repeats } from './repeats.ts';
import { isIdeograph } from './search/grams.ts';
import { shapeOf } from './shape.ts';
import type { Term } from './terms.ts';

/** One sentence as an answer. */
export interface Candidate {
  readonly page: Page;
  /** Index of the sentence in the clause. */
  readonly sentence: number;
  /** Order among candidates: evidence where it stands, closeness, fit to what is asked. */
  readonly rank: number;
  /** What is added to its rank where it is known to answer questions like this one: it says nothing of its rivals. */
  readonly known: number;
  /** 0–1: the share of what makes the question special that the sentence and what belongs to it hold. */
  readonly evidence: number;
  /** 0–1: how much of the question the sentence is known to answer. */
  readonly heard: number;
  /** False where the question asks for a number or a time that the sentence does not hold. */
  readonly fits: boolean;
  /** True where the clause's heading or question is what was asked, more than this sentence. */
  readonly headed: boolean;
  /** True where it spells out one by one what the question counts. */
  readonly repeated: boolean;
  /** A word of the question that documents are known not to cover and this clause does not hold. */
  readonly missing: string | null;
}

/** How much a word found there says about the sentence, in ranking. */
const PLACE = { sentence: 1, lead: 0.9, heading: 0.8, beside: 0.55, clause: 0.4 };
/** … and as evidence: what a clause says under its heading holds for each of its sentences. */
const PROOF = { sentence: 1, lead: 1, heading: 1, beside: 0.85, clause: 0.7 };
/** A number or a time must stand with what it is asked about. */
const STRICT_PROOF = { sentence: 1, lead: 1, heading: 0.6, beside: 0.35, clause: 0.3 };
const OWN = { sentence: 1, lead: 1, heading: 0, beside: 0, clause: 0 };
const ABOVE = { sentence: 0, lead: 0, heading: 1, beside: 0, clause: 0 };
/** A heading that says nothing but what was asked. */
const EXACT_HEADING = 0.5;
const CLOSENESS = 0.25;
const FIT = 0.2;
/** The whole question is what people call the sentence. */
const SAID_SO = 0.35;
/** What a sentence is known to answer counts three times as much as the closeness of its words. */
const HEARD = 3;
/** … and the likest single question that it answers about as much as its words. */
const LIKEST = 0.8;
/** Nothing outweighs that this very question is known to be answered by it. */
const THIS_VERY_QUESTION = 5;
/** 五个过硬: what says 过硬 five times. */
const REPEATED = 2;
/** What people call the sentence is all that the question says. */
const NOTHING_ELSE = 0.85;
const QUESTION_ITSELF = -0.4;
/** Where documents say the same, the official one comes first. */
const OFFICIAL = 0.02;
/** Two sentences that fit equally: the shorter says it more plainly. */
const LENGTH = 0.0004;
/** Found among what people call the sentence. */
const CALLED = 0.95;
/** A heading holds what was asked when it holds this much of it. */
const HEADED = 0.8;
/** As proof, less than half a match counts half. */
const HALF = 0.5;

type Places = typeof PLACE;

/** Weighs every sentence of a clause that may answer the question. */
export function weigh(question: Question, page: Page): Candidate[] {
  const { clause, lines, heading } = page;
  const exact = heading.pairs.size === 0 ? 0 : held(heading.pairs, question.text) / heading.pairs.size;
  const place = { ...PLACE, heading: PLACE.heading + EXACT_HEADING * exact };
  const proof = question.asks.some((ask) => ask.strict) ? STRICT_PROOF : PROOF;
  const called = page.said.map((words) => question.calls.filter(({ word }) => words.has(word)));
  const rows = question.terms.map((term) => rowOf(term, page, called));
  const special = rows.filter((row) => row.term.kind !== 'light');
  const proving = special.length > 0 ? special : rows;

  return lines.flatMap((line, sentence) => {
    const role = clause.sentences[sentence]?.role;
    if (role === 'heading') return [];
    const ledBy = isLead(clause.sentences[sentence - 1]);
    const share = (some: readonly Row[], places: Places, halve = false): number =>
      shareOf(some, sentence, ledBy, places, halve);
    const calls = called[sentence] ?? [];
    const { share: formed, fits } = fitOf(question, page, sentence, calls);
    const heard = question.heard?.shares.get(page.first + sentence) ?? 0;
    const saidSo = calledShare(question, calls);
    const missing = missingAt(rows, sentence, page);
    const above = share(proving, ABOVE);
    const rank =
      share(rows, place) +
      CLOSENESS * (question.pairs.size === 0 ? 0 : held(question.pairs, line) / question.pairs.size) +
      FIT * formed +
      SAID_SO * saidSo ** 2 +
      HEARD * heard +
      shapeOf(question, page, sentence) +
      (role === 'question' ? QUESTION_ITSELF : 0) +
      (page.document.head.official ? OFFICIAL : 0) -
      LENGTH * line.length;
    const headed = role === 'body' && above >= HEADED && share(proving, OWN) < above;
    const evidence = Math.max(share(proving, proof, true), saidSo >= NOTHING_ELSE ? saidSo : 0);
    const repeated = question.repeated !== null && repeats(line, question.repeated);
    const known = likest(question, page.first + sentence) + (repeated ? REPEATED : 0);
    return [{ page, sentence, rank, known, evidence, heard, fits, headed, missing, repeated }];
  });
}

/** Where one term stands in a clause, 0–1 each. */
interface Row {
  readonly term: Term;
  readonly sentences: readonly number[];
  readonly heading: number;
  readonly whole: number;
}

function rowOf(term: Term, { clause, lines, heading }: Page, called: readonly (readonly Call[])[]): Row {
  const named = called.map((calls) => CALLED * coverOf(term, calls));
  const whole = Math.max(match(term, clause.folded), ...named);
  const sentences = whole === 0 ? [] : lines.map((line, at) => Math.max(match(term, line), named[at] ?? 0));
  return { term, sentences, heading: match(term, heading.text), whole };
}

/** The share of a term's characters that lie within what a sentence is called. */
function coverOf({ text, at }: Term, calls: readonly Call[]): number {
  let covered = 0;
  for (let place = at; place < at + text.length; place += 1) {
    if (calls.some((call) => call.at <= place && place < call.at + call.word.length)) covered += 1;
  }
  return covered / text.length;
}

/** The share of the terms' weight found at a sentence and around it. */
function shareOf(
  rows: readonly Row[],
  sentence: number,
  ledBy: boolean,
  places: Places,
  halve: boolean,
): number {
  let total = 0;
  let found = 0;
  for (const { term, sentences, heading, whole } of rows) {
    const before = sentences[sentence - 1] ?? 0;
    const best = Math.max(
      places.sentence * (sentences[sentence] ?? 0),
      ledBy ? places.lead * before : 0,
      places.heading * heading,
      places.beside * Math.max(before, sentences[sentence + 1] ?? 0),
      places.clause * whole,
    );
    total += term.weight;
    found += term.weight * (halve && best < HALF ? best / 2 : best);
  }
  return total === 0 ? 0 : found / total;
}

/** The share of the question, without little words, that is what people call the sentence. */
function calledShare({ rest }: Question, calls: readonly Call[]): number {
  if (calls.length === 0) return 0;
  let counted = 0;
  let covered = 0;
  for (let place = 0; place < rest.length; place += 1) {
    if (!isIdeograph(rest.charCodeAt(place)) || LITTLE.has(rest.charAt(place))) continue;
    counted += 1;
    if (calls.some(({ at, word }) => at <= place && place < at + word.length)) covered += 1;
  }
  return counted === 0 ? 0 : covered / counted;
}
const LITTLE = new Set('的了是在有和与也都就还吗呢吧啊呀么嘛我你您请问下');

/** A thing of the field, a place or a year of which the sentence does not speak: it cannot be the answer. */
function missingAt(rows: readonly Row[], sentence: number, { document }: Page): string | null {
  const gone = rows.find(({ term, sentences, heading }) => {
    const here = sentences[sentence] ?? 0;
    if (term.kind === 'outside') return Math.max(here, sentences[sentence - 1] ?? 0, heading) < CALLED;
    return isYear(term.text) && here === 0 && document.head.date?.slice(0, 4) !== term.text.slice(0, 4);
  });
  return gone?.term.text ?? null;
}

/** What the likest question says that the sentence is known to answer. */
function likest({ heard }: Question, sentence: number): number {
  const likeness = heard?.alike.find((one) => one.sentence === sentence)?.likeness ?? 0;
  return likeness >= THE_SAME ? THIS_VERY_QUESTION : LIKEST * likeness;
}

function held(pairs: ReadonlySet<number>, text: string): number {
  const found = new Set<number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
    if (pairs.has(pair)) found.add(pair);
  }
  return found.size;
}
