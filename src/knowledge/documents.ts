import type { AddedDocument } from '../core/knowledge.ts';
import type { Document } from '../qa/document.ts';
import { parseDocument } from '../qa/load.ts';

/** @returns the document as it is searched and quoted; null where another version of the program wrote what this cannot read */
export function documentIn({ id, content }: Pick<AddedDocument, 'id' | 'content'>): Document | null {
  const document = parseDocument(`${id}.md`, content);
  return 'problems' in document ? null : document;
}

/** Two documents whose words are the same are one, whatever their heads say. */
export function wordsOf(clauses: readonly { readonly text: string }[]): string {
  return clauses.map(({ text }) => text.replace(/\s+/g, '')).join('');
}
