// Only its tables are used: the package's own functions read dates in the process's time zone and are a day off
// west of Greenwich.
import tables from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { texts } from '../texts/texts.ts';
import { addDays, weekday } from './day.ts';
import { statutoryHolidays } from './holidays.ts';

const DAYS_OFF = new Set(Object.keys(tables.holidays));
const DAYS_MADE_UP = new Set(Object.keys(tables.workdays));
/** A notice for one year may reach into the next, but only its own has 国庆. */
const DECREED = new Set([...DAYS_OFF].filter((day) => day.endsWith('-10-01')).map((day) => day.slice(0, 4)));

/**
 * True when offices in China work on `date` (`YYYY-MM-DD`): holidays are off and 调休 days are worked, as the State
 * Council's yearly notice has it; in a year whose notice is not known, Monday to Friday but for the holidays by law.
 */
export function isWorkday(date: string): boolean {
  if (DAYS_MADE_UP.has(date)) return true;
  if (DAYS_OFF.has(date) || weekday(date) > 5) return false;
  const year = date.slice(0, 4);
  return DECREED.has(year) || !statutoryHolidays(year).has(date);
}

/** True for a year (`YYYY`) whose holidays and worked weekends are known from the yearly notice. */
export function isDecreed(year: string): boolean {
  return DECREED.has(year);
}

/** @returns the years (`YYYY`) from `from` to `to` (`YYYY-MM-DD`) whose notice is not known; none where `to` lies before */
export function undecreedYears(from: string, to: string): readonly string[] {
  const years: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    years.push(String(year).padStart(4, '0'));
  return years.filter((year) => !isDecreed(year));
}

/** @returns what is said of days counted in such years; empty where there are none. @param years `YYYY` */
export function undecreedNote(years: readonly string[]): string {
  if (years.length === 0) return '';
  return texts().calendar.undecreed(years);
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
