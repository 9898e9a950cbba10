import { type AddedDocument, type Knowledge, type Standing, standingOf } from '../core/knowledge.ts';
import type { Document } from '../qa/document.ts';
import type { KnowledgeDesk } from './desk.ts';
import { documentIn, wordsOf } from './documents.ts';

/** @returns the title of a document in use, other than the entry itself, that has the very words of this one; else null */
export async function sameInUse(
  { clauses }: Pick<Document, 'clauses'>,
  own: AddedDocument['id'],
  { answers, knowledge }: KnowledgeDesk,
): Promise<string | null> {
  const words = wordsOf(clauses);
  const entries = await knowledge.list();
  const added = sameAmong(entries, 'standing', own, words);
  if (added !== null) return added.head.title;
  // Among the answers, what was taken or withdrawn a moment ago is not as it stands.
  const ids = new Set(entries.map(({ id }) => id));
  const shipped = answers.documents().filter(({ slug }) => !ids.has(slug));
  return shipped.find(({ slug }) => wordsOf(answers.clauses(slug)) === words)?.title ?? null;
}

/** @returns the document with these words that stands like that, other than the entry itself; else null */
export function sameAmong(
  entries: readonly Knowledge[],
  standing: Standing,
  own: AddedDocument['id'],
  words: string,
): Document | null {
  for (const entry of entries) {
    if (entry.kind !== 'document' || entry.id === own || standingOf(entry) !== standing) continue;
    const document = documentIn(entry);
    if (document !== null && wordsOf(document.clauses) === words) return document;
  }
  return null;
}
