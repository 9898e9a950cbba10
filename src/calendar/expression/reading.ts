import type { Span } from './span.ts';

/** When something is said, and whether it is said as held (`past`), as to come (`future`), or as neither (`open`). */
export interface When {
  /** Local date `YYYY-MM-DD`. */
  readonly today: string;
  readonly tense: Tense;
}

export type Tense = 'past' | 'future' | 'open';

/** What an expression says about the day. Dates are `YYYY-MM-DD`. */
export type DateReading =
  /** One day, or the first and the last of several. */
  | { readonly kind: 'day'; readonly date: string; readonly last: string | null }
  /** Several days fit; `likely` is the one to be confirmed, or null where neither is likelier. */
  | { readonly kind: 'unsure'; readonly likely: string | null; readonly candidates: readonly string[] }
  /** The calendar has no such day. */
  | { readonly kind: 'impossible' }
  /** A stretch of time, not a day (月底, 上周). */
  | { readonly kind: 'vague' };

/** How a date is written. A `slash` pair may also be a count (9/11); `weekday` has no 上, 这 or 下 before it. */
export type DateForm =
  | 'relative'
  | 'weekday'
  | 'week-and-day'
  | 'month-and-day'
  | 'day'
  | 'numeric'
  | 'slash'
  | 'festival'
  | 'vague';

export interface DateMention extends Span {
  readonly form: DateForm;
  readonly reading: DateReading;
}

/** One way of writing dates. */
export interface DatePattern {
  readonly form: DateForm;
  /** Global; matched against folded text. */
  readonly pattern: RegExp;
  /** @returns null when the match is no date after all. */
  read(match: RegExpExecArray, when: When): DateReading | null;
}

export function day(date: string, last: string | null = null): DateReading {
  return { kind: 'day', date, last };
}
