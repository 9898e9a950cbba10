import { addDays, daysBetween, isRealDate, weekday } from '../day.ts';
import { type DateReading, day, type When } from './reading.ts';

/** A day without a year that lies this far ahead is taken for one to come, however it is said: about one quarter. */
export const NEAR_AHEAD = 92;
/** Said as neither held nor to come, a day without a year is the nearest one: half a year to each side. */
const HALF_A_YEAR = 183;
/** A day of last month this recent is not asked about: nobody calls it by a day that is weeks ahead. */
const RECENT = 7;

/**
 * A day of a month.
 * @param year null where none is said: then the latest that is not in the future for something held (but the coming one
 *   where that is near, so that it is noticed as not yet held), the next for something to come
 */
export function resolveMonthDay(
  year: number | null,
  month: number,
  dayOfMonth: number,
  when: When,
): DateReading {
  const thisYear = Number(when.today.slice(0, 4));
  const date = write(year ?? nearestYear(thisYear, month, dayOfMonth, when), month, dayOfMonth);
  return isRealDate(date) ? day(date) : { kind: 'impossible' };
}

function nearestYear(thisYear: number, month: number, dayOfMonth: number, { today, tense }: When): number {
  const here = write(thisYear, month, dayOfMonth);
  if (here <= today) {
    if (tense === 'past' || here === today) return thisYear;
    return tense === 'future' || daysBetween(here, today) > HALF_A_YEAR
      ? comingYear(thisYear, here, today)
      : thisYear;
  }
  if (tense === 'future') return thisYear;
  const reach = tense === 'past' ? NEAR_AHEAD : HALF_A_YEAR;
  return daysBetween(today, here) <= reach ? thisYear : thisYear - 1;
}

/** A planned day that has just passed was meant for this year; one long gone is next year's. */
function comingYear(thisYear: number, here: string, today: string): number {
  return daysBetween(here, today) > HALF_A_YEAR ? thisYear + 1 : thisYear;
}

/** A day of a month that is `offset` months after today's. */
export function resolveInMonth(offset: number, dayOfMonth: number, when: When): DateReading {
  const date = inMonth(offset, dayOfMonth, when.today);
  return isRealDate(date) ? day(date) : { kind: 'impossible' };
}

/** A bare day of the month (`28号`). Said as held and still to come, it is last month's and has to be confirmed. */
export function resolveBareDay(dayOfMonth: number, when: When): DateReading {
  if (dayOfMonth < 1 || dayOfMonth > 31) return { kind: 'impossible' };
  const here = inMonth(0, dayOfMonth, when.today);
  const passed = here <= when.today;
  if (when.tense === 'future' && passed && here !== when.today)
    return day(firstReal(1, dayOfMonth, when.today));
  if (passed || when.tense !== 'past') return isRealDate(here) ? day(here) : { kind: 'impossible' };
  const before = firstReal(-1, dayOfMonth, when.today);
  if (daysBetween(before, when.today) <= RECENT) return day(before);
  return { kind: 'unsure', likely: before, candidates: isRealDate(here) ? [before, here] : [before] };
}

/** The nearest month from `offset` on, in its direction, that has such a day: no two short months follow each other. */
function firstReal(offset: number, dayOfMonth: number, today: string): string {
  const near = inMonth(offset, dayOfMonth, today);
  return isRealDate(near) ? near : inMonth(offset * 2, dayOfMonth, today);
}

/**
 * A weekday, 1 (Monday) … 7.
 * @param weeks after this week; null for a bare weekday, which means this week's day if it is not ahead (held), the
 *   coming one (to come), and is asked about when it is said as held and still ahead
 */
export function resolveWeekday(weeks: number | null, wanted: number, when: When): DateReading {
  const here = addDays(when.today, wanted - weekday(when.today));
  if (weeks !== null) return day(addDays(here, weeks * 7));
  if (when.tense === 'future') return day(here < when.today ? addDays(here, 7) : here);
  if (here <= when.today || when.tense === 'open') return day(here);
  return { kind: 'unsure', likely: null, candidates: [addDays(here, -7), here] };
}

function inMonth(offset: number, dayOfMonth: number, today: string): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + offset;
  return write(Math.floor(months / 12), (months % 12) + 1, dayOfMonth);
}

function write(year: number, month: number, dayOfMonth: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
