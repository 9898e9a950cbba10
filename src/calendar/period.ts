import { addDays } from './day.ts';

export type PeriodUnit = 'month' | 'quarter' | 'year';

/** A calendar month, quarter or year. */
export interface Period {
  readonly every: PeriodUnit;
  /** `2026-03`, `2026Q1` or `2026`. */
  readonly key: string;
  /** `3月`, `一季度` or `2026年`. */
  readonly label: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
}

const MONTHS_IN: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 };
const QUARTER_NAMES = ['一', '二', '三', '四'];

/** @returns the month, quarter or year that `date` (`YYYY-MM-DD`) lies in. */
export function periodOf(every: PeriodUnit, date: string): Period {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return periodAt(every, Math.floor(months / MONTHS_IN[every]));
}

/** @returns the period with this key, or null when `key` is none. */
export function periodOfKey(key: string): Period | null {
  const [, year = '', quarter, month] = /^(\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(key) ?? [];
  if (year === '') return null;
  if (month !== undefined) return periodOf('month', `${year}-${month}-01`);
  if (quarter !== undefined) return periodAt('quarter', Number(year) * 4 + Number(quarter) - 1);
  return periodOf('year', `${year}-01-01`);
}

/** @returns the period of the same kind `count` after `period` (before, when negative). */
export function shiftPeriod(period: Period, count: number): Period {
  const months = Number(period.start.slice(0, 4)) * 12 + Number(period.start.slice(5, 7)) - 1;
  return periodAt(period.every, Math.floor(months / MONTHS_IN[period.every]) + count);
}

/** @param index periods of that kind since the year 0 */
function periodAt(every: PeriodUnit, index: number): Period {
  const perYear = 12 / MONTHS_IN[every];
  const year = Math.floor(index / perYear);
  const part = index - year * perYear;
  const start = firstDay(index * MONTHS_IN[every]);
  const end = addDays(firstDay((index + 1) * MONTHS_IN[every]), -1);
  return { every, ...named(every, String(year).padStart(4, '0'), part), start, end };
}

function named(every: PeriodUnit, year: string, part: number): { key: string; label: string } {
  switch (every) {
    case 'month':
      return { key: `${year}-${String(part + 1).padStart(2, '0')}`, label: `${part + 1}月` };
    case 'quarter':
      return { key: `${year}Q${part + 1}`, label: `${QUARTER_NAMES[part]}季度` };
    case 'year':
      return { key: year, label: `${year}年` };
  }
}

/** @param months since the year 0 */
function firstDay(months: number): string {
  const year = Math.floor(months / 12);
  return `${String(year).padStart(4, '0')}-${String(months - year * 12 + 1).padStart(2, '0')}-01`;
}
