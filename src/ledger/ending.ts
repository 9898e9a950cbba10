import type { Draft, DraftEnd } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';
import type { EntryContext } from './context.ts';
import { close } from './deeds.ts';
import { settle } from './enter.ts';
import { VITAL } from './present.ts';

/** Records a draft with the places left empty that nobody could fill. */
export async function leave(draft: Draft, context: EntryContext): Promise<Reply | null> {
  const leavable = draft.issues.every((issue) => issue.code === 'missing' && !VITAL.has(issue.field));
  if (!leavable) return null;
  return settle(
    { ...draft, confirmed: [...draft.confirmed, ...draft.issues.map((issue) => issue.field)] },
    context,
  );
}

/** Ends a draft at its author's wish, or because what it tells of is there. */
export async function cancel(
  draft: Draft,
  context: EntryContext,
  over: Exclude<DraftEnd, 'recorded'> = 'cancelled',
): Promise<Reply> {
  await close(draft, over, context);
  return cancelled(draft, over);
}

/** What is told of a draft that ended without a record. */
export function cancelled({ intent, sealed }: Draft, over: Exclude<DraftEnd, 'recorded'>): Reply {
  const { cancelled: words, same } = texts().ledger.entry;
  const ofRecord = intent === 'amend' || intent === 'void';
  const said = over === 'same' ? same(sealed !== undefined) : ofRecord ? words.unchanged : words.said;
  return {
    title: words.title,
    tone: 'plain',
    blocks: [{ kind: 'text', text: said }],
    toast: { type: 'info', text: said },
  };
}
