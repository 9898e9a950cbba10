import { type Period, periodOf, shiftPeriod } from '../calendar/period.ts';
import { indexRecords } from './counting.ts';
import type { ReminderFacts } from './due.ts';
import { slot } from './hours.ts';
import { type Reminder, toReminder } from './reminder.ts';
import { workdaysOf } from './stages.ts';
import { type Entry, timetable } from './timetable.ts';

/**
 * Every reminder that would be sent from the morning of `from` to the evening of `to` (local dates, both included),
 * were nothing more recorded, planned or put off: what `due` would give, tick by tick.
 * @returns in order of time
 */
export function preview(
  facts: ReminderFacts & { readonly from: string; readonly to: string },
): readonly Reminder[] {
  const { duties, directory, claimed, snoozes, disabledChats, zone, from, to, since = 0 } = facts;
  const index = indexRecords(facts.records);
  const input = { organisation: directory, index, snoozes, closed: disabledChats, today: from, zone };
  return duties
    .flatMap((duty) => {
      if (duty.cadence === null) return [];
      return periodsBetween(periodOf(duty.cadence.every, from), to).flatMap((period) =>
        timetable(duty, period, input),
      );
    })
    .filter((one) => one.closes > from && !claimed.has(one.key))
    .flatMap((one) => (one.moment < from ? caughtUp(one, from) : [one]))
    .filter((one) => one.moment.slice(0, 10) <= to)
    .toSorted((a, b) => (a.moment < b.moment || (a.moment === b.moment && a.key < b.key) ? -1 : 1))
    .map((one) => toReminder(one, zone))
    .filter((one) => one.at >= since);
}

function periodsBetween(first: Period, to: string): readonly Period[] {
  const periods: Period[] = [];
  for (let period = first; period.start <= to; period = shiftPeriod(period, 1)) periods.push(period);
  return periods;
}

/** A stage that opened before the span and was not sent goes out at its start, while it is open. */
function caughtUp(entry: Entry, from: string): readonly Entry[] {
  const moment = slot(entry.key, workdaysOf(entry.standing.period), `${from} 00:00`);
  return moment === null || moment >= entry.closes ? [] : [{ ...entry, moment }];
}
