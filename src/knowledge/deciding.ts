import { UserError } from '../core/errors.ts';
import { type Knowledge, type KnowledgeStep, type Standing, standingOf } from '../core/knowledge.ts';
import type { Reply } from '../core/reply.ts';
import { saying } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';
import type { KnowledgeDesk } from './desk.ts';
import { documentIn } from './documents.ts';
import { nameOf } from './entry-words.ts';
import { entryOf, step } from './keeping.ts';
import { sameInUse } from './same.ts';

/** What can be decided about an entry, by the verb of its button. */
export type Decision = 'take' | 'withdraw' | 'restore';

const DECISIONS: Readonly<
  Record<Decision, { readonly from: Standing; readonly what: KnowledgeStep['what'] }>
> = {
  take: { from: 'proposed', what: 'taken' },
  withdraw: { from: 'standing', what: 'withdrawn' },
  restore: { from: 'withdrawn', what: 'restored' },
};

/**
 * Takes, withdraws or restores an entry; decided again, it stays as it is.
 * @throws UserError where it is gone, somebody else was quicker, or another document in use has the same words
 */
export async function decide(decision: Decision, id: string, desk: KnowledgeDesk): Promise<Reply> {
  const entry = await entryOf(id, desk);
  const { from, what } = DECISIONS[decision];
  const said = texts().knowledge.deciding;
  const standing = standingOf(entry);
  if (standing !== from) return told(said.already[standing](nameOf(entry)), 'plain', entry);
  if (decision !== 'withdraw') await refuseTwice(entry, desk);
  const after = await step(entry, what, desk);
  return told(said[decision](nameOf(after)), 'done', after);
}

/** Two people may have sent the same file, or one person twice. */
async function refuseTwice(entry: Knowledge, desk: KnowledgeDesk): Promise<void> {
  const document = entry.kind === 'document' ? documentIn(entry) : null;
  const title = document === null ? null : await sameInUse(document, entry.id, desk);
  if (title !== null) throw new UserError(texts().knowledge.document.there(title));
}

/**
 * Forgets a proposal; what has been taken stays.
 * @throws UserError where somebody else was quicker
 */
export async function drop(id: string, desk: KnowledgeDesk): Promise<Reply> {
  const { already, cancelled: title, nothingTaken: text } = texts().knowledge.deciding;
  const found = async () => (await desk.knowledge.list()).find((one) => one.id === id);
  const entry = await found();
  if (entry !== undefined && standingOf(entry) !== 'proposed')
    return told(already[standingOf(entry)](nameOf(entry)), 'plain', entry);
  const removed = entry !== undefined && (await desk.knowledge.remove(id, entry.steps.length));
  if (!removed && (await found()) !== undefined) throw new UserError(texts().knowledge.keeping.touched);
  return { title, tone: 'plain', blocks: [{ kind: 'text', text }], toast: { type: 'info', text } };
}

/** @returns the button that leads back from where an entry stands */
export function wayBack(entry: Knowledge): { readonly label: string; readonly action: string } | null {
  const said = texts().knowledge.deciding;
  switch (standingOf(entry)) {
    case 'standing':
      return { label: said.withdrawButton, action: 'knowledge.withdraw' };
    case 'withdrawn':
      return { label: said.restoreButton, action: 'knowledge.restore' };
    case 'proposed':
      return null;
  }
}

function told(text: string, tone: 'done' | 'plain', entry: Knowledge): Reply {
  const { done, deciding } = texts().knowledge;
  const back = wayBack(entry);
  return {
    title: tone === 'done' ? done : deciding.needless,
    tone,
    audience: 'sender',
    blocks: [
      { kind: 'text', text },
      {
        kind: 'buttons',
        buttons: [
          ...(back === null ? [] : [{ ...back, payload: { i: entry.id } }]),
          saying(deciding.records, '知识记录'),
        ],
      },
    ],
    toast: { type: tone === 'done' ? 'success' : 'info', text },
  };
}
