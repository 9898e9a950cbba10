import { periodOf } from '../calendar/period.ts';
import { toEpoch } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { LedgerRecord } from '../core/record.ts';
import { texts } from '../texts/texts.ts';
import { announcement, questionAfter, withoutNames } from './announcing.ts';
import { DIGEST, type DigestEntry } from './digest.ts';
import type { Organisation } from './organisation.ts';
import { periodFor } from './periods.ts';
import type { PlanEntry } from './plans.ts';
import type { Standing } from './standing.ts';
import type { Entry, Timed } from './timetable.ts';
import { openSentence } from './wording.ts';

/** One message of the bot's own accord. */
interface Message {
  /** Claimed before it is sent, so that it is sent once (`core/keys`). */
  readonly key: string;
  readonly obligation: string;
  readonly branch: string;
  readonly group: string | null;
  /** Key of the period, e.g. `2026Q1`. */
  readonly period: string;
  /** open_id, or chat_id of a branch's group. */
  readonly to: string;
  /** Epoch milliseconds at which it should be sent: in working hours, away from :00 and :30. */
  readonly at: number;
  /** Epoch milliseconds from which it is stale. */
  readonly until: number;
  /** What is open, and until when; or what is planned, when and where. */
  readonly text: string;
}

/** One message to one person about one duty that is still open. */
export interface DutyReminder extends Message {
  /** Id of the duty's stage, or `snooze-YYYY-MM-DD` for one that a person put off to that day. */
  readonly stage: string;
  readonly standing: Standing;
  readonly plan: null;
}

/** One message about a planned meeting: before it to those who attend, after its day to who planned it. */
export interface PlanReminder extends Message {
  readonly stage: PlanEntry['stage'];
  readonly standing: null;
  readonly plan: LedgerRecord;
  readonly duty: Duty;
  /** True for a branch's group, where nobody is named. */
  readonly inGroup: boolean;
}

/** What became of a month, to who answers for a branch, or to an administrator. */
export interface DigestReminder extends Message, Pick<DigestEntry, 'stage' | 'month' | 'tell'> {
  readonly standing: null;
  readonly plan: null;
}

export type Reminder = DutyReminder | PlanReminder | DigestReminder;

/** @param zone IANA zone in which the entry's moments are meant */
export function toReminder(entry: Entry, zone: string): DutyReminder {
  const { standing } = entry;
  return {
    ...timesOf(entry, zone),
    obligation: standing.duty.id,
    branch: standing.branch,
    group: standing.group,
    period: standing.period.key,
    stage: entry.stage,
    text: openSentence(standing, entry.moment.slice(0, 10)),
    standing,
    plan: null,
  };
}

/** @param organisation whose members' names are kept out of a group */
export function toPlanReminder(entry: PlanEntry, organisation: Organisation, zone: string): PlanReminder {
  const { plan, duty, inGroup } = entry;
  const told = inGroup ? withoutNames(plan, organisation.membersOf(plan.branch)) : plan;
  return {
    ...timesOf(entry, zone),
    obligation: duty.id,
    branch: plan.branch,
    group: plan.group,
    period: periodOfPlan(duty, plan.date ?? ''),
    stage: entry.stage,
    text: entry.stage === 'notice' ? announcement(told, duty) : questionAfter(plan, duty),
    standing: null,
    plan: told,
    duty,
    inGroup,
  };
}

export function toDigestReminder(entry: DigestEntry, zone: string): DigestReminder {
  const { branch, month, stage, tell } = entry;
  const { digest } = texts().obligations;
  const text = branch === '' ? digest.organisation(month.label) : digest.branch(branch, month.label);
  const what = { obligation: DIGEST, branch, group: null, period: month.key, stage, month, text, tell };
  return { ...timesOf(entry, zone), ...what, standing: null, plan: null };
}

function periodOfPlan({ cadence }: Duty, date: string): string {
  const own = cadence === null ? null : periodFor(cadence, date, null);
  return (own ?? periodOf('year', date)).key;
}

function timesOf({ key, to, moment, closes }: Timed, zone: string) {
  return {
    key,
    to,
    at: toEpoch(moment.slice(0, 10), moment.slice(11), zone),
    until: toEpoch(closes.slice(0, 10), closes.slice(11) || '00:00', zone),
  };
}
