import type { LedgerRecord, RecordFields } from '../core/record.ts';
import type { EntryContext } from './context.ts';

const TOGETHER_MS = 10 * 60_000;

/**
 * What was to be changed of the same record just before and waits to be confirmed: 主持人写张建国, 地点改三楼 are two messages
 * and one change, and the card of the second is the one that is confirmed.
 */
export async function unconfirmed(
  record: LedgerRecord,
  { drafts, speaker, chatId, now }: EntryContext,
): Promise<Partial<RecordFields>> {
  const draft = await drafts.latest(speaker.openId, chatId);
  const together =
    draft?.intent === 'amend' &&
    draft.recordId === record.id &&
    draft.revision === record.revisions.length &&
    now - draft.createdAt <= TOGETHER_MS;
  return together ? draft.fields : {};
}
