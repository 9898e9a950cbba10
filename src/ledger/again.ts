import type { Reply } from '../core/reply.ts';
import type { EntryContext } from './context.ts';
import { changedReply } from './present.ts';
import { keepCarried } from './summary/carry.ts';

/**
 * For a message whose handling a crash interrupted: when it had already written to the ledger, only its answer is
 * still owed. Handling it anew would find its own record and take it for a duplicate.
 * @returns null when it had written nothing
 */
export async function answerOwed(context: EntryContext): Promise<Reply | null> {
  const record = await context.ledger.written(context.key);
  if (record === null) return null;
  const draft = await context.drafts.latest(context.speaker.openId, context.chatId);
  // The draft that the message completed goes after the record has come, so it may have been left over.
  const left = draft !== null && draft.kind === record.kind ? draft : null;
  const told = await keepCarried(left, record, context);
  if (left !== null) await context.drafts.remove(left.id);
  return changedReply(record, context, told);
}
