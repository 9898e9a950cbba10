import type { Period } from '../../../calendar/period.ts';
import type { Duty } from '../../../core/duty.ts';
import type { Tally } from '../../../core/record.ts';
import type { Arranged } from '../../../obligations/arranged.ts';
import { countedOf, type RecordIndex } from '../../../obligations/counting.ts';
import type { Organisation } from '../../../obligations/organisation.ts';
import { unitsOf } from '../../../obligations/units.ts';

/** How a duty stands in one period, in the order of a legend: 已开展, 有计划, 还没有记录, 还没到, 不适用. */
export const STATES = ['held', 'planned', 'open', 'ahead', 'not-applicable'] as const;
export type State = (typeof STATES)[number];

/** How a duty stands for a branch, all its 党小组 together, in one period. */
export interface Cell {
  readonly period: Period;
  readonly state: State;
  /** Records that count, and how many there are to be; both 0 where it does not apply. */
  readonly done: number;
  readonly target: number;
}

/** What states are told from. */
export interface Facts {
  readonly organisation: Organisation;
  readonly index: RecordIndex<Tally>;
  readonly arranged: Arranged;
  /** Local date. */
  readonly today: string;
}

/**
 * @param periods of the duty, earliest first
 * @returns a cell for each, by the facts of the ledger: held as often as there is to be; else planned, where a plan lies
 *   in a period that is not over; else not begun, or open
 */
export function cellsOf(
  duty: Duty,
  branch: string,
  periods: readonly Period[],
  facts: Facts,
): readonly Cell[] {
  if (periods.length === 0) return [];
  const { organisation, index, arranged, today } = facts;
  // What the branch has is looked through once, and not once for every period.
  const units = unitsOf(duty, branch, organisation).map((unit) => ({
    unit,
    held: datesOf(countedOf('held', duty, unit, index, organisation)),
    planned: datesOf(countedOf('planned', duty, unit, index, organisation)),
  }));
  return periods.map((period): Cell => {
    const sums = { units: 0, done: 0, target: 0, missing: 0, planned: 0 };
    for (const { unit, held, planned } of units) {
      if (arranged.isSettled(duty.id, branch, unit.group, period.key)) continue;
      const count = countIn(held, period);
      const target = unit.target ?? 0;
      sums.units += 1;
      sums.done += count;
      sums.target += target;
      if (count >= target) continue;
      sums.missing += target - count;
      sums.planned += countIn(planned, period);
    }
    return { period, done: sums.done, target: sums.target, state: stateOf(sums, period, today) };
  });
}

function datesOf(tallies: readonly Tally[]): readonly string[] {
  const [only, ...others] = tallies;
  return others.length === 0 ? (only?.dates ?? []) : tallies.flatMap(({ dates }) => dates);
}

function countIn(dates: readonly string[], { start, end }: Period): number {
  let count = 0;
  for (const date of dates) if (date >= start && date <= end) count += 1;
  return count;
}

interface Sums {
  readonly units: number;
  readonly missing: number;
  readonly planned: number;
}

function stateOf({ units, missing, planned }: Sums, period: Period, today: string): State {
  if (units === 0) return 'not-applicable';
  if (missing === 0) return 'held';
  if (planned > 0 && period.end >= today) return 'planned';
  return period.start > today ? 'ahead' : 'open';
}
