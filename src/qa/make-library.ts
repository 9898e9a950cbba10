import type { Document } from './document.ts';
import { weigh } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { type Library, lookedUpBy, type Page, pagesOf } from './library.ts';
import { phrasesOf } from './phrases.ts';
import { type Question, readQuestion } from './question.ts';
import { repeats } from './repeats.ts';
import { createEngine } from './search/engine.ts';
import { IN_MEMORY, type Making } from './search/making.ts';
import { createMender } from './sounds.ts';
import { createVocabulary } from './vocabulary.ts';
import { createVoices, type Heard } from './voices.ts';

/** So many clauses are read sentence by sentence. */
const CLAUSES_READ = 24;
/** … or so many where it is known what people ask them for. */
const CLAUSES_HEARD = 8;
/** … among them those that the likest known questions ask for. */
const LIKEST_LOOKED_AT = 3;
/** A document named in the question is read whole up to so many clauses; a larger one by its best. */
const READ_WHOLE = 60;
/** In larger collections nothing is looked for by counting. */
const READ_FOR_COUNTS = 2_000;

/**
 * Reads documents and what is known of how people ask about them.
 * @param making of what is searched by
 */
export function makeLibrary(
  documents: readonly Document[],
  lexicon: Lexicon,
  making: Making = IN_MEMORY,
): Library {
  const pages = pagesOf(documents, lexicon, making);
  const texts = pages.map(lookedUpBy);
  const engine = createEngine(
    texts,
    making.index('clauses', () => texts),
  );
  const phrases = phrasesOf(documents);
  const folded = pages.map((page) => page.clause.folded);
  const vocabulary = createVocabulary(engine.index, folded, phrases, making.words(folded), lexicon);
  const owners = pages.flatMap(({ lines }, number) => lines.map(() => number));
  const voices = createVoices(pages, lexicon, making);
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
      withRepeated(
        question,
        pages.filter((page) => within.length === 0 || within.includes(page.at)),
        question.heard === null
          ? pagesToRead(within, pages, (limit) =>
              engine.search(question.lookup, limit).map(({ text }) => text),
            )
          : pagesHeard(question.heard, owners)
              .flatMap((number) => pages[number] ?? [])
              .filter((page) => within.length === 0 || within.includes(page.at))
              .slice(0, CLAUSES_HEARD),
      )
        .flatMap((page) => weigh(question, page))
        .sort((one, other) => other.rank + other.known - one.rank - one.known),
  };
}

/** Besides `found` the pages, among those that may be meant, that spell out what the question counts. */
function withRepeated(
  { repeated }: Question,
  pages: readonly Page[],
  found: readonly Page[],
): readonly Page[] {
  if (repeated === null || pages.length > READ_FOR_COUNTS) return found;
  const more = pages.filter(({ lines }) => lines.some((line) => repeats(line, repeated)));
  return [...new Set([...found, ...more])];
}

/** @returns the numbers of the pages whose sentences are known to answer the question, best first */
function pagesHeard({ shares, alike }: Heard, owners: readonly number[]): readonly number[] {
  const best = [...shares].sort(([, one], [, other]) => other - one).map(([sentence]) => sentence);
  const likest = alike.slice(0, LIKEST_LOOKED_AT).flatMap(({ sentence }) => sentence ?? []);
  return [...new Set([...likest, ...best].map((sentence) => owners[sentence] ?? -1))];
}

/** @param search the numbers of the best pages, best first */
function pagesToRead(
  within: readonly number[],
  pages: readonly Page[],
  search: (limit: number) => readonly number[],
): readonly Page[] {
  const best = (limit: number) => search(limit).flatMap((number) => pages[number] ?? []);
  if (within.length === 0) return best(CLAUSES_READ);
  const wanted = pages.filter((page) => within.includes(page.at));
  if (wanted.length <= READ_WHOLE) return wanted;
  return best(pages.length)
    .filter((page) => within.includes(page.at))
    .slice(0, CLAUSES_READ);
}
