import type { Ask } from './asks.ts';
import type { Page } from './library.ts';
import { match } from './match.ts';
import type { Call, Question } from './question.ts';

/** How well a sentence has the form of what is asked for. */
export interface Fit {
  /** The share of the asks whose form it has. */
  readonly share: number;
  /** False where a number or a time is asked for that the sentence does not give. */
  readonly fits: boolean;
}

const PARTING = /[,;:.?!]/;
/** A number that a published draft has left out: 第X届X次. */
const LEFT_OUT = /x+[届次年月日号]/;
/** A part speaks of what it holds to this degree. */
const HELD = 0.9;

/** @param calls what the sentence is called in the question */
export function fitOf(question: Question, page: Page, sentence: number, calls: readonly Call[]): Fit {
  const asks = question.asks.filter((ask) => ask.answer !== null);
  if (asks.length === 0) return { share: 0, fits: true };
  const line = page.lines[sentence] ?? '';
  const met = asks.filter(({ answer }) => answer?.test(line) === true);
  const strict = asks.filter((ask) => ask.strict);
  const given = strict.filter((ask) => {
    if (isCalled(ask, calls)) return true;
    if (!met.includes(ask) || isLeftOut(question, line)) return false;
    return (
      !isRepeated(ask, line) || partsNear(question, line).some((part) => ask.answer?.test(part) === true)
    );
  });
  // Of two numbers that are asked for, another sentence may give the other.
  return { share: met.length / asks.length, fits: strict.length === 0 || given.length > 0 };
}

/** True where the part of the sentence that speaks of what is asked about has its numbers left out. */
function isLeftOut(question: Question, line: string): boolean {
  return LEFT_OUT.test(line) && partsNear(question, line, 0).some((part) => LEFT_OUT.test(part));
}

/** True where what is asked for stands in several parts of a sentence. */
function isRepeated({ answer }: Ask, line: string): boolean {
  return line.split(PARTING).filter((part) => answer?.test(part) === true).length > 1;
}

/**
 * Where there are several, a number stands in the part of the sentence that speaks of what is asked about, or in the one
 * beside it; the whole sentence where no part does.
 * @param reach how many parts to either side are near
 */
function partsNear(question: Question, line: string, reach = 1): readonly string[] {
  const parts = line.split(PARTING);
  const special = question.terms.filter(({ kind }) => kind === 'special' || kind === 'number');
  const held = parts.map((part) =>
    special.reduce((sum, term) => sum + (match(term, part) >= HELD ? term.weight : 0), 0),
  );
  const most = Math.max(...held);
  if (most === 0) return [line];
  const nearest = held.flatMap((so, at) => (so === most ? [at] : []));
  return parts.filter((_, at) => nearest.some((place) => Math.abs(place - at) <= reach));
}

/** True where the asking words themselves are what people call the sentence (什么时候发言). */
function isCalled({ start, end }: Ask, calls: readonly Call[]): boolean {
  return end > start && calls.some(({ at, word }) => at <= start && end <= at + word.length);
}
