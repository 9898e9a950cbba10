import type { Draft } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { askChange, confirmChange } from './changing.ts';
import type { EntryContext } from './context.ts';
import { close, touchedBefore } from './deeds.ts';
import { cancelled } from './ending.ts';
import { askFirst, settle } from './enter.ts';
import { changedReply } from './present.ts';
import { keepCarried } from './summary/carry.ts';
import { deedId, entryKey } from './write.ts';

/**
 * For a message whose handling was interrupted, or whose answer did not arrive: where it has already changed something in
 * the ledger or in what is asked for it, only its answer is still owed. Handled anew, it would find its own record and
 * take it for a duplicate, or answer the question that its first answer led to.
 * @returns null when it has changed nothing there
 */
export async function answerOwed(context: EntryContext): Promise<Reply | null> {
  const [record, draft] = await Promise.all([context.ledger.written(context.key), touchedBefore(context)]);
  const waits = draft !== null && draft.over === undefined;
  if (record !== null) {
    const told = await keepCarried(waits ? draft : null, record, context);
    if (waits) await close(draft, 'recorded', context);
    return changedReply(record, context, told);
  }
  if (draft === null) return null;
  return waits ? askAgain(draft, context) : endOf(draft, context);
}

/** Asks what the draft asks by now; where nothing is left to ask, and only its record is missing, it is recorded. */
async function askAgain(draft: Draft, context: EntryContext): Promise<Reply | null> {
  const isFirst = draft.id === deedId(context.key);
  if (draft.intent !== 'amend' && draft.intent !== 'void')
    return isFirst ? askFirst(draft, context) : settle(draft, context);
  if (!isFirst) return confirmChange(draft, context);
  const record = draft.recordId === null ? null : await context.ledger.get(draft.recordId);
  return record === null ? null : askChange(record, draft, context);
}

/** What became of a draft, be it by this message or by a later one. */
async function endOf(draft: Draft, context: EntryContext): Promise<Reply | null> {
  if (draft.over === 'cancelled' || draft.over === 'same') return cancelled(draft, draft.over);
  const { ledger } = context;
  const record =
    (await ledger.written(entryKey(draft.id))) ?? (await ledger.written(draft.deeds?.at(-1) ?? ''));
  return record === null ? null : changedReply(record, context);
}
