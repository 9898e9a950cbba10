import { wordsIn } from './grams.ts';
import { type Inverted, invert } from './inverted.ts';

/** How what is searched by is made of texts; it may come from files. */
export interface Making {
  /** @param name of the index, for one that is kept in a file */
  index(texts: readonly string[], name: string): Inverted;
  /** The dictionary words of folded texts. */
  words(texts: readonly string[]): ReadonlySet<string>;
}

/** Everything is made anew. */
export const IN_MEMORY: Making = { index: invert, words: wordsIn };
