import { addDays } from '../calendar/day.ts';
import { localDate } from '../calendar/zone.ts';
import type { LedgerRecord } from '../core/record.ts';
import { may } from '../roster/permissions.ts';
import { dutyOf, type EntryContext } from './context.ts';

/** The speaker's own plans whose day has passed and about which nothing was said since. */
export async function waitingPlans(context: EntryContext): Promise<readonly LedgerRecord[]> {
  const yesterday = addDays(localDate(context.now, context.zone), -1);
  const passed = await plansUpTo(yesterday, context);
  return passed.filter(
    (plan) =>
      plan.created.by === context.speaker.openId &&
      mayDo(plan, 'amend', context) &&
      mayDo(plan, 'void', context),
  );
}

/** @returns the branch's plans up to a local date, YYYY-MM-DD, in order of their dates; nothing confidential */
export async function plansUpTo(date: string, context: EntryContext): Promise<readonly LedgerRecord[]> {
  const { branch } = context.speaker;
  if (branch === null) return [];
  const found = await context.ledger.find({ branch, to: date });
  return found.filter((record) => record.status === 'planned' && isPublic(record, context));
}

/** Whether everybody of the branch may see what was planned. */
export function isPublic(record: LedgerRecord, context: EntryContext): boolean {
  return dutyOf(record.kind, context.duties)?.place !== 'private';
}

/** Whether the speaker may do that to the plan here. */
export function mayDo(plan: LedgerRecord, action: 'log' | 'amend' | 'void', context: EntryContext): boolean {
  const duty = dutyOf(plan.kind, context.duties);
  const { branch, group, parties, created } = plan;
  const on = { branch, group, duty, createdBy: created.by, parties };
  return may(context.speaker, action, on, context.chatType);
}
