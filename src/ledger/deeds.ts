import type { Draft, DraftEnd } from '../core/record.ts';
import type { EntryContext } from './context.ts';

/** Far more than a draft has questions. */
const MOST_DEEDS = 100;

/** @returns the draft as one that this message or press made or answered: it is what was gone on with last */
export function touched(draft: Draft, { key }: Pick<EntryContext, 'key'>): Draft {
  const { overtakenAt: _, deeds = [], ...rest } = draft;
  return { ...rest, deeds: [...deeds.filter((deed) => deed !== key), key].slice(-MOST_DEEDS) };
}

/** @returns the draft that this message made or answered when it was run before, or null; it may be over since */
export async function touchedBefore({ drafts, speaker, key }: EntryContext): Promise<Draft | null> {
  const own = await drafts.by(speaker.openId);
  return own.find(({ deeds }) => deeds?.includes(key)) ?? null;
}

/**
 * Ends a draft. It is known until it expires what it was answered by: a message whose answer did not arrive is run again,
 * and must not answer an older draft then.
 */
export async function close(draft: Draft, over: DraftEnd, context: EntryContext): Promise<void> {
  const { id, author, chatId, chatType, intent, createdAt, expiresAt, sealed, deeds } = touched(
    draft,
    context,
  );
  await context.drafts.put({
    ...{ id, author, chatId: `over:${chatId}`, chatType, intent, createdAt, expiresAt, over },
    ...{ kind: null, branch: null, group: null, fields: {}, issues: [], confirmed: [], parties: [] },
    ...{ recordId: null, revision: null },
    ...(deeds === undefined ? {} : { deeds }),
    // Only that there was one.
    ...(sealed === undefined ? {} : { sealed: '' }),
  });
}
