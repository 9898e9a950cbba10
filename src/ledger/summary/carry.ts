import type { Draft, LedgerRecord } from '../../core/record.ts';
import type { Sealer } from '../../core/seal.ts';
import { texts } from '../../texts/texts.ts';
import { dutyOf, type EntryContext } from '../context.ts';
import { deedId } from '../write.ts';
import { faultOf } from './words.ts';

/**
 * A summary on its way: encrypted as soon as it has come in, for the draft that its message would make, and from then
 * on never stored in any other way.
 */
export function sealInTransit(words: string, key: string, sealer: Sealer | null): string {
  return sealer?.seal(words, draftSubject(deedId(key))) ?? '';
}

/** @returns the words that this message brought; null when it brought none, or they cannot be read. */
export function broughtBy({ sealed, sealer, key }: EntryContext): string | null {
  if (sealed === null || sealer === null) return null;
  return sealer.open(sealed, draftSubject(deedId(key)));
}

/** @returns the draft with the summary that this message brought, so that both wait together; empty where it is lost. */
export function carry(draft: Draft, context: EntryContext): Draft {
  if (context.sealed === null) return draft;
  const words = broughtBy(context);
  if (words === null || context.sealer === null) return { ...draft, sealed: '' };
  return { ...draft, sealed: context.sealer.seal(words, draftSubject(draft.id)) };
}

/**
 * Keeps the summary that came with an entry, now that the entry is recorded. Done twice, it comes to the same.
 * @param draft the one that was recorded, or null where only the message is left (after a crash)
 * @returns what the person is told of it, or null when there was no summary
 */
export async function keepCarried(
  draft: Draft | null,
  record: LedgerRecord,
  context: EntryContext,
): Promise<string | null> {
  const { sealer, sealed } = context;
  if (sealed === null && draft?.sealed === undefined) return null;
  const said = texts().ledger.talks.summary;
  if (sealer === null) return said.noKey;
  const words = broughtBy(context) ?? sealer.open(draft?.sealed ?? '', draftSubject(draft?.id ?? ''));
  if (words === null) return said.unreadable;
  if (dutyOf(record.kind, context.duties)?.place !== 'private') return said.onlyTalks;
  if (record.status !== 'held') return said.notYetHeld;
  const fault = faultOf(words);
  if (fault !== null) return fault;
  await context.summaries.put(sealedFor(record, words, sealer, context));
  return said.kept;
}

/** @returns the summary as it is stored: it opens for this record and no other. */
export function sealedFor(record: LedgerRecord, words: string, sealer: Sealer, context: EntryContext) {
  return {
    recordId: record.id,
    sealed: sealer.seal(words, recordSubject(record.id)),
    by: context.speaker.openId,
    at: context.now,
  };
}

export function recordSubject(recordId: string): string {
  return `record:${recordId}`;
}

/** What a draft's summary is sealed as; one on its way belongs to the draft that its message would make. */
export function draftSubject(draftId: string): string {
  return `draft:${draftId}`;
}
