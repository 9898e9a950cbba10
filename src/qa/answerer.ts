import type { Answer, Citation, DocumentHead } from '../core/document.ts';
import { fold } from '../text/fold.ts';
import { decide } from './decide.ts';
import type { Document } from './document.ts';
import { follow } from './follow.ts';
import type { Lexicon } from './lexicon.ts';
import { makeLibrary } from './make-library.ts';
import { nthOf } from './nth.ts';
import { merge, partsOf } from './parts.ts';
import type { Question } from './question.ts';
import { citation } from './quote.ts';
import { IN_MEMORY, type Making } from './search/making.ts';

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
  const documentOf = (slug: string) => documents.find(({ head }) => head.slug === slug);
  return {
    answer(text, context) {
      const asked = text.slice(0, LONGEST_QUESTION);
      const greeting = lexicon.greetings.get(bare(asked))?.();
      if (greeting !== undefined)
        return { outcome: 'decline', quotes: [], lead: greeting, suggestions: [], aside: true };
      let before = (context?.earlier ?? [])
        .flatMap((earlier) => partsOf(earlier.slice(0, LONGEST_QUESTION)))
        .reduce<Question | null>((last, part) => follow(library.read(part), last, library.read), null);
      const parts = partsOf(asked).map((part) => {
        const typed = library.read(part);
        const nth = nthOf(typed, before, library);
        if (nth !== null && 'answer' in nth) return { asked: part, answer: nth.answer };
        const question = nth === null ? follow(typed, before, library.read) : library.read(nth.asked);
        before = question;
        return { asked: part, answer: decide(question, library) };
      });
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

/** What is compared with greetings: folded, without punctuation and particles at the end. */
function bare(text: string): string {
  return fold(text)
    .replace(/[\s,.!?~"'();:]/g, '')
    .replace(/(?<![啊呀吧呢嘛啦])[啊呀吧呢嘛啦]+$/, '');
}
