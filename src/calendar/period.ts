import { texts } from '../texts/texts.ts';
import { addDays } from './day.ts';

export type PeriodUnit = 'month' | 'quarter' | 'year';

/** A stretch of days in which something falls due: a calendar month, quarter or year, or any other (`range`). */
export interface Period {
  readonly every: PeriodUnit | 'range';
  /** `2026-03`, `2026Q1`, `2026`; a range `2025-11..2026-03`, `2026..2027` or `2026-05-01..2026-05-20`. */
  readonly key: string;
  /** As it is said: `3月`, `一季度` or `2026年`; a range `2025年11月至2026年3月`. */
  readonly label: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
}

export interface CalendarPeriod extends Period {
  readonly every: PeriodUnit;
}

const MONTHS_IN: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 };
const RANGE = '..';

/** @returns the month, quarter or year that `date` (`YYYY-MM-DD`) lies in. */
export function periodOf(every: PeriodUnit, date: string): CalendarPeriod {
  return periodAt(every, Math.floor(monthsUpTo(date) / MONTHS_IN[every]));
}

/** @returns the period with this key, or null when `key` is none. */
export function periodOfKey(key: string): Period | null {
  const [from = '', to] = key.split(RANGE);
  if (to === undefined) return calendarPeriodOfKey(key);
  const [start, end] = [firstDayOf(from), lastDayOf(to)];
  return start === null || end === null || end < start ? null : rangePeriod(start, end);
}

/** @returns the period of the same kind `count` after `period` (before, when negative). */
export function shiftPeriod(period: CalendarPeriod, count: number): CalendarPeriod {
  return periodAt(period.every, Math.floor(monthsUpTo(period.start) / MONTHS_IN[period.every]) + count);
}

/** The period from `start` to `end` (`YYYY-MM-DD`, both included), named by years or months where it has whole ones. */
export function rangePeriod(start: string, end: string): Period {
  const months = start.endsWith('-01') && end === periodOf('month', end).end;
  const years = months && start.endsWith('-01-01') && end.endsWith('-12-31');
  const letters = years ? 4 : months ? 7 : 10;
  const key = `${start.slice(0, letters)}${RANGE}${end.slice(0, letters)}`;
  return labelled({ every: 'range', key, start, end });
}

/**
 * @returns `date` (`YYYY-MM-DD`) moved by whole months; where the month is too short, its last day
 */
export function addMonths(date: string, count: number): string {
  const month = periodAt('month', monthsUpTo(date) + count);
  const day = `${month.key}${date.slice(7)}`;
  return day < month.end ? day : month.end;
}

function calendarPeriodOfKey(key: string): CalendarPeriod | null {
  const [, year = '', quarter, month] = /^(\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(key) ?? [];
  if (year === '') return null;
  if (month !== undefined) return periodOf('month', `${year}-${month}-01`);
  if (quarter !== undefined) return periodAt('quarter', Number(year) * 4 + Number(quarter) - 1);
  return periodOf('year', `${year}-01-01`);
}

function firstDayOf(part: string): string | null {
  return isDate(part) ? part : (calendarPeriodOfKey(part)?.start ?? null);
}

function lastDayOf(part: string): string | null {
  return isDate(part) ? part : (calendarPeriodOfKey(part)?.end ?? null);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Months since the year 0. */
function monthsUpTo(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** @param index periods of that kind since the year 0 */
function periodAt(every: PeriodUnit, index: number): CalendarPeriod {
  const perYear = 12 / MONTHS_IN[every];
  const year = Math.floor(index / perYear);
  const part = index - year * perYear;
  const start = firstDay(index * MONTHS_IN[every]);
  const end = addDays(firstDay((index + 1) * MONTHS_IN[every]), -1);
  return labelled({ every, key: keyOf(every, String(year).padStart(4, '0'), part), start, end });
}

function keyOf(every: PeriodUnit, year: string, part: number): string {
  switch (every) {
    case 'month':
      return `${year}-${String(part + 1).padStart(2, '0')}`;
    case 'quarter':
      return `${year}Q${part + 1}`;
    case 'year':
      return year;
  }
}

function labelled<Unnamed extends Omit<Period, 'label'>>(period: Unnamed): Unnamed & Pick<Period, 'label'> {
  return { ...period, label: texts().calendar.period(period) };
}

/** @param months since the year 0 */
function firstDay(months: number): string {
  const year = Math.floor(months / 12);
  return `${String(year).padStart(4, '0')}-${String(months - year * 12 + 1).padStart(2, '0')}-01`;
}
