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
  const sums = periods.map(() => ({ units: 0, done: 0, target: 0, missing: 0, planned: 0 }));
  // What the branch has is looked through once, and not once for every period.
  for (const unit of unitsOf(duty, branch, organisation)) {
    const target = unit.target ?? 0;
    const held = countsIn(periods, countedOf('held', duty, unit, index, organisation));
    const planned = countsIn(periods, countedOf('planned', duty, unit, index, organisation));
    for (const [at, sum] of sums.entries()) {
      const period = periods[at];
      if (period === undefined || arranged.isSettled(duty.id, branch, unit.group, period.key)) continue;
      const done = held[at] ?? 0;
      sum.units += 1;
      sum.done += done;
      sum.target += target;
      if (done >= target) continue;
      sum.missing += target - done;
      sum.planned += planned[at] ?? 0;
    }
  }
  return periods.map((period, at): Cell => {
    const sum = sums[at] ?? NOTHING;
    return { period, done: sum.done, target: sum.target, state: stateOf(sum, period, today) };
  });
}

const NOTHING = { units: 0, done: 0, target: 0, missing: 0, planned: 0 };

/** @returns how many dates lie in each of the periods, which are in order and do not overlap */
function countsIn(periods: readonly Period[], tallies: readonly Tally[]): readonly number[] {
  const counts: number[] = new Array(periods.length).fill(0);
  for (const { dates } of tallies)
    for (const date of dates) {
      const at = periods.findIndex(({ end }) => date <= end);
      const period = periods[at];
      if (period !== undefined && date >= period.start) counts[at] = (counts[at] ?? 0) + 1;
    }
  return counts;
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
