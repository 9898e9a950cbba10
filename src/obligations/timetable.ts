import { addDays } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { nextWorkday } from '../calendar/workday.ts';
import type { Duty } from '../core/duty.ts';
import { reminderKey } from '../core/keys.ts';
import type { Snooze } from '../core/ports.ts';
import { type RecordIndex, recordsOf } from './counting.ts';
import { type LocalMoment, slot } from './hours.ts';
import type { Organisation } from './organisation.ts';
import { recipients } from './recipients.ts';
import { placeOf, putOffTo } from './snoozing.ts';
import { type OpenStage, openStages, workdaysOf } from './stages.ts';
import { type Standing, unitStanding } from './standing.ts';
import { type Unit, unitsOf } from './units.ts';

/** What a timetable is drawn up from. */
export interface TimetableInput {
  readonly organisation: Organisation;
  readonly index: RecordIndex;
  readonly snoozes: readonly Snooze[];
  /** open_ids that cannot be written to. */
  readonly closed: ReadonlySet<string>;
  /** Local date of today. */
  readonly today: string;
  /** IANA zone. */
  readonly zone: string;
}

/** One message that is to come, in local terms. */
export interface Timed {
  readonly key: string;
  readonly stage: string;
  /** open_id, or chat_id of a branch's group. */
  readonly to: string;
  /** When it should be sent. */
  readonly moment: LocalMoment;
  /** Local date or moment from which it is stale. */
  readonly closes: string;
  /** The workdays on which it may be sent, local dates in order. */
  readonly days: readonly string[];
}

/** A message about a duty that is still open. */
export interface Entry extends Timed {
  readonly standing: Standing;
}

/**
 * Everything that would be sent about `duty` in `period`, were nothing more recorded: at most one message at a time
 * to a person, each with its window. Whether one is due is a matter of the hour alone (`due`, `preview`).
 */
export function timetable(duty: Duty, period: Period, input: TimetableInput): readonly Entry[] {
  if (duty.cadence === null || duty.reminders.length === 0) return [];
  const workdays = workdaysOf(period);
  const stages = openStages(duty.reminders, period, workdays);
  return input.organisation.branches.flatMap((branch) =>
    unitsOf(duty, branch.name, input.organisation).flatMap((unit) => {
      const standing = unitStanding(duty, unit, period, input.index, input.organisation, input.today);
      return standing.missing === 0 ? [] : unitTimetable(unit, standing, stages, workdays, input);
    }),
  );
}

function unitTimetable(
  unit: Unit,
  standing: Standing,
  stages: readonly OpenStage[],
  workdays: readonly string[],
  input: TimetableInput,
): readonly Entry[] {
  const audience = stages.map((open) => recipients(open.stage, unit, input.organisation, input.closed));
  const quiet = quietUntil(unit, standing, input);
  return [...new Set(audience.flat())].flatMap((to) => {
    const own = stages
      .filter((_, index) => audience[index]?.includes(to))
      .map(({ stage, opens, closes }) => ({ id: stage.id, from: `${opens} 00:00`, closes }));
    return withSnooze(own, to, standing, stages, workdays, input).flatMap((step) => {
      const key = keyOf(standing, step.id, to);
      const moment = slot(key, workdays, later(step.from, quiet));
      if (moment === null || moment >= step.closes) return [];
      return [{ key, stage: step.id, to, moment, closes: step.closes, days: workdays, standing }];
    });
  });
}

interface Step {
  readonly id: string;
  readonly from: LocalMoment;
  /** Local date. */
  readonly closes: string;
}

/** One that a person put off takes the place of every stage that opens up to the day it was put off to. */
function withSnooze(
  steps: readonly Step[],
  to: string,
  { duty, branch, group, period }: Standing,
  stages: readonly OpenStage[],
  workdays: readonly string[],
  input: TimetableInput,
): readonly Step[] {
  const of = { obligation: duty.id, branch, group, period: period.key, by: to };
  const until = putOffTo(of, input.snoozes, workdays, input.zone);
  if (until === null) return steps;
  const remaining = steps.filter((step) => step.from > until);
  if (remaining.length === steps.length) return steps;
  const closes = stages.find(({ opens }) => opens > until)?.opens ?? addDays(period.end, 1);
  return [{ id: `snooze-${until.slice(0, 10)}`, from: until, closes }, ...remaining];
}

/**
 * Where plans cover what is missing, nothing is said until the last of them has passed and its planner has been asked
 * what became of it, as long as that leaves a workday of the period.
 */
function quietUntil(unit: Unit, { duty, period, missing }: Standing, input: TimetableInput): LocalMoment {
  const planned = recordsOf('planned', duty, unit, period, input.index, input.organisation);
  const dates = planned.flatMap((record) => record.date ?? []).toSorted();
  const last = dates.at(-1);
  if (last === undefined || dates.length < missing) return '';
  const asked = nextWorkday(addDays(last, 1));
  return `${nextWorkday(addDays(asked, 1)) > period.end ? asked : addDays(asked, 1)} 00:00`;
}

function later(one: LocalMoment, other: LocalMoment): LocalMoment {
  return [one, other].toSorted().at(-1) ?? one;
}

function keyOf(standing: Standing, stage: string, to: string): string {
  const { duty, period } = standing;
  return reminderKey({ obligation: duty.id, branch: placeOf(standing), period: period.key, stage, to });
}
