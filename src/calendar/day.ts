import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

const DAY_MS = 86_400_000;
const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'];

/** @returns `date` (`YYYY-MM-DD`) moved by `count` days, which may be negative. */
export function addDays(date: string, count: number): string {
  return dayjs.utc(date).add(count, 'day').format('YYYY-MM-DD');
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
 * A date as people read it: `3月17日（周二）`, with the year in front when it is not the year of `today`.
 * @param date `YYYY-MM-DD`
 */
export function showDate(date: string, options: { readonly today?: string } = {}): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const shown = `${Number(month)}月${Number(day)}日（周${WEEKDAY_NAMES[weekday(date) - 1]}）`;
  return options.today === undefined || options.today.startsWith(year) ? shown : `${year}年${shown}`;
}
