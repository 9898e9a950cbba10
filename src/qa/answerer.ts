import type { Answer, DocumentHead } from '../core/document.ts';
import { fold } from '../text/fold.ts';
import { decide } from './decide.ts';
import type { Document } from './document.ts';
import { weigh } from './evidence.ts';
import { follow } from './follow.ts';
import type { Lexicon } from './lexicon.ts';
import { type Library, lookedUpBy, type Page, pagesOf } from './library.ts';
import { nthOf } from './nth.ts';
import { merge, partsOf } from './parts.ts';
import { phrasesOf } from './phrases.ts';
import { type Question, readQuestion } from './question.ts';
import { createEngine } from './search/engine.ts';
import { type Inverted, invert } from './search/inverted.ts';
import { createMender } from './sounds.ts';
import { createVocabulary } from './vocabulary.ts';
import { createVoices, type Heard } from './voices.ts';

/** What the same person asked just before in the same place, oldest first. */
export interface Context {
  readonly earlier?: readonly string[];
}

export interface Answerer {
  /** What the documents say to a question; never throws for what a person may type. */
  answer(question: string, context?: Context): Answer;
  /** A clause in full, or null where there is none. */
  clause(document: string, clause: string): { readonly head: DocumentHead; readonly text: string } | null;
  documents(): readonly DocumentHead[];
}

/** @param name of the index, for one that is kept in a file */
export type MakeIndex = (texts: readonly string[], name: string) => Inverted;

/** So many clauses are read sentence by sentence. */
const CLAUSES_READ = 24;
/** A document named in the question is read whole up to so many clauses; a larger one by its best. */
const READ_WHOLE = 60;
/** Longer messages are no questions; the rest is not looked at. */
const LONGEST_QUESTION = 400;

/**
 * Reads the documents once and answers from them.
 * @param makeIndex of texts; it may come from a file
 */
export function createAnswerer(
  documents: readonly Document[],
  lexicon: Lexicon,
  makeIndex: MakeIndex = invert,
): Answerer {
  const library = createLibrary(documents, lexicon, makeIndex);
  return {
    answer(text, context) {
      const asked = text.slice(0, LONGEST_QUESTION);
      const greeting = lexicon.greetings.get(bare(asked));
      if (greeting !== undefined)
        return { outcome: 'decline', quotes: [], lead: greeting, suggestions: [], aside: true };
      let before = (context?.earlier ?? [])
        .flatMap((earlier) => partsOf(earlier.slice(0, LONGEST_QUESTION)))
        .reduce<Question | null>((last, part) => follow(library.read(part), last), null);
      const parts = partsOf(asked).map((part) => {
        const typed = library.read(part);
        const nth = nthOf(typed, before, library);
        if (nth !== null && 'answer' in nth) return { asked: part, answer: nth.answer };
        const question = nth === null ? follow(typed, before) : library.read(nth.asked);
        before = question;
        return { asked: part, answer: decide(question, library) };
      });
      return merge(parts);
    },
    clause(slug, label) {
      const document = documents.find((one) => one.head.slug === slug);
      const clause = document?.clauses.find((one) => one.label === label);
      return document === undefined || clause === undefined
        ? null
        : { head: document.head, text: clause.text };
    },
    documents: () => documents.map((document) => document.head),
  };
}

export function createLibrary(
  documents: readonly Document[],
  lexicon: Lexicon,
  makeIndex: MakeIndex,
): Library {
  const pages = pagesOf(documents, lexicon);
  const texts = pages.map(lookedUpBy);
  const engine = createEngine(texts, makeIndex(texts, 'clauses'));
  const phrases = phrasesOf(documents);
  const vocabulary = createVocabulary(
    engine.index,
    pages.map((page) => page.clause.folded),
    phrases,
    lexicon,
  );
  const owners = pages.flatMap(({ lines }, number) => lines.map(() => number));
  const voices = createVoices(pages, lexicon, makeIndex);
  const mend = createMender(
    [...documents.flatMap((document) => document.names), ...lexicon.forms.keys(), ...phrases],
    lexicon.sounds,
    (stretch) => pages.some((page) => page.clause.folded.includes(stretch)),
  );
  return {
    documents,
    pages,
    lexicon,
    read: (text) => readQuestion(text, documents, lexicon, vocabulary, mend, voices),
    find: (question, within) =>
      pagesToRead(within, pages, (limit) =>
        question.heard === null
          ? engine.search(question.lookup, limit).map(({ text }) => text)
          : pagesHeard(question.heard, owners),
      )
        .flatMap((page) => weigh(question, page))
        .sort((one, other) => other.rank - one.rank),
  };
}

/** @returns the numbers of the pages whose sentences are known to answer the question, best first */
function pagesHeard({ shares }: Heard, owners: readonly number[]): readonly number[] {
  const best = [...shares].sort(([, one], [, other]) => other - one);
  return [...new Set(best.map(([sentence]) => owners[sentence] ?? -1))];
}

/** @param search the numbers of the best pages, best first */
function pagesToRead(
  within: readonly number[],
  pages: readonly Page[],
  search: (limit: number) => readonly number[],
): readonly Page[] {
  const wanted = within.length === 0 ? pages : pages.filter((page) => within.includes(page.at));
  if (within.length > 0 && wanted.length <= READ_WHOLE) return wanted;
  const allowed = new Set(wanted);
  return search(within.length === 0 ? CLAUSES_READ : pages.length)
    .flatMap((number) => pages[number] ?? [])
    .filter((page) => allowed.has(page))
    .slice(0, CLAUSES_READ);
}

/** What is compared with greetings: folded, without punctuation and particles at the end. */
function bare(text: string): string {
  return fold(text)
    .replace(/[\s,.!?~"'();:]/g, '')
    .replace(/[啊呀吧呢嘛啦]+$/, '');
}
