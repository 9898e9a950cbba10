import type { Saying } from './lexicon.ts';
import type { Page } from './library.ts';
import { match } from './match.ts';
import type { Question } from './question.ts';
import type { Term } from './terms.ts';

/** [start, end) in a clause's text. */
export type Span = readonly [number, number];

/** Shorter sentences are taken in at a glance. */
const SHORTEST_DIVIDED = 30;
/** More than this share of a sentence is the sentence. */
const NEARLY_ALL = 0.7;
/** A part counts for a term that it holds to this degree. */
const HELD = 0.7;
/** What a part that holds the number, time or reason asked for gains, against 1 for every term. */
const FITS = 0.5;
/** So much of the best part's score makes a part worth showing for what else was asked. */
const ALSO = 0.3;
const PARTING = /[，,；;]/;
const EDGE = /[，,；;。\s]/;

/**
 * The parts of a sentence, cut at its commas, that answer: the one that holds most of what was asked and, for what
 * it does not hold, the next best; of a list that was asked for, the part that lists. The whole sentence where that is
 * nearly all of it or nothing stands out.
 */
export function answeringSpans(question: Question, page: Page, sentence: number): Span[] {
  const { start = 0, end = 0 } = page.clause.sentences[sentence] ?? {};
  const whole: Span[] = [[start, end]];
  if (end - start < SHORTEST_DIVIDED) return whole;
  const spans = partsOf(page.clause.text, start, end);
  if (question.asks.some((ask) => ask.id === 'list')) return listedIn(question, page, spans) ?? whole;
  const parts = spans.map((span) => partOf(question, page, span));
  const chosen = choose(question.terms.filter(isTelling), parts);
  const length = chosen.reduce((sum, [from, to]) => sum + to - from, 0);
  return chosen.length === 0 || length > NEARLY_ALL * (end - start)
    ? whole
    : joined(chosen, page.clause.text);
}

/** The one part that names several things, as many as were asked for; null where there is none, or more than one. */
function listedIn(question: Question, page: Page, spans: readonly Span[]): Span[] | null {
  const items = (span: Span): number => page.clause.text.slice(...span).split('、').length;
  const lists = spans.filter((span) => items(span) >= FEWEST_LISTED);
  const counted = lists.filter((span) => items(span) === question.count);
  const found = counted.length > 0 ? counted : lists;
  return found.length === 1 ? found : null;
}
const FEWEST_LISTED = 3;

interface Part {
  readonly span: Span;
  readonly held: ReadonlySet<Term>;
  readonly score: number;
  readonly conditional: boolean;
}

function partOf(question: Question, page: Page, span: Span): Part {
  const line = page.clause.folded.slice(...span);
  const calls = page.sayings.filter(({ at }) => {
    const from = page.clause.folded.indexOf(at);
    return from >= 0 && from < span[1] && span[0] < from + at.length;
  });
  const held = new Set(
    question.terms.filter((term) => match(term, line) >= HELD || isCalled(question, term, calls)),
  );
  const fits = question.asks.some((ask) => ask.answer?.test(line) === true);
  const weight = [...held].reduce((sum, term) => sum + term.weight, 0);
  const all = question.terms.reduce((sum, term) => sum + term.weight, 0);
  const score = (all === 0 ? 0 : weight / all) + (fits ? FITS : 0);
  return { span, held, score, conditional: line.endsWith('的') };
}

function isCalled({ calls }: Question, { text, at }: Term, sayings: readonly Saying[]): boolean {
  return calls.some(
    (call) =>
      call.at <= at &&
      at + text.length <= call.at + call.word.length &&
      sayings.some(({ words }) => words.includes(call.word)),
  );
}

/** Best first: the part with the most, then those that hold what is still missing. */
function choose(wanted: readonly Term[], parts: readonly Part[]): Span[] {
  const ranked = parts.toSorted((one, other) => other.score - one.score);
  const [best] = ranked;
  if (best === undefined || best.score === 0) return [];
  const chosen = [best];
  for (const part of ranked.slice(1)) {
    const missing = wanted.filter((term) => !chosen.some(({ held }) => held.has(term)));
    if (part.score >= ALSO * best.score && missing.some((term) => part.held.has(term))) chosen.push(part);
  }
  // A condition (…的，) and what holds under it are one answer.
  return parts.flatMap((part, at) => {
    const before = parts[at - 1];
    const follows = before !== undefined && chosen.includes(before) && before.conditional;
    return chosen.includes(part) || follows ? [part.span] : [];
  });
}

function isTelling({ kind }: Term): boolean {
  return kind !== 'light' && kind !== 'joint';
}

function partsOf(text: string, start: number, end: number): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !PARTING.test(text.charAt(at))) continue;
    let [first, last] = [from, at];
    while (first < last && EDGE.test(text.charAt(first))) first += 1;
    while (last > first && EDGE.test(text.charAt(last - 1))) last -= 1;
    if (last > first) parts.push([first, last]);
    from = at + 1;
  }
  return parts;
}

/** Neighbouring parts become one span. */
function joined(spans: readonly Span[], text: string): Span[] {
  const found: [number, number][] = [];
  for (const [start, end] of spans) {
    const before = found.at(-1);
    if (before !== undefined && /^[\s，,；;]*$/.test(text.slice(before[1], start))) before[1] = end;
    else found.push([start, end]);
  }
  return found;
}
