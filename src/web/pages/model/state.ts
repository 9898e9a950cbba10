import type { Period } from '../../../calendar/period.ts';
import type { Duty } from '../../../core/duty.ts';
import type { Outline } from '../../../core/record.ts';
import type { Arranged } from '../../../obligations/arranged.ts';
import { outlinesOf, type RecordIndex } from '../../../obligations/counting.ts';
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
  readonly index: RecordIndex<Outline>;
  readonly arranged: Arranged;
  /** Local date. */
  readonly today: string;
}

/**
 * @returns the facts of the ledger: held as often as there is to be; else planned, where a plan lies in a period that
 *   is not over; else not begun, or open
 */
export function cellOf(duty: Duty, branch: string, period: Period, facts: Facts): Cell {
  const { organisation, index, arranged, today } = facts;
  let done = 0;
  let target = 0;
  let missing = 0;
  let planned = 0;
  let units = 0;
  for (const unit of unitsOf(duty, branch, organisation)) {
    if (arranged.isSettled(duty.id, branch, unit.group, period.key)) continue;
    const held = outlinesOf('held', duty, unit, period, index, organisation).length;
    units += 1;
    done += held;
    target += unit.target ?? 0;
    missing += Math.max(0, (unit.target ?? 0) - held);
    if (missing > 0) planned += outlinesOf('planned', duty, unit, period, index, organisation).length;
  }
  return { period, done, target, state: stateOf(units, missing, planned, period, today) };
}

function stateOf(units: number, missing: number, planned: number, period: Period, today: string): State {
  if (units === 0) return 'not-applicable';
  if (missing === 0) return 'held';
  if (planned > 0 && period.end >= today) return 'planned';
  return period.start > today ? 'ahead' : 'open';
}
