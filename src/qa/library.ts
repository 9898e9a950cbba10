import type { Clause, Document } from './document.ts';
import { type Group, groupsOf } from './groups.ts';
import { type Heading, headingOf } from './headings.ts';
import type { Lexicon } from './lexicon.ts';

/** A clause as it is searched, with all that is known of it beforehand. */
export interface Page {
  readonly document: Document;
  /** Place of the document in its list. */
  readonly at: number;
  readonly clause: Clause;
  /** Its sentences, folded. */
  readonly lines: readonly string[];
  readonly heading: Heading;
  readonly groups: readonly Group[];
}

/** Every clause of every document, in order. */
export function pagesOf(documents: readonly Document[], lexicon: Lexicon): Page[] {
  return documents.flatMap((document, at) =>
    document.clauses.map((clause) => ({
      document,
      at,
      clause,
      lines: clause.sentences.map((sentence) => clause.folded.slice(sentence.start, sentence.end)),
      heading: headingOf(document, clause, lexicon),
      groups: groupsOf(clause),
    })),
  );
}
