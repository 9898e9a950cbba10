import { fold } from '../../text/fold.ts';
import { type Period, periodOf, periodOfKey, shiftPeriod } from '../period.ts';
import { readNumber, readYear } from './numeral.ts';
import type { Span } from './span.ts';

export interface PeriodMention extends Span {
  readonly period: Period;
}

const YEAR = '(?:(\\d{4}|\\d{2}|[前去今本明])年度?的?)';
const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const SHIFTS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 当: 0, 下: 1, 下下: 2 };
const YEARS: Readonly<Record<string, number>> = { 前: -2, 去: -1, 今: 0, 本: 0, 明: 1 };
const WHICH = '(上上|上|这|本|当|下下|下)一?个?';

const NAMED_QUARTER = new RegExp(`${YEAR}?(?:第?([一二三四1-4])个?季度?|q([1-4]))(?!\\d)`);
const SHIFTED_QUARTER = new RegExp(`${WHICH}季度?`);
const NAMED_MONTH = new RegExp(`${YEAR}?(?<![\\d一二三四五六七八九十])${MONTH}月`);
const SHIFTED_MONTH = new RegExp(`${WHICH}月`);
const WHOLE_YEAR = new RegExp(`${YEAR}|(全)年`);

/**
 * Reads which month, quarter or year a question is about: 这季度, 去年一季度, 3月, 上个月, 今年.
 * A month or quarter without a year is the latest that has begun.
 * @param today local date `YYYY-MM-DD`
 * @returns the finest one that is named, or null
 */
export function readPeriod(text: string, today: string): PeriodMention | null {
  const folded = fold(text);
  const here = Number(today.slice(0, 4));
  const read: readonly [RegExp, (match: RegExpExecArray) => Period | null][] = [
    [
      NAMED_QUARTER,
      ([, year, spelled, figure]) => latest(`Q${readNumber(spelled ?? figure ?? '') ?? 0}`, year, today),
    ],
    [SHIFTED_QUARTER, ([, which = '']) => shiftPeriod(periodOf('quarter', today), SHIFTS[which] ?? 0)],
    [
      NAMED_MONTH,
      ([, year, month = '']) => latest(`-${String(readNumber(month) ?? 0).padStart(2, '0')}`, year, today),
    ],
    [SHIFTED_MONTH, ([, which = '']) => shiftPeriod(periodOf('month', today), SHIFTS[which] ?? 0)],
    [WHOLE_YEAR, ([, year]) => periodOfKey(String(year === undefined ? here : yearSaid(year, here)))],
  ];
  for (const [pattern, toPeriod] of read) {
    const match = pattern.exec(folded);
    const period = match === null ? null : toPeriod(match);
    if (match !== null && period !== null)
      return { period, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** @param part `Q1` … `Q4` or `-01` … `-12`, the second half of a period's key */
function latest(part: string, year: string | undefined, today: string): Period | null {
  const here = Number(today.slice(0, 4));
  if (year !== undefined) return periodOfKey(`${yearSaid(year, here)}${part}`);
  const period = periodOfKey(`${here}${part}`);
  return period !== null && period.start > today ? periodOfKey(`${here - 1}${part}`) : period;
}

function yearSaid(year: string, here: number): number {
  const offset = YEARS[year];
  return offset === undefined ? (readYear(year) ?? here) : here + offset;
}
