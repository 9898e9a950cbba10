import { type Period, periodOf, shiftPeriod } from '../calendar/period.ts';
import { indexRecords } from './counting.ts';
import type { ReminderFacts } from './due.ts';
import { slotBefore } from './hours.ts';
import { planTimetable } from './plans.ts';
import { type Reminder, toPlanReminder, toReminder } from './reminder.ts';
import { type Timed, timetable } from './timetable.ts';

/**
 * Every reminder that would be sent from the morning of `from` to the evening of `to` (local dates, both included),
 * were nothing more recorded, planned or put off: what `due` would give, tick by tick.
 * @returns in order of time
 */
export function preview(
  facts: ReminderFacts & { readonly from: string; readonly to: string },
): readonly Reminder[] {
  const { duties, directory, records, claimed, snoozes, disabledChats, zone, from, to, since = 0 } = facts;
  const index = indexRecords(records);
  const input = { organisation: directory, index, snoozes, closed: disabledChats, today: from, zone };
  const about = duties.flatMap((duty) => {
    if (duty.cadence === null) return [];
    return periodsBetween(periodOf(duty.cadence.every, from), to).flatMap((period) =>
      timetable(duty, period, input),
    );
  });
  const plans = planTimetable({ duties, records, organisation: directory, closed: disabledChats, zone });
  const within = <T extends Timed>(entries: readonly T[]): readonly T[] =>
    entries
      .filter((one) => one.closes > from && !claimed.has(one.key))
      .flatMap((one) => (one.moment < from ? caughtUp(one, from) : [one]))
      .filter((one) => one.moment.slice(0, 10) <= to);
  return [
    ...within(about).map((one) => toReminder(one, zone)),
    ...within(plans).map((one) => toPlanReminder(one, directory, zone)),
  ]
    .toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    .filter((one) => one.at >= since);
}

function periodsBetween(first: Period, to: string): readonly Period[] {
  const periods: Period[] = [];
  for (let period = first; period.start <= to; period = shiftPeriod(period, 1)) periods.push(period);
  return periods;
}

/** A stage that opened before the span and was not sent goes out at its start, while it is open. */
function caughtUp<T extends Timed>(entry: T, from: string): readonly T[] {
  const moment = slotBefore(entry.closes, entry.key, entry.days, `${from} 00:00`);
  return moment === null ? [] : [{ ...entry, moment }];
}
