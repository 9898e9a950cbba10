// Only the tables are used: the package's own functions read dates in the process's time zone and are a day off
// west of Greenwich.
import tables from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, weekday } from './day.ts';

const DAYS_OFF = new Set(Object.keys(tables.holidays));
const DAYS_MADE_UP = new Set(Object.keys(tables.workdays));

/**
 * True when offices in China work on `date` (`YYYY-MM-DD`): holidays are off and 调休 days are worked, as the State
 * Council's yearly notice has it; in a year whose notice is not known, Monday to Friday.
 */
export function isWorkday(date: string): boolean {
  if (DAYS_MADE_UP.has(date)) return true;
  return weekday(date) <= 5 && !DAYS_OFF.has(date);
}

/** @returns `date` itself when it is a workday, else the first one after it. */
export function nextWorkday(date: string): string {
  let day = date;
  while (!isWorkday(day)) day = addDays(day, 1);
  return day;
}

/** @returns the workday `count` workdays before (negative) or after `date`, which need not be one itself. */
export function shiftWorkdays(date: string, count: number): string {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkday(day)) left -= 1;
  }
  return day;
}

/** @returns how many workdays lie between `from` and `to`, both counted; 0 when `to` lies before `from`. */
export function workdaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkday(day)) count += 1;
  return count;
}
