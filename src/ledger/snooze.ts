import { addDays, showDate } from '../calendar/day.ts';
import { periodOfKey } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { Deliveries } from '../core/deliveries.ts';
import { UserError } from '../core/errors.ts';
import { type ReminderParts, readReminderKey } from '../core/keys.ts';
import type { Reply } from '../core/reply.ts';
import { snoozeUntil } from '../obligations/snoozing.ts';
import { texts } from '../texts/texts.ts';
import { dutyOf, type EntryContext } from './context.ts';

/** A reminder that one person was sent. */
export interface Reminded {
  readonly obligation: string;
  readonly branch: string;
  /** Key of the period, e.g. `2026Q1`. */
  readonly period: string;
}

/**
 * Puts a reminder off for the person who asks, within its period.
 * @param to the day wished for, `YYYY-MM-DD`
 * @throws UserError when no workday is left in the period
 */
export async function snooze(
  reminded: Reminded,
  to: string,
  deliveries: Deliveries,
  context: EntryContext,
): Promise<Reply> {
  const { now, zone, speaker } = context;
  const said = texts().ledger.changing.snooze;
  const duty = dutyOf(reminded.obligation, context.duties);
  const until = snoozeUntil(reminded.period, to, now, zone);
  if (duty === null || until === null) throw new UserError(said.tooLate);
  await deliveries.snooze({ ...reminded, by: speaker.openId, until });
  const day = showDate(localDate(until, zone), { today: localDate(now, zone) });
  return {
    title: said.done,
    tone: 'done',
    blocks: [{ kind: 'text', text: said.until(day, duty.name) }],
    toast: { type: 'success', text: said.done },
  };
}

/** @returns the local day `days` after today, `YYYY-MM-DD`. */
export function daysFromNow(days: number, context: EntryContext): string {
  return addDays(localDate(context.now, context.zone), days);
}

/**
 * @param keys of all reminders sent so far (core/keys `reminderKey`)
 * @returns those sent to this speaker in a period that is still running, each duty once; not what no longer applies
 */
export function openReminders(keys: ReadonlySet<string>, context: EntryContext): readonly Reminded[] {
  const today = localDate(context.now, context.zone);
  const mine = [...keys].flatMap((key) => {
    const parts = readReminderKey(key);
    const period = parts === null ? null : periodOfKey(parts.period);
    if (parts === null || period === null || parts.to !== context.speaker.openId || period.end < today)
      return [];
    if (isSettled(parts, context)) return [];
    return [{ obligation: parts.obligation, branch: parts.branch, period: parts.period }];
  });
  const seen = new Set<string>();
  return mine.filter((one) => {
    const name = `${one.obligation}/${one.period}`;
    return !seen.has(name) && seen.add(name) !== undefined;
  });
}

function isSettled({ obligation, branch, period, to }: ReminderParts, { arranged }: EntryContext): boolean {
  // A 党小组 stands behind its branch's name (obligations/snoozing).
  const at = branch.lastIndexOf('/');
  return (
    arranged.isSettled(obligation, branch, null, period, to) ||
    (at !== -1 && arranged.isSettled(obligation, branch.slice(0, at), branch.slice(at + 1), period))
  );
}
