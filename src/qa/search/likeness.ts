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
  /** Of the texts that were looked at so far; their vectors, some 2 kB each, are put together anew. */
  const lengths: (number | undefined)[] = [];
  const squareOf = (gram: number): number => {
    const term = termOf(index, gram);
    return (term === undefined ? rarest : rarity(index, term)) ** 2;
  };
  const squaresOf = ({ single, pair }: Grams): ReadonlyMap<number, number> =>
    new Map([...single, ...pair].map((gram) => [gram, squareOf(gram)]));
  return (grams, limit) => {
    const squares = squaresOf(grams);
    const length = lengthOf(squares);
    return rank({ single: [], pair: grams.pair }, limit)
      .map(({ text }) => {
        const other = gramsOf(textOf(text));
        const otherLength = lengths[text] ?? lengthOf(squaresOf(other));
        lengths[text] = otherLength;
        return { text, score: sharedOf(squares, other) / (length * otherLength || 1) };
      })
      .sort((first, second) => second.score - first.score);
  };
}

/** @param squares of a text's grams: each the square of its rarity */
function lengthOf(squares: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const square of squares.values()) sum += square;
  return Math.sqrt(sum);
}

/** What two texts have in common, each gram once. */
function sharedOf(squares: ReadonlyMap<number, number>, { single, pair }: Grams): number {
  const met = new Set<number>();
  let both = 0;
  for (const grams of [single, pair])
    for (const gram of grams) {
      const square = squares.get(gram);
      if (square === undefined || met.has(gram)) continue;
      met.add(gram);
      both += square;
    }
  return both;
}
