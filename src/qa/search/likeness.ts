import { createGramLists } from './gram-lists.ts';
import { type Grams, gramsOf } from './grams.ts';
import { type Inverted, rarity, termOf } from './inverted.ts';
import { createRanker, type Hit } from './rank.ts';

/**
 * Finds the texts most like another one: by the cosine of their grams weighted by rarity, so that what either has more
 * than the other counts against them.
 * @param textOf gives a text, folded, by its number in the index
 * @returns of a text's grams, the likest texts with their likeness (0–1), likest first
 */
export function createLikeness(
  textOf: (number: number) => string,
  index: Inverted,
): (text: Grams, limit: number) => readonly Hit[] {
  const rank = createRanker(index);
  const rarest = rarity({ ...index, holders: Uint32Array.of(0) }, 0);
  /** Of the texts that were looked at so far: each gram once, and the root of the squares of the grams' rarity. */
  const lists = createGramLists(index.size);
  const lengths = new Float64Array(index.size);
  const squareOf = (gram: number): number => {
    const term = termOf(index, gram);
    return (term === undefined ? rarest : rarity(index, term)) ** 2;
  };
  const lengthOf = (grams: Uint32Array): number =>
    Math.sqrt(grams.reduce((sum, gram) => sum + squareOf(gram), 0));
  const gramsAt = (text: number): Uint32Array => {
    const known = lists.at(text);
    if (known !== null) return known;
    const grams = distinct(gramsOf(textOf(text)));
    lists.keep(text, grams);
    lengths[text] = lengthOf(grams);
    return grams;
  };
  return (grams, limit) => {
    const own = distinct(grams);
    const ownLength = lengthOf(own);
    const squares = new Map([...own].map((gram) => [gram, squareOf(gram)]));
    return rank({ single: [], pair: grams.pair }, limit)
      .map(({ text }) => {
        let both = 0;
        for (const gram of gramsAt(text)) both += squares.get(gram) ?? 0;
        return { text, score: both / (ownLength * (lengths[text] ?? 0) || 1) };
      })
      .sort((first, second) => second.score - first.score);
  };
}

function distinct({ single, pair }: Grams): Uint32Array {
  return Uint32Array.from(new Set([...single, ...pair]));
}
