import { wordsIn } from './grams.ts';
import { type Inverted, invert } from './inverted.ts';

/** How what is searched by is made of texts; it may come from files. */
export interface Making {
  /**
   * @param name of the index, for one that is kept in a file
   * @param texts asked for only where the index has to be made
   */
  index(name: string, texts: () => readonly string[]): Inverted;
  /** The dictionary words of folded texts. */
  words(texts: readonly string[]): ReadonlySet<string>;
  /**
   * Texts that take long to make of the documents and what is known of them.
   * @param name of these texts, where they are kept in a file
   */
  texts(name: string, make: () => readonly string[]): readonly string[];
}

/** Everything is made anew. */
export const IN_MEMORY: Making = {
  index: (_, texts) => invert(texts()),
  words: wordsIn,
  texts: (_, make) => make(),
};
