import type { Draft } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';
import type { EntryContext } from './context.ts';
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

/** Ends a draft at its author's wish. */
export async function cancel(
  draft: Draft,
  context: EntryContext,
  said = texts().ledger.entry.cancelled.said,
): Promise<Reply> {
  await context.drafts.remove(draft.id);
  return {
    title: texts().ledger.entry.cancelled.title,
    tone: 'plain',
    blocks: [{ kind: 'text', text: said }],
    toast: { type: 'info', text: said },
  };
}
