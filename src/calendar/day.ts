import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { texts } from '../texts/texts.ts';

dayjs.extend(utc);

const DAY_MS = 86_400_000;

/** @returns `date` (`YYYY-MM-DD`) moved by `count` days, which may be negative. */
export function addDays(date: string, count: number): string {
  return dayjs.utc(date).add(count, 'day').format('YYYY-MM-DD');
}

/** @returns `date` (`YYYY-MM-DD`) moved by `count` months, which may be negative; in a shorter month its last day. */
export function addMonths(date: string, count: number): string {
  return dayjs.utc(date).add(count, 'month').format('YYYY-MM-DD');
}

/** @returns 1 (Monday) … 7 (Sunday) for `date` (`YYYY-MM-DD`). */
export function weekday(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

/** @returns how many days `to` lies after `from` (both `YYYY-MM-DD`); negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** True when the calendar has this day. Anything not written as `YYYY-MM-DD` is not a day. */
export function isRealDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  return dayjs.utc(date).format('YYYY-MM-DD') === date;
}

/**
 * A date as people read it, `3月17日（周二）` in Chinese, with the year in front when it is not the year of `today`.
 * @param date `YYYY-MM-DD`
 */
export function showDate(date: string, options: { readonly today?: string } = {}): string {
  const { today } = options;
  return texts().calendar.day(date, today !== undefined && !today.startsWith(date.slice(0, 4)));
}
