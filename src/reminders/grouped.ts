import { whenOf } from '../obligations/announcing.ts';
import type { DutyReminder, PlanReminder } from '../obligations/reminder.ts';
import { amountOf, dutyName } from '../obligations/wording.ts';
import { texts } from '../texts/texts.ts';
import { namesIn } from './names.ts';

/** A reminder of something that can be done, or said, about a duty. */
export type Task = DutyReminder | PlanReminder;

/** Reminders of the same thing, as one line. */
export interface Line {
  readonly text: string;
  /** How many reminders it tells of. */
  readonly count: number;
}

/** Names on one card, so that it keeps within the platform's size however many branches there are. */
const MOST_NAMES = 120;

/** Many reminders as a line for each duty, period and state, with the branches that it is about; one alone in its own words. */
export function grouped(tasks: readonly Task[]): readonly Line[] {
  const { common } = texts();
  const groups = new Map<string, [Task, ...Task[]]>();
  for (const task of tasks) {
    const head = headOf(task);
    const group = groups.get(head);
    if (group === undefined) groups.set(head, [task]);
    else group.push(task);
  }
  const most = Math.floor(MOST_NAMES / groups.size);
  return [...groups].map(([head, group]) => ({
    text:
      group.length === 1
        ? group[0].text
        : common.labelled(head, namesIn(group.map(nameOf), most, countedAs(group[0]))),
    count: group.length,
  }));
}

/** What all reminders of a line have in common, in words: who has the same words belongs together. */
function headOf(task: Task): string {
  const { monthDay, several } = texts().reminders;
  if (task.plan !== null)
    return task.stage === 'notice' ? several.planned(task.duty.name) : several.passed(task.duty.name);
  const { duty, period, done, missing, strength } = task.standing;
  return several.state({
    duty: dutyName(duty),
    period: period.label,
    done: done === 0 ? null : amountOf(duty, done),
    missing: amountOf(duty, missing),
    before: strength === 'hard' ? monthDay(period.end) : null,
  });
}

function nameOf(task: Task): string {
  const { common, obligations } = texts();
  const place = obligations.unit(task.branch, task.group);
  return task.plan === null ? place : `${place}${common.aside(whenOf(task.plan))}`;
}

function countedAs({ plan, group }: Task): (count: number) => string {
  const { times, branches, groups } = texts().reminders;
  if (plan !== null) return times;
  return group === null ? branches : groups;
}
