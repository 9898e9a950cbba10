import { addDays } from '../calendar/day.ts';
import { isWorkday } from '../calendar/workday.ts';
import type { Duty } from '../core/duty.ts';
import { planKey } from '../core/keys.ts';
import type { LedgerRecord } from '../core/record.ts';
import { type LocalMoment, localMoment, type OfficeHours, slotBefore } from './hours.ts';
import type { Organisation } from './organisation.ts';
import type { Timed } from './timetable.ts';

/** `notice` tells those who attend, the workday before; `after` asks the planner, the workday after. */
export type PlanStage = 'notice' | 'after';

/** A message about a meeting that is planned. */
export interface PlanEntry extends Timed {
  readonly stage: PlanStage;
  readonly plan: LedgerRecord;
  readonly duty: Duty;
  /** True where it is said in a branch's group: nobody is named there. */
  readonly inGroup: boolean;
}

export interface PlansInput {
  readonly duties: readonly Duty[];
  readonly records: readonly LedgerRecord[];
  readonly organisation: Organisation;
  /** open_ids and chat_ids that cannot be written to. */
  readonly closed: ReadonlySet<string>;
  /** IANA zone. */
  readonly zone: string;
  readonly hours: OfficeHours;
}

/** Where no hour was said, only the morning of the day is surely still ahead. */
const NOON = '12:00';
/** Workdays after a plan's day during which its planner may still be asked, when the first of them was missed. */
const ASKED_WITHIN = 5;

/**
 * Everything that would be sent about the plans among `records` as they stand: what is void or held has nothing more to
 * tell, and what was moved is told for its new day.
 */
export function planTimetable(input: PlansInput): readonly PlanEntry[] {
  const plans = input.records.filter(({ status }) => status === 'planned');
  return plans.flatMap((plan) => {
    const duty = input.duties.find(({ id }) => id === plan.kind);
    if (plan.date === null || duty === undefined) return [];
    return [...notices(plan, plan.date, duty, input), ...question(plan, plan.date, duty, input)];
  });
}

function notices(plan: LedgerRecord, date: string, duty: Duty, input: PlansInput): readonly PlanEntry[] {
  const opens = workdaysFrom(date, -1, 1)[0] ?? date;
  const days = datesBetween(opens, date).filter(isWorkday);
  const closes = `${date} ${plan.start ?? NOON}`;
  const { people, chatId } = attending(plan, duty, input.organisation);
  const inGroup = chatId !== null;
  return timed(inGroup ? [chatId] : people, { stage: 'notice', plan, duty, inGroup, days, closes }, input);
}

function question(plan: LedgerRecord, date: string, duty: Duty, input: PlansInput): readonly PlanEntry[] {
  const days = workdaysFrom(date, 1, ASKED_WITHIN);
  const closes = addDays(days.at(-1) ?? date, 1);
  return timed([plan.created.by], { stage: 'after', plan, duty, inGroup: false, days, closes }, input);
}

function timed(
  to: readonly string[],
  what: Omit<PlanEntry, 'key' | 'to' | 'moment'>,
  { closed, zone, hours }: PlansInput,
): readonly PlanEntry[] {
  const moved = movesOf(what.plan);
  const known = localMoment(Date.parse(moved.at(-1)?.at ?? what.plan.created.at), zone);
  const opens: LocalMoment = `${what.days[0] ?? ''} 00:00`;
  return to.flatMap((recipient) => {
    const key = planKey({ record: what.plan.id, moves: moved.length, stage: what.stage, to: recipient });
    const moment = slotBefore(what.closes, recipient, what.days, known > opens ? known : opens, hours);
    return moment === null || closed.has(recipient) ? [] : [{ ...what, key, to: recipient, moment }];
  });
}

/** The changes after which people have to be told anew. */
function movesOf(plan: LedgerRecord): LedgerRecord['revisions'] {
  return plan.revisions.filter(
    ({ changes }) => Object.hasOwn(changes, 'date') || Object.hasOwn(changes, 'start'),
  );
}

/** Who attends: a committee or a 党小组 in private, all members at once in the branch's group, where it has one. */
function attending(
  plan: LedgerRecord,
  duty: Duty,
  organisation: Organisation,
): { readonly people: readonly string[]; readonly chatId: string | null } {
  const ids = (members: readonly { readonly openId: string }[]) => members.map(({ openId }) => openId);
  switch (duty.attendedBy) {
    case 'committee':
      return { people: ids(organisation.committeeOf(plan.branch)), chatId: null };
    case 'group': {
      const own = organisation
        .membersOf(plan.branch)
        .filter(({ group }) => group !== null && group === plan.group);
      return { people: ids(own), chatId: null };
    }
    case 'members': {
      const branch = organisation.branches.find(({ name }) => name === plan.branch);
      return { people: [], chatId: branch?.chatId ?? null };
    }
    case null:
      return { people: [], chatId: null };
  }
}

/** @returns the next `count` workdays before (`step` -1) or after (`step` 1) `date`, nearest first */
function workdaysFrom(date: string, step: 1 | -1, count: number): readonly string[] {
  const days: string[] = [];
  for (let day = addDays(date, step); days.length < count; day = addDays(day, step))
    if (isWorkday(day)) days.push(day);
  return days;
}

function datesBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
