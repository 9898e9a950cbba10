import { isWorkday } from '../../../src/calendar/workday.ts';
import type { Duty, Opening } from '../../../src/core/duty.ts';
import { dayAfter, monthsBefore, type NaivePeriod } from './calendar.ts';

// On which days a duty is spoken of, found with a finger on the calendar.

/** The day after a plan its planner is asked; the day after that is soon enough, if the period still has one. */
export function afterPlans(plans: readonly string[], { end }: NaivePeriod): string {
  const asked = nextWorkday(dayAfter(plans.toSorted().at(-1) ?? ''));
  const soon = nextWorkday(dayAfter(asked));
  return `${soon > end ? asked : dayAfter(asked)} 00:00`;
}

function nextWorkday(day: string): string {
  return isWorkday(day) ? day : nextWorkday(dayAfter(day));
}

export function stageDays(duty: Duty, period: NaivePeriod) {
  return duty.reminders.map(({ id, opens, to }) => ({ id, to, opens: openingDay(opens, period) }));
}

const diaries = new Map<string, readonly string[]>();

export function workdaysIn({ start, end }: Pick<NaivePeriod, 'start' | 'end'>): readonly string[] {
  const known = diaries.get(`${start} ${end}`);
  if (known !== undefined) return known;
  const days: string[] = [];
  for (let day = start; day <= end; day = dayAfter(day)) if (isWorkday(day)) days.push(day);
  diaries.set(`${start} ${end}`, days);
  return days;
}

function openingDay(opening: Opening, period: NaivePeriod): string {
  const days = workdaysIn(period);
  if ('monthsLeft' in opening) {
    const day = monthsBefore(period.end, opening.monthsLeft);
    return day < period.start ? period.start : day;
  }
  if ('workdaysLeft' in opening) return days.toReversed()[opening.workdaysLeft] ?? days[0] ?? period.end;
  if (opening.workdaysIn >= 0) return days[opening.workdaysIn] ?? days.at(-1) ?? period.end;
  return (
    workdaysIn({ start: monthsBefore(period.start, 12), end: period.start })
      .filter((day) => day < period.start)
      .at(opening.workdaysIn) ?? ''
  );
}
