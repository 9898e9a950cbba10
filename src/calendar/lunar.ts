// Of the package's functions only these two: they are tables by year and month, and know no time zone. The Chinese
// calendar of Intl is a day off wherever a new moon falls close to midnight: 春节 of 2027 and of 2030 among others.
import almanac from 'chinese-days';
import { addDays } from './day.ts';

/** The years that the almanac has, and the first day of the first of them. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const FIRST_DAY = '1900-01-31';

const newYears = new Map<number, string>();

/**
 * @param month of the Chinese calendar, 1 to 12, not a leap one
 * @returns the day (`YYYY-MM-DD`) on which the Chinese year that begins in `year` has this month and day; null before
 *   1900 and after 2100, of which the almanac says nothing
 */
export function lunarDate(year: number, month: number, dayOfMonth: number): string | null {
  const newYear = newYearOf(year);
  return newYear === null ? null : addDays(newYear, daysBefore(year, month) + dayOfMonth - 1);
}

/** @returns the day of 清明 in `year` (`YYYY-MM-DD`): the usual approximation of the solar term, right for 1901–2099 */
export function clearBright(year: number): string {
  const short = year % 100;
  const day =
    Math.floor(short * 0.2422 + (year < 2000 ? 5.59 : 4.81)) -
    Math.floor((year < 2000 ? short - 1 : short) / 4);
  return `${String(year).padStart(4, '0')}-04-0${day}`;
}

function newYearOf(year: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const known = newYears.get(year);
  if (known !== undefined) return known;
  let days = 0;
  for (let passed = FIRST_YEAR; passed < year; passed += 1) days += daysBefore(passed, 13);
  const day = addDays(FIRST_DAY, days);
  newYears.set(year, day);
  return day;
}

/** Days of the year's months before `month`, the leap one included where it lies before. */
function daysBefore(year: number, month: number): number {
  const leap = almanac.getYearLeapMonth(year);
  let days = leap.leapMonth !== undefined && leap.leapMonth < month ? leap.days : 0;
  for (let earlier = 1; earlier < month; earlier += 1) days += almanac.monthDays(year, earlier);
  return days;
}
