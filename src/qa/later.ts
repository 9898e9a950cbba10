import { type Answerer, createAnswerer } from './answerer.ts';
import type { Document } from './document.ts';
import type { Lexicon } from './lexicon.ts';

/** An answerer that makes its index when it is first asked, so that the program is up before that. */
export interface LaterAnswerer extends Answerer {
  /** Makes the index now, so that nobody's question has to wait for it. */
  prepare(): void;
}

/** `createAnswerer`, put off. */
export function createAnswererLater(documents: readonly Document[], lexicon: Lexicon): LaterAnswerer {
  let made: Answerer | null = null;
  const answerer = (): Answerer => {
    made ??= createAnswerer(documents, lexicon);
    return made;
  };
  return {
    prepare: () => void answerer(),
    answer: (question, context) => answerer().answer(question, context),
    clause: (document, clause) => answerer().clause(document, clause),
    documents: () => documents.map((document) => document.head),
  };
}
