import { localDate } from '../calendar/zone.ts';
import type { Draft, LedgerRecord } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { fold } from '../text/fold.ts';
import type { EntryContext } from './context.ts';
import { dutyOf } from './context.ts';
import { DRAFT_LIFETIME_MS, settle } from './enter.ts';
import { fieldsOf } from './fields.ts';
import { deedId } from './write.ts';

/**
 * `开了`: the newest plan of the branch whose day has come turns into an entry.
 * @returns null when the words are no such answer, or nothing was planned
 */
export async function holdPlan(text: string, context: EntryContext): Promise<Reply | null> {
  if (!HELD.test(fold(text).trim())) return null;
  const plan = await duePlan(context);
  return plan === null ? null : settle(draftOf(plan, context), context);
}

const HELD = /^(已经|都|会)?(开了|开完了|开过了|搞完了|办完了|已开)[.!]*$/;

async function duePlan(context: EntryContext): Promise<LedgerRecord | null> {
  const { branch } = context.speaker;
  if (branch === null) return null;
  const upToToday = await context.ledger.find({ branch, to: localDate(context.now, context.zone) });
  return (
    upToToday.filter((record) => record.status === 'planned' && isPublic(record, context)).at(-1) ?? null
  );
}

function isPublic(record: LedgerRecord, context: EntryContext): boolean {
  return dutyOf(record.kind, context.duties)?.place !== 'private';
}

function draftOf(plan: LedgerRecord, context: EntryContext): Draft {
  return {
    id: deedId(context.key),
    author: context.speaker.openId,
    chatId: context.chatId,
    chatType: context.chatType,
    intent: 'record',
    kind: plan.kind,
    branch: plan.branch,
    group: plan.group,
    fields: fieldsOf(plan),
    issues: [],
    confirmed: [],
    recordId: plan.id,
    revision: plan.revisions.length,
    parties: plan.parties,
    createdAt: context.now,
    expiresAt: context.now + DRAFT_LIFETIME_MS,
  };
}
