import { addDays } from '../calendar/day.ts';
import { type CalendarPeriod, type Period, periodOf, shiftPeriod } from '../calendar/period.ts';
import type { Duty } from '../core/duty.ts';
import { digestKey } from '../core/keys.ts';
import type { Role } from '../core/roster.ts';
import { type BranchDigest, branchDigest, hasMatter } from './digest-branch.ts';
import { type OrganisationDigest, organisationDigest } from './digest-organisation.ts';
import { slot } from './hours.ts';
import type { Organisation } from './organisation.ts';
import { workdaysOf } from './stages.ts';
import type { Timed } from './timetable.ts';
import type { TimetableInput } from './timetable-input.ts';

/** What a digest is called where reminders are named by their obligation. */
export const DIGEST = 'digest';

export type Digest = BranchDigest | OrganisationDigest;

/** A month's digest that is to come. */
export interface DigestEntry extends Timed {
  readonly stage: 'month';
  /** Empty for the whole organisation. */
  readonly branch: string;
  /** The month that is told. */
  readonly month: Period;
  /** Works out what it holds; done only for what is sent. */
  readonly tell: () => Digest;
}

/** What decides about digests beside the timetable's own input. */
export interface DigestFacts {
  readonly duties: readonly Duty[];
  /** Keys of what has been sent, or is being sent. */
  readonly claimed: ReadonlySet<string>;
  /** Without it there are none. */
  readonly digests?: boolean;
}

/** Sent from the second workday of the next month on, when the last of the month has been entered, for ten workdays. */
const FIRST_WORKDAY = 1;
const OPEN_WORKDAYS = 10;

/** Who reads a branch's digest: the first of them who is there. */
const READERS: readonly Role[] = ['书记', '副书记', '组织委员'];

/**
 * The digests whose window touches the days from `from` to `to` (local dates), but for those that are claimed: one to
 * each branch that has anything to be told, and one to each administrator where there are such branches.
 */
export function digestTimetable(
  from: string,
  to: string,
  facts: DigestFacts,
  input: TimetableInput,
): readonly DigestEntry[] {
  if (facts.digests !== true) return [];
  const months: CalendarPeriod[] = [];
  for (let month = periodOf('month', from); month.start <= to; month = shiftPeriod(month, 1))
    months.push(month);
  return months.flatMap((month) => sentIn(month, from, to, facts, input));
}

function sentIn(
  sending: CalendarPeriod,
  from: string,
  to: string,
  facts: DigestFacts,
  input: TimetableInput,
): readonly DigestEntry[] {
  const days = workdaysOf(sending).slice(FIRST_WORKDAY, FIRST_WORKDAY + OPEN_WORKDAYS);
  const [opens, last] = [days[0], days.at(-1)];
  if (opens === undefined || last === undefined || opens > to || last < from) return [];
  const absent = input.arranged.absentOn(opens > input.today ? opens : input.today);
  const isAway = (openId: string) => input.closed.has(openId) || absent.has(openId);
  const month = shiftPeriod(sending, -1);
  const course = { month, days, closes: addDays(last, 1), isAway };
  return [...ofBranches(course, facts, input), ...ofOrganisation(course, facts, input)];
}

/** A month that is told, and the workdays on which it may be. */
interface Course {
  readonly month: Period;
  readonly days: readonly string[];
  readonly closes: string;
  readonly isAway: (openId: string) => boolean;
}

function ofBranches(course: Course, facts: DigestFacts, input: TimetableInput): readonly DigestEntry[] {
  const { month, isAway } = course;
  return input.organisation.branches.flatMap(({ name: branch }) => {
    const key = digestKey(month.key, { branch });
    const to = facts.claimed.has(key) ? null : readerOf(branch, input.organisation, isAway);
    if (to === null || !hasMatter(branch, month, facts.duties, input)) return [];
    return timed(
      { key, to, branch, tell: () => branchDigest(branch, month, facts.duties, input) },
      course,
      input,
    );
  });
}

function ofOrganisation(course: Course, facts: DigestFacts, input: TimetableInput): readonly DigestEntry[] {
  const { month, isAway } = course;
  const tell = once(() => organisationDigest(month, facts.duties, input));
  const isTold = once(() =>
    input.organisation.branches.some(({ name }) => hasMatter(name, month, facts.duties, input)),
  );
  return input.organisation.administrators().flatMap(({ openId }) => {
    const key = digestKey(month.key, { reader: openId });
    return facts.claimed.has(key) || isAway(openId) || !isTold()
      ? []
      : timed({ key, to: openId, branch: '', tell }, course, input);
  });
}

function timed(
  what: Pick<DigestEntry, 'key' | 'to' | 'branch' | 'tell'>,
  { month, days, closes }: Course,
  { arranged, hours }: TimetableInput,
): readonly DigestEntry[] {
  const open = days.filter((day) => arranged.mutedUntil(DIGEST, what.branch, day) === null);
  const moment = slot(what.to, open, '', hours);
  return moment === null ? [] : [{ ...what, stage: 'month', moment, closes, days: open, month }];
}

function readerOf(
  branch: string,
  organisation: Organisation,
  isAway: (openId: string) => boolean,
): string | null {
  const readers = READERS.flatMap((role) => organisation.holders(branch, role));
  return readers.find(({ openId }) => !isAway(openId))?.openId ?? null;
}

/** The same for all who read it, and worked out for the first. */
function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}
