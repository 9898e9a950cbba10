import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { Member, Role } from '../core/roster.ts';
import type { EntryContext } from '../ledger/context.ts';
import { whenOf } from '../obligations/announcing.ts';
import type { DutyReminder, PlanReminder, Reminder } from '../obligations/reminder.ts';
import { amountOf } from '../obligations/wording.ts';
import { texts } from '../texts/texts.ts';
import { matterLabel } from './matter.ts';

/** One line of a plan of reminders. */
export interface Line {
  /** `YYYY-MM-DD`, local. */
  readonly day: string;
  /** What is sent and to which roles; nobody is named. */
  readonly text: string;
  /** Whose document words are shown; null for a planned meeting. */
  readonly duty: Duty | null;
}

/**
 * @param reminders in order of time
 * @returns one line for what goes to several people on one day; what is another person's own business is left out
 */
export function linesOf(reminders: readonly Reminder[], entries: EntryContext): readonly Line[] {
  const lines = new Map<string, { readonly line: Line; readonly roles: Set<string> }>();
  for (const reminder of reminders) {
    const told = toldOf(reminder, entries);
    if (told === null) continue;
    const day = localDate(reminder.at, entries.zone);
    const key = JSON.stringify([day, told.what]);
    const known = lines.get(key) ?? { line: { day, text: told.what, duty: told.duty }, roles: new Set() };
    known.roles.add(told.role);
    lines.set(key, known);
  }
  return [...lines.values()].map(({ line, roles }) => ({
    ...line,
    text: texts().arrangements.plan.line(line.text, [...roles]),
  }));
}

interface Told {
  readonly what: string;
  readonly role: string;
  readonly duty: Duty | null;
}

function toldOf(reminder: Reminder, entries: EntryContext): Told | null {
  if (reminder.plan !== null) return ofPlan(reminder);
  if (reminder.standing === null) return null;
  return ofDuty(reminder, entries);
}

function ofDuty({ standing, stage, to }: DutyReminder, entries: EntryContext): Told | null {
  const { duty, person } = standing;
  if (person !== null && (to !== entries.speaker.openId || entries.chatType !== 'p2p')) return null;
  const said = texts().arrangements.plan;
  const role = person !== null ? said.yourself : roleOf(entries.directory.member(to), stage, duty);
  const missing = standing.done === 0 ? null : amountOf(duty, standing.missing);
  return { what: said.duty(matterLabel(standing), missing, stage.startsWith('snooze-')), role, duty };
}

/** The role for which this person is written to: one that the stage names, else the one that stands in for it. */
function roleOf(member: Member | null, stage: string, duty: Duty): string {
  const named = duty.reminders.find(({ id }) => id === stage)?.to ?? duty.reminders.flatMap(({ to }) => to);
  const held = (roles: readonly Role[]) => roles.find((role) => member?.roles.includes(role) === true);
  return held(named) ?? held(['书记']) ?? '管理员';
}

function ofPlan({ plan, duty, stage }: PlanReminder): Told {
  const said = texts().arrangements.plan;
  const name = [duty.name, plan.group].filter((part) => part !== null).join(' ');
  return stage === 'notice'
    ? {
        what: said.notice(name, whenOf(plan)),
        role: said.attending[duty.attendedBy ?? 'members'],
        duty: null,
      }
    : { what: said.question(name), role: said.planner, duty: null };
}
