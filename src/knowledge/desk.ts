import type { Citation, DocumentHead } from '../core/document.ts';
import type { Gaps } from '../core/gaps.ts';
import type { KnowledgeStore } from '../core/knowledge.ts';
import type { SentFiles } from '../core/message.ts';
import type { EntryContext } from '../ledger/context.ts';

/** The documents, as far as they are quoted. */
export interface Sources {
  documents(): readonly DocumentHead[];
  clauses(document: string): readonly { readonly label: string; readonly text: string }[];
  cite(document: string, clause: string, text: string): Citation | null;
}

/** What knowledge is added with: who does it and when, where it is kept, and what is there already. */
export interface KnowledgeDesk {
  readonly entries: EntryContext;
  readonly knowledge: KnowledgeStore;
  readonly files: SentFiles;
  readonly gaps: Gaps;
  readonly answers: Sources;
}
