import { daysBetween } from '../calendar/day.ts';
import { type Period, periodOf } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { LedgerRecord } from '../core/record.ts';
import type { Member } from '../core/roster.ts';
import { type Arranged, arrange } from './arranged.ts';
import { indexRecords, type RecordIndex, recordsOf } from './counting.ts';
import type { Organisation } from './organisation.ts';
import { periodFor } from './periods.ts';
import { type Unit, unitsOf } from './units.ts';
import { daysSpent } from './visits.ts';

/** How a duty stands for one branch, 党小组 or person in one period. */
export interface Standing {
  readonly duty: Duty;
  readonly branch: string;
  readonly group: string | null;
  /** Whose duty it is, where it is one person's. */
  readonly person: Member | null;
  readonly period: Period;
  /** null where no document gives a number: then it is only counted, over the year. */
  readonly target: number | null;
  readonly done: number;
  /** How many are still to come; 0 where there is no number. */
  readonly missing: number;
  /** The records counted, in the order given; always empty for a private duty, of which only the number is told. */
  readonly records: readonly LedgerRecord[];
  /** Calendar days from today to the period's last day; 0 on that day and afterwards. */
  readonly daysLeft: number;
  readonly strength: 'hard' | 'soft' | null;
}

export interface StandingInput {
  readonly duties: readonly Duty[];
  readonly directory: Organisation;
  readonly branch: string;
  /** Any records; those of other branches and kinds are passed over. */
  readonly records: readonly LedgerRecord[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone in which days are meant. */
  readonly zone: string;
  /** What people have arranged; without it no date is set and nothing is settled. */
  readonly arranged?: Arranged;
  /** A local date: the month, quarter or year that it lies in is told instead of the one of `now`. */
  readonly on?: string;
}

/** @returns every duty of the branch in the order of `duties`; only `held` records count, by their date. */
export function standing(input: StandingInput): readonly Standing[] {
  const today = localDate(input.now, input.zone);
  const index = indexRecords(input.records);
  const on = input.on ?? today;
  const { branch, directory, arranged = NOTHING_ARRANGED } = input;
  return input.duties.flatMap((duty) => {
    const { told, period } = heldTo(duty, branch, on, arranged);
    if (period === null) return [];
    return unitsOf(told, branch, directory)
      .map((unit) => unitStanding(told, unit, period, index, directory, today))
      .filter((one) => !arranged.isSettled(duty.id, branch, one.group, period.key, one.person?.openId));
  });
}

const NOTHING_ARRANGED = arrange([]);

/**
 * What the branch is held to on that day: a duty whose date nobody has set is only counted, over the year; one that
 * has no period then (a season, a campaign) is not told at all (null).
 */
function heldTo(
  duty: Duty,
  branch: string,
  on: string,
  arranged: Arranged,
): { readonly told: Duty; readonly period: Period | null } {
  const { cadence } = duty;
  const date = arranged.dateOf(duty.id, branch);
  if (cadence === null || (cadence.every === 'date' && date === null))
    return { told: { ...duty, cadence: null }, period: periodOf('year', on) };
  const period = periodFor(cadence, on, date);
  return period === null && cadence.every === 'date'
    ? { told: { ...duty, cadence: null }, period: periodOf('year', on) }
    : { told: duty, period };
}

/** @param today local date, for `daysLeft` */
export function unitStanding(
  duty: Duty,
  unit: Unit,
  period: Period,
  index: RecordIndex,
  organisation: Organisation,
  today: string,
): Standing {
  const counted = recordsOf('held', duty, unit, period, index, organisation);
  const done = duty.counts?.measure === 'days' ? daysSpent(counted, period) : counted.length;
  return {
    duty,
    branch: unit.branch,
    group: unit.group,
    person: unit.person,
    period,
    target: unit.target,
    done,
    missing: Math.max(0, (unit.target ?? 0) - done),
    records: duty.place === 'private' ? [] : counted,
    daysLeft: Math.max(0, daysBetween(today, period.end)),
    strength: duty.cadence?.strength ?? null,
  };
}
