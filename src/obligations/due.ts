import type { Arrangement } from '../core/arrangement.ts';
import type { Snooze } from '../core/deliveries.ts';
import type { Duty } from '../core/duty.ts';
import type { LedgerRecord } from '../core/record.ts';
import { arrange } from './arranged.ts';
import { indexRecords } from './counting.ts';
import { digestTimetable } from './digest.ts';
import { inWorkingHours, type LocalMoment, localMoment, type OfficeHours, USUAL_HOURS } from './hours.ts';
import type { Organisation } from './organisation.ts';
import { planTimetable } from './plans.ts';
import { type Reminder, toDigestReminder, toPlanReminder, toReminder } from './reminder.ts';
import { type Timed, timetable } from './timetable.ts';
import type { TimetableInput } from './timetable-input.ts';

/** What decides about reminders, besides the hour. */
export interface ReminderFacts {
  readonly duties: readonly Duty[];
  readonly directory: Organisation;
  /** Any records; those outside the periods in question are passed over. */
  readonly records: readonly LedgerRecord[];
  /** Keys of what has been sent, or is being sent. */
  readonly claimed: ReadonlySet<string>;
  /** The last one of a person about the same duty and period holds. */
  readonly snoozes: readonly Snooze[];
  /** In the order in which they were made; without them no date is set and nobody is spared. */
  readonly arrangements?: readonly Arrangement[];
  /** chat_ids and open_ids that the platform has closed: who is among them is passed over, as if the role were free. */
  readonly disabledChats: ReadonlySet<string>;
  /** IANA zone in which days and working hours are meant. */
  readonly zone: string;
  /** Half past eight to half past five without noon, where nothing else is set. */
  readonly hours?: OfficeHours;
  /** Epoch ms at which the bot came here: what should have been sent before is not made up for. */
  readonly since?: number;
  /** Whether each month is told of when it is over; without it none is. */
  readonly digests?: boolean;
}

/**
 * What is to be sent at `now` (epoch ms): only while too little is recorded or a plan is ahead, in working hours of a
 * Chinese workday, each stage once, and after a pause only the newest stage, while it is open. Oldest first.
 */
export function due(facts: ReminderFacts & { readonly now: number }): readonly Reminder[] {
  const moment = localMoment(facts.now, facts.zone);
  return inWorkingHours(moment, facts.hours ?? USUAL_HOURS) ? openAt(facts, moment) : [];
}

/** What is open and unclaimed at a moment, whatever the hour; oldest first. */
export function openAt(facts: ReminderFacts, moment: LocalMoment): readonly Reminder[] {
  const { duties, directory, records, claimed, disabledChats, zone, since = 0 } = facts;
  const today = moment.slice(0, 10);
  const input = timetableInput(facts, today);
  const isOpen = (one: Timed) => one.moment <= moment && moment < one.closes && !claimed.has(one.key);
  // Whatever should have been said before: on a day on which the duty is muted nothing is made up for.
  const about = duties
    .flatMap((duty) => timetable(duty, today, today, input))
    .filter((one) => isOpen(one) && one.days.includes(today));
  const plans = planTimetable({
    duties,
    records,
    organisation: directory,
    closed: disabledChats,
    zone,
    hours: input.hours,
  }).filter(isOpen);
  return [
    ...about.map((one) => toReminder(one, zone)),
    ...plans.map((one) => toPlanReminder(one, directory, zone)),
    ...digestTimetable(today, today, facts, input)
      .filter(isOpen)
      .map((one) => toDigestReminder(one, zone)),
  ]
    .filter((one) => one.at >= since)
    .toSorted((a, b) => a.at - b.at);
}

/** The facts as a timetable needs them, seen from the local date `today`. */
export function timetableInput(facts: ReminderFacts, today: string): TimetableInput {
  const { directory, records, snoozes, arrangements = [], disabledChats, zone, hours = USUAL_HOURS } = facts;
  return {
    organisation: directory,
    index: indexRecords(records),
    snoozes,
    arranged: arrange(arrangements),
    closed: disabledChats,
    today,
    zone,
    hours,
  };
}
