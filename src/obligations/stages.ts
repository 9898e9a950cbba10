import { addDays } from '../calendar/day.ts';
import { addMonths, type Period } from '../calendar/period.ts';
import { isWorkday, shiftWorkdays } from '../calendar/workday.ts';
import type { Opening, ReminderStage } from '../core/duty.ts';

/** A stage and the local dates between which it may be sent. */
export interface OpenStage {
  readonly stage: ReminderStage;
  readonly opens: string;
  /** The first day on which it may no longer be sent. */
  readonly closes: string;
}

const known = new Map<string, readonly string[]>();

/** @returns the workdays of the period, local dates in order. */
export function workdaysOf(period: Period): readonly string[] {
  const days = known.get(period.key) ?? workdaysFrom(period.start, period.end);
  known.set(period.key, days);
  return days;
}

/** @returns the workdays from `start` to `end` (`YYYY-MM-DD`, both included), in order. */
export function workdaysFrom(start: string, end: string): readonly string[] {
  const days: string[] = [];
  for (let day = start; day <= end; day = addDays(day, 1)) if (isWorkday(day)) days.push(day);
  return days;
}

/**
 * @returns the stages in the order in which they open, each closing when a later one opens that tells the same people, so
 *   that nobody is passed over when somebody else is told; of several that open on one day the last written stays
 */
export function openStages(stages: readonly ReminderStage[], period: Period): readonly OpenStage[] {
  const workdays = workdaysOf(period);
  const dated = stages
    .map((stage) => ({ stage, opens: openingDay(stage.opens, period, workdays) }))
    .toSorted((one, other) => (one.opens < other.opens ? -1 : one.opens > other.opens ? 1 : 0));
  return dated.flatMap(({ stage, opens }, index) => {
    const next = dated
      .slice(index + 1)
      .find((later) => stage.to.every((role) => later.stage.to.includes(role)));
    const closes = next?.opens ?? addDays(period.end, 1);
    return closes > opens ? [{ stage, opens, closes }] : [];
  });
}

/** The workdays on which any of the stages may be sent: those of the period, and before it those from the first stage on. */
export function remindingDays(stages: readonly OpenStage[], period: Period): readonly string[] {
  const first = stages[0]?.opens ?? period.start;
  const own = workdaysOf(period);
  return first < period.start ? [...workdaysFrom(first, addDays(period.start, -1)), ...own] : own;
}

function openingDay(opening: Opening, period: Period, workdays: readonly string[]): string {
  if ('workdaysLeft' in opening)
    return workdays[Math.max(0, workdays.length - 1 - opening.workdaysLeft)] ?? period.end;
  if ('monthsLeft' in opening) {
    const day = addMonths(period.end, -opening.monthsLeft);
    return day < period.start ? period.start : day;
  }
  return opening.workdaysIn < 0
    ? shiftWorkdays(period.start, opening.workdaysIn)
    : (workdays[Math.min(opening.workdaysIn, workdays.length - 1)] ?? period.end);
}
