import { addDays } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { nextWorkday } from '../calendar/workday.ts';
import type { Duty } from '../core/duty.ts';
import { reminderKey } from '../core/keys.ts';
import type { Arranged } from './arranged.ts';
import { recordsOf } from './counting.ts';
import { type Course, coursesOf } from './course.ts';
import { type LocalMoment, slot } from './hours.ts';
import { periodsIn } from './periods.ts';
import { recipients } from './recipients.ts';
import { placeOf, putOffTo } from './snoozing.ts';
import { type Standing, unitStanding } from './standing.ts';
import type { TimetableInput } from './timetable-input.ts';
import { organisationUnit, type Unit, unitsOf } from './units.ts';

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

/** Some stages open this many days before their period, at most. */
const DAYS_AHEAD = 100;

/**
 * Everything that would be sent about `duty` for the periods that touch the days from `from` to `to` (local dates),
 * were nothing more recorded: at most one message at a time to a person, each with its window. Whether one is due is a
 * matter of the hour alone (`due`, `preview`).
 */
export function timetable(duty: Duty, from: string, to: string, input: TimetableInput): readonly Entry[] {
  const { cadence, reminders } = duty;
  if (cadence === null || reminders.length === 0) return [];
  const early = reminders.some(({ opens }) => 'workdaysIn' in opens && opens.workdaysIn < 0);
  const last = early ? addDays(to, DAYS_AHEAD) : to;
  const coursed = coursesOf(duty, from, to, input);
  const draw = (period: Period, units: (branch: string) => readonly Unit[], branches: readonly string[]) => {
    const course = coursed(period);
    if (course.open.length === 0) return [];
    return branches.flatMap((branch) =>
      units(branch).flatMap((unit) => unitEntries(duty, unit, course, input)),
    );
  };
  if (duty.unit === 'organisation')
    return periodsIn(cadence, from, last, input.arranged.dateOf(duty.id, '')).flatMap((period) =>
      draw(period, () => [organisationUnit(duty)], ['']),
    );
  const units = (branch: string) => unitsOf(duty, branch, input.organisation);
  const names = input.organisation.branches.map(({ name }) => name);
  if (cadence.every !== 'date')
    return periodsIn(cadence, from, last, null).flatMap((period) => draw(period, units, names));
  return names.flatMap((branch) =>
    periodsIn(cadence, from, last, input.arranged.dateOf(duty.id, branch)).flatMap((period) =>
      draw(period, units, [branch]),
    ),
  );
}

function unitEntries(duty: Duty, unit: Unit, course: Course, input: TimetableInput): readonly Entry[] {
  const { period } = course;
  const standing = unitStanding(duty, unit, period, input.index, input.organisation, input.today);
  if (standing.missing === 0) return [];
  const settled = input.arranged.isSettled(duty.id, unit.branch, unit.group, period.key, unit.person?.openId);
  return settled ? [] : unitTimetable(unit, standing, course, input);
}

function unitTimetable(
  unit: Unit,
  standing: Standing,
  course: Course,
  input: TimetableInput,
): readonly Entry[] {
  const { open } = course;
  const days = spokenDays(course.days, standing, input.arranged);
  const snoozes = course.snoozesOf(unit);
  const audience = open.map(({ stage, opens }) => {
    const away = course.awayOn(opens > input.today ? opens : input.today);
    return recipients(stage, unit, input.organisation, away);
  });
  const quiet = quietUntil(unit, standing, input);
  return [...new Set(audience.flat())].flatMap((to) => {
    const own = open
      .filter((_, index) => audience[index]?.includes(to))
      .map(({ stage, opens, closes }) => ({ id: stage.id, from: `${opens} 00:00`, closes }));
    const steps = withSnooze(own, to, standing, course, { snoozes, zone: input.zone });
    return oneAtATime(steps).flatMap((step) => {
      const key = keyOf(standing, step.id, to);
      // The minute is the reader's: what falls on one day comes together.
      const moment = slot(to, days, later(step.from, quiet), input.hours);
      if (moment === null || moment >= step.closes) return [];
      return [{ key, stage: step.id, to, moment, closes: step.closes, days, standing }];
    });
  });
}

/** @returns those of `days` on which the duty may be spoken of; nearly always all of them. */
function spokenDays(
  days: readonly string[],
  { duty, branch }: Standing,
  arranged: Arranged,
): readonly string[] {
  if (!arranged.isEverMuted(duty.id, branch)) return days;
  return days.filter((day) => arranged.mutedUntil(duty.id, branch, day) === null);
}

interface Step {
  readonly id: string;
  readonly from: LocalMoment;
  /** Local date. */
  readonly closes: string;
}

/** Whoever is told of several stages hears of the latest only. @param steps of one reader, in order */
function oneAtATime(steps: readonly Step[]): readonly Step[] {
  return steps.map((step, index) => {
    const next = steps[index + 1]?.from.slice(0, 10) ?? step.closes;
    return next < step.closes ? { ...step, closes: next } : step;
  });
}

/** One that a person put off takes the place of every stage that opens up to the day it was put off to. */
function withSnooze(
  steps: readonly Step[],
  to: string,
  { duty, branch, group, period }: Standing,
  { days }: Course,
  { snoozes, zone }: Pick<TimetableInput, 'snoozes' | 'zone'>,
): readonly Step[] {
  const of = { obligation: duty.id, branch, group, period: period.key, by: to };
  const until = putOffTo(of, snoozes, days, zone);
  if (until === null) return steps;
  const remaining = steps.filter((step) => step.from > until);
  if (remaining.length === steps.length) return steps;
  const snoozed = { id: `snooze-${until.slice(0, 10)}`, from: until, closes: addDays(period.end, 1) };
  return [snoozed, ...remaining];
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
  return one > other ? one : other;
}

function keyOf(standing: Standing, stage: string, to: string): string {
  const { duty, period } = standing;
  return reminderKey({ obligation: duty.id, branch: placeOf(standing), period: period.key, stage, to });
}
