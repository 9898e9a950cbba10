import { addDays, isRealDate } from '../calendar/day.ts';
import { addMonths, type Period, periodOf, rangePeriod, shiftPeriod } from '../calendar/period.ts';
import type { Cadence, Duty } from '../core/duty.ts';

/** True where the duty has a number in the documents or a template; what is done by a date is only done. */
export function hasNumber({ cadence }: Pick<Duty, 'cadence'>): boolean {
  return cadence !== null && cadence.every !== 'date';
}

/** What is done once by a date belongs to the half year up to it. */
const MONTHS_BEFORE_DATE = 6;

/**
 * The periods of a cadence that touch the days from `from` to `to` (`YYYY-MM-DD`, both included), earliest first.
 * @param date what the organisation has set for an `every: date`, or null
 */
export function periodsIn(
  cadence: Cadence,
  from: string,
  to: string,
  date: string | null,
): readonly Period[] {
  const { within } = cadence;
  const all = rhythmIn(cadence, from, to, date);
  return within === undefined ? all : all.filter(({ end }) => end >= within.start && end <= within.end);
}

/** @returns the period that `on` lies in, or null where the cadence has none then. */
export function periodFor(cadence: Cadence, on: string, date: string | null): Period | null {
  return periodsIn(cadence, on, on, date)[0] ?? null;
}

function rhythmIn(cadence: Cadence, from: string, to: string, date: string | null): readonly Period[] {
  const touching = (periods: readonly Period[]) =>
    periods.filter(({ start, end }) => start <= to && end >= from);
  switch (cadence.every) {
    case 'month':
    case 'quarter':
    case 'year': {
      const periods: Period[] = [];
      for (let period = periodOf(cadence.every, from); period.start <= to; period = shiftPeriod(period, 1))
        periods.push(period);
      return periods;
    }
    case 'years':
      return touching(yearsBetween(from, to, cadence));
    case 'season':
      return touching(seasonsBetween(from, to, cadence));
    case 'date':
      return date === null
        ? []
        : touching([rangePeriod(addDays(addMonths(date, -MONTHS_BEFORE_DATE), 1), date)]);
    case 'span':
      return touching([rangePeriod(cadence.start, cadence.end)]);
  }
}

function yearsBetween(
  from: string,
  to: string,
  { years, from: first }: { readonly years: number; readonly from: number },
): readonly Period[] {
  const periods: Period[] = [];
  const begin = yearOf(from) - ((((yearOf(from) - first) % years) + years) % years);
  for (let year = begin; year <= yearOf(to); year += years)
    periods.push(rangePeriod(`${digits(year)}-01-01`, `${digits(year + years - 1)}-12-31`));
  return periods;
}

function seasonsBetween(
  from: string,
  to: string,
  { start, end }: { readonly start: string; readonly end: string },
): readonly Period[] {
  const periods: Period[] = [];
  const over = end < start ? 1 : 0;
  for (let year = yearOf(from) - 1; year <= yearOf(to); year += 1)
    periods.push(rangePeriod(dayIn(year, start), dayIn(year + over, end)));
  return periods;
}

/** 29 February is the last day of its month in a common year. @param day `MM-DD` */
function dayIn(year: number, day: string): string {
  const date = `${digits(year)}-${day}`;
  return isRealDate(date) ? date : periodOf('month', date).end;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function digits(year: number): string {
  return String(year).padStart(4, '0');
}
