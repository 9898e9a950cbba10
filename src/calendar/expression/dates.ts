import { FESTIVAL_DATES } from './festival-dates.ts';
import { LUNAR_DATES } from './lunar-dates.ts';
import { MONTH_DATES } from './month-dates.ts';
import { NEAR_DATES } from './near-dates.ts';
import { NUMERIC_DATES } from './numeric-dates.ts';
import type { DateMention, DatePattern, When } from './reading.ts';
import { VAGUE_DATES } from './vague-dates.ts';
import { WEEKDAY_DATES } from './weekdays.ts';

/** Earlier ones win where two patterns claim the same characters. */
const PATTERNS: readonly DatePattern[] = [
  ...LUNAR_DATES,
  ...NUMERIC_DATES,
  ...MONTH_DATES,
  ...WEEKDAY_DATES,
  ...NEAR_DATES,
  ...FESTIVAL_DATES,
  ...VAGUE_DATES,
];

/**
 * Every date expression in a text, in order of place; they do not overlap.
 * @param text folded; characters that belong to something else may be `TAKEN`
 */
export function findDates(text: string, when: When): readonly DateMention[] {
  const found: DateMention[] = [];
  const claimed = new Uint8Array(text.length);
  for (const { form, pattern, read } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (claimed.subarray(span.start, span.end).includes(1)) continue;
      const reading = read(match, when);
      if (reading === null) continue;
      claimed.fill(1, span.start, span.end);
      found.push({ ...span, form, reading });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
