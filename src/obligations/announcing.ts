import { showDate } from '../calendar/day.ts';
import type { Duty } from '../core/duty.ts';
import type { LedgerRecord } from '../core/record.ts';

/** What is told of a plan. */
type Told = Pick<LedgerRecord, 'branch' | 'group' | 'date' | 'start' | 'place' | 'topic' | 'agenda'>;

/** What, when, where and about what, in one sentence or two; what nobody said is left out. */
export function announcement(plan: Told, duty: Duty): string {
  const place = plan.place === null ? '' : `，地点：${plan.place}`;
  const about = [
    ...(plan.topic === null ? [] : [`主题：${plan.topic}。`]),
    ...(plan.agenda.length === 0 ? [] : [`议题：${plan.agenda.join('；')}。`]),
  ];
  return `${subject(plan)}${duty.name}定于${whenOf(plan)}${place}。${about.join('')}`;
}

/** Asks its planner what became of a plan whose day has passed. */
export function questionAfter(plan: Told, duty: Duty): string {
  return `${subject(plan)}${duty.name}原定${whenOf(plan)}，还没有登记。${isMeeting(duty) ? '开了吗' : '办了吗'}？`;
}

/** @returns the day, with the hour where one was said, e.g. `3月25日（周三）09:30` */
export function whenOf({ date, start }: Pick<Told, 'date' | 'start'>): string {
  return `${date === null ? '' : showDate(date)}${start ?? ''}`;
}

/** True where people come together, so that it is held (开) and not merely done (办). */
export function isMeeting(duty: Pick<Duty, 'attendedBy'>): boolean {
  return duty.attendedBy !== null;
}

/** @returns the plan without the topics that name one of `members`: in a group nobody is named. */
export function withoutNames(
  plan: LedgerRecord,
  members: readonly { readonly name: string }[],
): LedgerRecord {
  const namesNobody = (text: string) => !members.some(({ name }) => text.includes(name));
  return {
    ...plan,
    topic: plan.topic !== null && namesNobody(plan.topic) ? plan.topic : null,
    place: plan.place !== null && namesNobody(plan.place) ? plan.place : null,
    agenda: plan.agenda.filter(namesNobody),
  };
}

function subject({ branch, group }: Told): string {
  return `${branch}${group ?? ''}`;
}
