import type { Period } from '../calendar/period.ts';
import type { Snooze } from '../core/deliveries.ts';
import type { Duty } from '../core/duty.ts';
import { placeOf } from './snoozing.ts';
import { type OpenStage, openStages, remindingDays } from './stages.ts';
import type { TimetableInput } from './timetable-input.ts';

/** A period of a duty with all that is the same for every branch, so that it is worked out once. */
export interface Course {
  readonly period: Period;
  readonly stages: readonly OpenStage[];
  /** Those that touch the days asked for. */
  readonly open: readonly OpenStage[];
  /** The workdays on which any stage may be sent. */
  readonly days: readonly string[];
  /** open_ids of those who are not written to on `day` (local date): closed, on leave or spared. */
  awayOn(day: string): ReadonlySet<string>;
  /** What was put off of the duty in the period, for that branch or 党小组; in the order of the input. */
  snoozesOf(place: { readonly branch: string; readonly group: string | null }): readonly Snooze[];
}

/**
 * @param from first and `to` last day asked for, local dates
 * @returns the course of each of the duty's periods
 */
export function coursesOf(
  { id, reminders }: Duty,
  from: string,
  to: string,
  { arranged, closed, snoozes }: Pick<TimetableInput, 'arranged' | 'closed' | 'snoozes'>,
): (period: Period) => Course {
  const putOff = snoozes.filter(({ obligation }) => obligation === id);
  const awayOn = once((day: string) => new Set([...closed, ...arranged.absentOn(day)]));
  const byKey = once((_: string, period: Period): Course => {
    const stages = openStages(reminders, period);
    const mine = putOff.filter((one) => one.period === period.key);
    const places = new Set(mine.map(({ branch }) => branch));
    return {
      period,
      stages,
      open: stages.filter(({ opens, closes }) => opens <= to && closes > from),
      days: remindingDays(stages, period),
      awayOn,
      snoozesOf(place) {
        const of = [place.branch, placeOf(place)].filter((name) => places.has(name));
        return of.length === 0 ? [] : mine.filter(({ branch }) => of.includes(branch));
      },
    };
  });
  return (period) => byKey(period.key, period);
}

/** @returns `work`, done once for each key */
function once<Result, More extends readonly unknown[]>(
  work: (key: string, ...more: More) => Result,
): (key: string, ...more: More) => Result {
  const known = new Map<string, Result>();
  return (key, ...more) => {
    const result = known.get(key) ?? work(key, ...more);
    known.set(key, result);
    return result;
  };
}
