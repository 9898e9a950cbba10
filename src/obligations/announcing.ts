import { showDate } from '../calendar/day.ts';
import type { Duty } from '../core/duty.ts';
import type { LedgerRecord } from '../core/record.ts';
import { texts } from '../texts/texts.ts';

/** What is told of a plan. */
type Told = Pick<LedgerRecord, 'branch' | 'group' | 'date' | 'start' | 'place' | 'topic' | 'agenda'>;

/** What, when, where and about what, in one sentence or two; what nobody said is left out. */
export function announcement(plan: Told, duty: Duty): string {
  return texts().obligations.announcement(toldOf(plan, duty), plan);
}

/** Asks its planner what became of a plan whose day has passed. */
export function questionAfter(plan: Told, duty: Duty): string {
  return texts().obligations.questionAfter(toldOf(plan, duty), isMeeting(duty));
}

/** @returns the day, with the hour where one was said, e.g. `3月25日（周三）09:30` */
export function whenOf({ date, start }: Pick<Told, 'date' | 'start'>): string {
  return texts().obligations.when(date === null ? '' : showDate(date), start);
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

function toldOf(plan: Told, duty: Duty) {
  const who = texts().obligations.unit(plan.branch, plan.group);
  return { who, duty: duty.name, when: whenOf(plan) };
}
