import type { Clause, Document } from './document.ts';
import type { Candidate } from './evidence.ts';
import { type Group, groupsOf } from './groups.ts';
import { type Heading, headingOf } from './headings.ts';
import type { Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';

/** A clause as it is searched, with all that is known of it beforehand. */
export interface Page {
  readonly document: Document;
  /** Place of the document in its list. */
  readonly at: number;
  readonly clause: Clause;
  /** Its sentences, folded. */
  readonly lines: readonly string[];
  /** What people call each sentence in other words. */
  readonly said: readonly ReadonlySet<string>[];
  readonly heading: Heading;
  readonly groups: readonly Group[];
}

/** Everything that answers are made from. */
export interface Library {
  readonly documents: readonly Document[];
  readonly pages: readonly Page[];
  readonly lexicon: Lexicon;
  /** Understands another wording, e.g. a question to suggest. */
  read(text: string): Question;
  /** Sentences that may answer, best first, of these documents or of all. */
  find(question: Question, within: readonly number[]): Candidate[];
}

/** Every clause of every document, in order. */
export function pagesOf(documents: readonly Document[], lexicon: Lexicon): Page[] {
  return documents.flatMap((document, at) =>
    document.clauses.map((clause) => {
      const lines = clause.sentences.map((sentence) => clause.folded.slice(sentence.start, sentence.end));
      const said = sayingsOf(clause, lines, lexicon);
      return {
        document,
        at,
        clause,
        lines,
        said,
        heading: headingOf(document, clause, lexicon),
        groups: groupsOf(clause),
      };
    }),
  );
}

/** What a page is looked up by: its own words, and what people call them. */
export function lookedUpBy({ clause, said }: Page): string {
  const words = said.flatMap((some) => [...some]);
  return words.length === 0 ? clause.text : `${clause.text}\n${words.join(' ')}`;
}

function sayingsOf(clause: Clause, lines: readonly string[], { sayings }: Lexicon): ReadonlySet<string>[] {
  const here = sayings.filter(({ at }) => clause.folded.includes(at));
  return lines.map(
    (line) => new Set(here.filter(({ at }) => line.includes(at)).flatMap(({ words }) => words)),
  );
}
