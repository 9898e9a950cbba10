import type { DocumentHead } from '../core/document.ts';

/** A document as it is searched and quoted. */
export interface Document {
  readonly head: DocumentHead;
  /** What to call it in a sentence, e.g. `“四好班子”意见`. */
  readonly short: string;
  /** Folded names under which a question may mean this document, the usual one first. */
  readonly names: readonly string[];
  /** Label of the clause that says what it is about, or null. */
  readonly about: string | null;
  readonly cautions: readonly Caution[];
  readonly clauses: readonly Clause[];
}

/** A warning shown beside quotes: of one clause, or of the whole document where `clause` is null. */
export interface Caution {
  readonly clause: string | null;
  readonly text: string;
}

export interface Clause {
  /** e.g. `三、（六）` or `问1`; unique within the document. */
  readonly label: string;
  /** The document's own words, and the same folded (`text/fold`): offsets agree. */
  readonly text: string;
  readonly folded: string;
  readonly sentences: readonly Sentence[];
  /** True where the clause is a question with its answer. */
  readonly dialogue: boolean;
  /** Index in `Document.clauses` of the clause whose heading stands above this one, or null. */
  readonly parent: number | null;
}

/** [start, end) in the clause's text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** `heading` names what follows, `question` asks what follows; neither is an answer by itself. */
  readonly role: 'heading' | 'question' | 'body';
}
