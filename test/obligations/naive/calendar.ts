import type { Cadence, Duty } from '../../../src/core/duty.ts';

// Periods of duties, found by asking of each day in which one it lies. Nothing here is shared with the product.

export interface NaivePeriod {
  readonly key: string;
  readonly start: string;
  readonly end: string;
}

const AHEAD = 100;

/** Those that a day from today on, for a good three months, lies in. @param date set for an `every: date`, or null */
export function periodsAround(today: string, { cadence }: Duty, date: string | null): readonly NaivePeriod[] {
  const found = new Map<string, NaivePeriod>();
  let day = today;
  for (let passed = 0; cadence !== null && passed <= AHEAD; passed += 1, day = dayAfter(day)) {
    const period = periodWith(day, cadence, date);
    if (period !== null) found.set(period.key, period);
  }
  const { within } = cadence ?? {};
  return [...found.values()].filter(
    ({ end }) => within === undefined || (end >= within.start && end <= within.end),
  );
}

function periodWith(day: string, cadence: Cadence, date: string | null): NaivePeriod | null {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (cadence.every) {
    case 'month':
      return months(year, month, 1, day.slice(0, 7));
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return months(year, quarter * 3 - 2, 3, `${year}Q${quarter}`);
    }
    case 'year':
      return months(year, 1, 12, String(year));
    case 'years':
      for (let first = cadence.from - 30 * cadence.years; ; first += cadence.years) {
        const last = first + cadence.years - 1;
        if (last >= year) return stretch(`${first}-01-01`, `${last}-12-31`);
      }
    case 'season':
      for (const first of [year - 1, year]) {
        const last = cadence.end < cadence.start ? first + 1 : first;
        const [start, end] = [real(`${first}-${cadence.start}`), real(`${last}-${cadence.end}`)];
        if (start <= day && day <= end) return stretch(start, end);
      }
      return null;
    case 'date':
      if (date === null) return null;
      return dayAfter(monthsBefore(date, 6)) <= day && day <= date
        ? stretch(dayAfter(monthsBefore(date, 6)), date)
        : null;
    case 'span':
      return cadence.start <= day && day <= cadence.end ? stretch(cadence.start, cadence.end) : null;
  }
}

function months(year: number, first: number, count: number, key: string): NaivePeriod {
  const last = first + count - 1;
  return { key, start: iso(year, first, 1), end: iso(year, last, lengthOf(year, last)) };
}

/** A stretch of days is named by its years or months where it has whole ones. */
function stretch(start: string, end: string): NaivePeriod {
  const whole = start.endsWith('-01') && dayAfter(end).endsWith('-01');
  const letters = whole ? (start.endsWith('01-01') && end.endsWith('12-31') ? 4 : 7) : 10;
  return { key: `${start.slice(0, letters)}..${end.slice(0, letters)}`, start, end };
}

/** 29 February of a common year is its last day. */
function real(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return iso(year, month, Math.min(day, lengthOf(year, month)));
}

/** The same day so many months before; the last one of its month where that is too short. */
export function monthsBefore(date: string, count: number): string {
  let [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  for (let left = count; left > 0; left -= 1) {
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
  }
  if (day > lengthOf(year, month)) day = lengthOf(year, month);
  return iso(year, month, day);
}

export function dayAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (day < lengthOf(year, month)) return iso(year, month, day + 1);
  return month === 12 ? iso(year + 1, 1, 1) : iso(year, month + 1, 1);
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
