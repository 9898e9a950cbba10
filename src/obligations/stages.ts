import { addDays } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { isWorkday } from '../calendar/workday.ts';
import type { ReminderStage } from '../core/duty.ts';

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
  const days = known.get(period.key) ?? countWorkdays(period);
  known.set(period.key, days);
  return days;
}

function countWorkdays(period: Period): readonly string[] {
  const days: string[] = [];
  for (let day = period.start; day <= period.end; day = addDays(day, 1)) if (isWorkday(day)) days.push(day);
  return days;
}

/**
 * @param workdays of the period
 * @returns the stages in order, each closing when the next opens; in a period too short for all of them the earlier
 *   ones that would open on the same day fall away
 */
export function openStages(
  stages: readonly ReminderStage[],
  period: Period,
  workdays: readonly string[],
): readonly OpenStage[] {
  const dated = stages.map((stage) => ({
    stage,
    opens: workdays[Math.max(0, workdays.length - 1 - stage.workdaysLeft)] ?? period.end,
  }));
  return dated.flatMap(({ stage, opens }, index) => {
    const closes = dated[index + 1]?.opens ?? addDays(period.end, 1);
    return closes > opens ? [{ stage, opens, closes }] : [];
  });
}
