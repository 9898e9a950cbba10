import { whenOf } from '../obligations/announcing.ts';
import type { DutyReminder, PlanReminder } from '../obligations/reminder.ts';
import { counterOf, dutyName } from '../obligations/wording.ts';
import { monthDay } from './month-day.ts';
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
        : `${head}：${namesIn(group.map(nameOf), most, counterFor(group[0]))}`,
    count: group.length,
  }));
}

/** What all reminders of a line have in common, in words: who has the same words belongs together. */
function headOf(task: Task): string {
  if (task.plan !== null)
    return task.stage === 'notice'
      ? `${task.duty.name}已有安排`
      : `${task.duty.name}原定的日子已过，还没有登记`;
  const { duty, period, done, missing, strength } = task.standing;
  const unit = counterOf(duty);
  const state = done === 0 ? '还没有记录' : `已登记${done}${unit}，还差${missing}${unit}`;
  const until = strength === 'hard' ? `，请在${monthDay(period.end)}前安排` : '，方便时请安排';
  return `${dutyName(duty)}（${period.label}）${state}${until}`;
}

function nameOf(task: Task): string {
  const place = `${task.branch}${task.group ?? ''}`;
  return task.plan === null ? place : `${place}（${whenOf(task.plan)}）`;
}

function counterFor({ plan, group }: Task): string {
  if (plan !== null) return '次';
  return group === null ? '个支部' : '个党小组';
}
