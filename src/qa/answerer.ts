import type { Answer, Citation, DocumentHead } from '../core/document.ts';
import type { Document } from './document.ts';
import { withoutLeadIn } from './lead-in.ts';
import type { Lexicon } from './lexicon.ts';
import { makeLibrary } from './make-library.ts';
import { saidAside } from './matter-answer.ts';
import { merge, partsOf } from './parts.ts';
import { citation } from './quote.ts';
import { IN_MEMORY, type Making } from './search/making.ts';
import { createSmallTalk } from './small-talk.ts';
import { take } from './taking.ts';
import type { Turn } from './turn.ts';

/** What the same person asked just before in the same place, oldest first. */
export interface Context {
  readonly earlier?: readonly string[];
}

export interface Answerer {
  /** What the documents say to a question; never throws for what a person may type. */
  answer(question: string, context?: Context): Answer;
  /** A clause in full, or null where there is none. */
  clause(document: string, clause: string): { readonly head: DocumentHead; readonly text: string } | null;
  /** A document's clauses in order; none where there is no such document. */
  clauses(document: string): readonly ClauseText[];
  /** Cites words of a clause, or null where they do not stand in it. */
  cite(document: string, clause: string, text: string): Citation | null;
  documents(): readonly DocumentHead[];
}

/** A clause's label and its whole text. */
export interface ClauseText {
  readonly label: string;
  readonly text: string;
}

/** Longer messages are no questions; the rest is not looked at. */
const LONGEST_QUESTION = 400;

/**
 * Reads the documents once and answers from them.
 * @param making of what is searched by; it may come from files
 */
export function createAnswerer(
  documents: readonly Document[],
  lexicon: Lexicon,
  making: Making = IN_MEMORY,
): Answerer {
  const library = makeLibrary(documents, lexicon, making);
  const smallTalk = createSmallTalk(lexicon);
  const documentOf = (slug: string) => documents.find(({ head }) => head.slug === slug);
  return {
    answer(text, context) {
      const asked = text.slice(0, LONGEST_QUESTION);
      const pleasantry = smallTalk(asked);
      if (pleasantry !== null) return saidAside(pleasantry);
      let before: Turn | null = null;
      const say = (part: string): Turn => {
        before = take(part, before, library);
        return before;
      };
      for (const earlier of context?.earlier ?? [])
        for (const part of partsOf(earlier.slice(0, LONGEST_QUESTION))) say(part);
      const parts = partsOf(withoutLeadIn(asked)).map((part) => ({
        asked: part,
        answer: say(part).answer(),
      }));
      return merge(parts);
    },
    clause(slug, label) {
      const document = documentOf(slug);
      const clause = document?.clauses.find((one) => one.label === label);
      return document === undefined || clause === undefined
        ? null
        : { head: document.head, text: clause.text };
    },
    clauses: (slug) => documentOf(slug)?.clauses.map(({ label, text }) => ({ label, text })) ?? [],
    cite(slug, label, text) {
      const document = documentOf(slug);
      const clause = document?.clauses.find((one) => one.label === label);
      return document === undefined || clause === undefined || !clause.text.includes(text)
        ? null
        : citation(document, label, text, []);
    },
    documents: () => documents.map((document) => document.head),
  };
}
