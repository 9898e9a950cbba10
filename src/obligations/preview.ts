import { digestTimetable } from './digest.ts';
import { type ReminderFacts, timetableInput } from './due.ts';
import { type OfficeHours, slotBefore } from './hours.ts';
import { planTimetable } from './plans.ts';
import { type Reminder, toDigestReminder, toPlanReminder, toReminder } from './reminder.ts';
import { type Timed, timetable } from './timetable.ts';

/**
 * Every reminder that would be sent from the morning of `from` to the evening of `to` (local dates, both included),
 * were nothing more recorded, planned or put off: what `due` would give, tick by tick.
 * @returns in order of time
 */
export function preview(
  facts: ReminderFacts & { readonly from: string; readonly to: string },
): readonly Reminder[] {
  const { duties, directory, records, claimed, disabledChats, zone, from, to, since = 0 } = facts;
  const input = timetableInput(facts, from);
  const { hours } = input;
  const about = duties.flatMap((duty) => timetable(duty, from, to, input));
  const plans = planTimetable({
    duties,
    records,
    organisation: directory,
    closed: disabledChats,
    zone,
    hours,
  });
  const within = <T extends Timed>(entries: readonly T[]): readonly T[] =>
    entries
      .filter((one) => one.closes > from && !claimed.has(one.key))
      .flatMap((one) => (one.moment < from ? caughtUp(one, from, hours) : [one]))
      .filter((one) => one.moment.slice(0, 10) <= to);
  return [
    ...within(about).map((one) => toReminder(one, zone)),
    ...within(plans).map((one) => toPlanReminder(one, directory, zone)),
    ...within(digestTimetable(from, to, facts, input)).map((one) => toDigestReminder(one, zone)),
  ]
    .toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    .filter((one) => one.at >= since);
}

/** A stage that opened before the span and was not sent goes out at its start, while it is open. */
function caughtUp<T extends Timed>(entry: T, from: string, hours: OfficeHours): readonly T[] {
  const moment = slotBefore(entry.closes, entry.key, entry.days, `${from} 00:00`, hours);
  return moment === null ? [] : [{ ...entry, moment }];
}
