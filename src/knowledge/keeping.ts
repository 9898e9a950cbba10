import { UserError } from '../core/errors.ts';
import { type Knowledge, type KnowledgeStep, standingOf } from '../core/knowledge.ts';
import { deedId, markOf } from '../ledger/write.ts';
import { texts } from '../texts/texts.ts';
import type { KnowledgeDesk } from './desk.ts';

/** What nobody has confirmed for a week is not wanted. */
const PROPOSALS_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** @returns id and first step of what this deed adds; done again, the same deed gets the same id */
export function begun(
  what: 'proposed' | 'taken',
  { entries }: KnowledgeDesk,
): { readonly id: string; readonly steps: readonly KnowledgeStep[] } {
  return { id: `added-${deedId(entries.key)}`, steps: [{ what, ...markOf(entries) }] };
}

/** Writes a new entry; where the same deed has written it before, it stays as it is. Old proposals are forgotten. */
export async function add(entry: Knowledge, { knowledge, entries }: KnowledgeDesk): Promise<void> {
  await knowledge.put(entry, 0);
  for (const other of await knowledge.list())
    if (standingOf(other) === 'proposed' && isOlder(other, entries.now - PROPOSALS_KEPT_MS))
      await knowledge.remove(other.id, other.steps.length);
}

function isOlder({ steps }: Knowledge, before: number): boolean {
  return Date.parse(steps.at(-1)?.at ?? '') < before;
}

/** @throws UserError where the entry is gone: cancelled, or forgotten */
export async function entryOf(id: string, { knowledge }: KnowledgeDesk): Promise<Knowledge> {
  const entry = (await knowledge.list()).find((one) => one.id === id);
  if (entry === undefined) throw new UserError(texts().knowledge.keeping.gone);
  return entry;
}

/**
 * Takes an entry one step further.
 * @param entry as the caller saw it, but for what it changes in it
 * @throws UserError where somebody else was quicker
 */
export async function step<Entry extends Knowledge>(
  entry: Entry,
  what: KnowledgeStep['what'],
  { entries, knowledge }: KnowledgeDesk,
): Promise<Entry> {
  const after = { ...entry, steps: [...entry.steps, { what, ...markOf(entries) }] };
  if (!(await knowledge.put(after, entry.steps.length)))
    throw new UserError(texts().knowledge.keeping.touched);
  return after;
}
