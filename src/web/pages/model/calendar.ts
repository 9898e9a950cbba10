import type { Period } from '../../../calendar/period.ts';
import type { Duty } from '../../../core/duty.ts';
import { type DutyLine, dutyOfLine, type PeriodsOf, periodsOfYear } from './duties.ts';
import { type Cell, cellsOf, type Facts } from './state.ts';

/** A period's place among the twelve months of a year. */
export interface Placed {
  readonly cell: Cell;
  /** Months 1–12 that it touches in the year, both included. */
  readonly from: number;
  readonly to: number;
}

/** One row of the calendar; a duty whose periods overlap by months has several. */
export interface CalendarRow {
  readonly duty: Duty;
  readonly key: string;
  readonly placed: readonly Placed[];
}

/** @returns the year of a branch, duty by duty; lines that have no period in it are left out */
export function calendarOf(
  lines: readonly DutyLine[],
  branch: string,
  year: string,
  facts: Facts,
  periodsOf: PeriodsOf = periodsOfYear(year, facts.arranged),
): readonly CalendarRow[] {
  return lines.flatMap((line) => {
    const placed = line.parts
      .flatMap((duty) => cellsOf(duty, branch, periodsOf(duty, branch), facts))
      .map((cell): Placed => ({ cell, ...monthsIn(cell.period, year) }));
    return inRows(placed).map((row) => ({ duty: dutyOfLine(line), key: line.key, placed: row }));
  });
}

/** @returns the months 1–12 of the year that the period touches, both included */
export function monthsIn(
  { start, end }: Period,
  year: string,
): { readonly from: number; readonly to: number } {
  return { from: monthIn(start, year), to: monthIn(end, year) };
}

/** A season begins in November of the year before: in this one it is there from January on. */
function monthIn(date: string, year: string): number {
  if (date < `${year}-01-01`) return 1;
  return date > `${year}-12-31` ? 12 : Number(date.slice(5, 7));
}

/** @returns what is placed, in rows in which nothing overlaps */
export function inRows<One extends { readonly from: number; readonly to: number }>(
  placed: readonly One[],
): readonly (readonly One[])[] {
  const rows: One[][] = [];
  for (const one of placed) {
    const row = rows.find((others) => (others.at(-1)?.to ?? 0) < one.from);
    if (row === undefined) rows.push([one]);
    else row.push(one);
  }
  return rows;
}

/** What a row of months holds, gaps included: each with the number of months that it takes. */
export interface Slot<One> {
  readonly months: number;
  /** null for a gap. */
  readonly one: One | null;
}

/** @returns slots that together are twelve months */
export function slotsOf<One extends { readonly from: number; readonly to: number }>(
  placed: readonly One[],
): readonly Slot<One>[] {
  const slots: Slot<One>[] = [];
  let next = 1;
  for (const one of placed) {
    if (one.from > next) slots.push({ months: one.from - next, one: null });
    slots.push({ months: one.to - one.from + 1, one });
    next = one.to + 1;
  }
  return next > 12 ? slots : [...slots, { months: 13 - next, one: null }];
}
