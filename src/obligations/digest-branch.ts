import { type Period, periodOf, rangePeriod } from '../calendar/period.ts';
import type { Cadence, Duty } from '../core/duty.ts';
import type { LedgerRecord } from '../core/record.ts';
import { recordsOf } from './counting.ts';
import { isEntered } from './entered.ts';
import { periodsIn } from './periods.ts';
import { type Standing, unitStanding } from './standing.ts';
import type { TimetableInput } from './timetable-input.ts';
import { unitsOf } from './units.ts';

/** What a digest is drawn up from, as of `today`. */
export type DigestInput = Pick<TimetableInput, 'organisation' | 'index' | 'arranged' | 'today'>;

/** What a branch or one of its 党小组 held of one duty in the month. */
export interface Held {
  readonly duty: Duty;
  readonly group: string | null;
  /** `YYYY-MM-DD`, earliest first. */
  readonly dates: readonly string[];
}

/** One branch's month: what was held, what was not, and what is to come. Nobody's own duties are among it. */
export interface BranchDigest {
  readonly of: 'branch';
  readonly branch: string;
  /** The month that is told. */
  readonly month: Period;
  readonly held: readonly Held[];
  /** How many talks there were, where there were any: with whom is nobody's business. */
  readonly talks: readonly { readonly duty: Duty; readonly count: number }[];
  /** What was still missing when a period ended in the month. */
  readonly gaps: readonly Standing[];
  /** What is missing in the periods of today. */
  readonly open: readonly Standing[];
  /** Plans from today on, the next one first. */
  readonly planned: readonly { readonly duty: Duty; readonly record: LedgerRecord }[];
  /** All that was held in the month's year up to its end, and the duties that a picture of it is drawn by. */
  readonly year: {
    readonly period: Period;
    readonly records: readonly LedgerRecord[];
    readonly duties: readonly Duty[];
  };
}

/** @param duties in the order in which they are told */
export function branchDigest(
  branch: string,
  month: Period,
  duties: readonly Duty[],
  input: DigestInput,
): BranchDigest {
  const { today } = input;
  const shared = duties.filter(isShared);
  const year = rangePeriod(periodOf('year', month.end).start, month.end);
  return {
    of: 'branch',
    branch,
    month,
    held: shared.flatMap((duty) => byGroup(duty, entered('held', duty, branch, month, input))),
    talks: duties
      .filter(isTalk)
      .map((duty) => ({ duty, count: entered('held', duty, branch, month, input).length }))
      .filter(({ count }) => count > 0),
    gaps: lacking(shared, branch, month.start, month.end, input).filter(
      ({ period }) => period.end <= month.end,
    ),
    open: lacking(shared, branch, today, today, input),
    planned: shared
      .flatMap((duty) =>
        entered('planned', duty, branch, fromOn(today, month), input).map((record) => ({ duty, record })),
      )
      .toSorted((one, other) => whenOf(one.record).localeCompare(whenOf(other.record))),
    year: {
      period: year,
      records: shared.flatMap((duty) => entered('held', duty, branch, year, input)),
      duties: shared.filter(({ campaign }) => campaign === undefined),
    },
  };
}

/** All days from `today` on. */
function fromOn(today: string, month: Period): Period {
  return { ...month, start: today, end: '9999-12-31' };
}

/** True where the branch has a duty that ever falls due, or anything of the month or to come. */
export function hasMatter(
  branch: string,
  month: Period,
  duties: readonly Duty[],
  input: DigestInput,
): boolean {
  const falls = ({ id, cadence }: Duty) =>
    cadence !== null && (cadence.every !== 'date' || input.arranged.dateOf(id, branch) !== null);
  return duties.some((duty) => {
    if (!isShared(duty)) return isTalk(duty) && entered('held', duty, branch, month, input).length > 0;
    return (
      (falls(duty) && unitsOf(duty, branch, input.organisation).length > 0) ||
      entered('held', duty, branch, month, input).length > 0 ||
      entered('planned', duty, branch, fromOn(input.today, month), input).length > 0
    );
  });
}

/** True for what a branch or a 党小组 does together: one's own duties, talks among them, are one's own business. */
export function isShared(duty: Duty): boolean {
  return (duty.unit === 'branch' || duty.unit === 'group') && !isTalk(duty);
}

function isTalk({ place }: Duty): boolean {
  return place === 'private';
}

/**
 * The branch's own records of the duty, whether or not each counts towards its number. What a campaign counts are
 * records of a duty that is told anyway.
 */
export function entered(
  status: 'held' | 'planned',
  duty: Duty,
  branch: string,
  period: Period,
  { index, organisation }: Pick<DigestInput, 'index' | 'organisation'>,
): readonly LedgerRecord[] {
  if (!isEntered(duty) || duty.campaign !== undefined) return [];
  const { speakerRole: _, counts: __, ...plain } = duty;
  const whole = { branch, group: null, person: null, target: null };
  return recordsOf(status, plain, whole, period, index, organisation);
}

function byGroup(duty: Duty, records: readonly LedgerRecord[]): readonly Held[] {
  const groups = [...new Set(records.map(({ group }) => group))].toSorted();
  return groups.map((group) => {
    const own = records.filter((record) => record.group === group);
    return { duty, group, dates: own.flatMap(({ date }) => date ?? []).toSorted() };
  });
}

function lacking(
  duties: readonly Duty[],
  branch: string,
  from: string,
  to: string,
  input: DigestInput,
): readonly Standing[] {
  const standings = duties.flatMap((duty) =>
    duty.cadence === null
      ? []
      : periodsOf(duty, duty.cadence, branch, from, to, input).flatMap((period) =>
          standingsIn(duty, branch, period, input),
        ),
  );
  return standings.filter(({ missing }) => missing > 0);
}

function periodsOf(
  { id }: Duty,
  cadence: Cadence,
  branch: string,
  from: string,
  to: string,
  { arranged }: DigestInput,
): readonly Period[] {
  return periodsIn(cadence, from, to, arranged.dateOf(id, branch));
}

/** How the branch, or each of its 党小组, stands by the duty; what is settled is left out. */
export function standingsIn(
  duty: Duty,
  branch: string,
  period: Period,
  { index, organisation, arranged, today }: DigestInput,
): readonly Standing[] {
  return unitsOf(duty, branch, organisation)
    .filter(({ group }) => !arranged.isSettled(duty.id, branch, group, period.key))
    .map((unit) => unitStanding(duty, unit, period, index, organisation, today));
}

function whenOf({ date, start }: LedgerRecord): string {
  return `${date} ${start ?? ''}`;
}
