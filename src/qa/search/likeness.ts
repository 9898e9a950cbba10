import { type Grams, gramsOf } from './grams.ts';
import { type Inverted, rarity, termOf } from './inverted.ts';
import { createRanker, type Hit } from './rank.ts';

/** A text as far as it is compared: its grams by the square of their rarity, and the length of that vector. */
interface Vector {
  readonly squares: ReadonlyMap<number, number>;
  readonly length: number;
}

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
  const vectors: (Vector | undefined)[] = [];
  const vectorOf = ({ single, pair }: Grams): Vector => {
    const squares = new Map<number, number>();
    let sum = 0;
    for (const gram of [...single, ...pair]) {
      if (squares.has(gram)) continue;
      const term = termOf(index, gram);
      const square = (term === undefined ? rarest : rarity(index, term)) ** 2;
      squares.set(gram, square);
      sum += square;
    }
    return { squares, length: Math.sqrt(sum) };
  };
  return (grams, limit) => {
    const one = vectorOf(grams);
    return rank({ single: [], pair: grams.pair }, limit)
      .map(({ text }) => {
        const other = vectors[text] ?? vectorOf(gramsOf(textOf(text)));
        vectors[text] = other;
        let both = 0;
        for (const [gram, square] of one.squares) if (other.squares.has(gram)) both += square;
        return { text, score: both / (one.length * other.length || 1) };
      })
      .sort((first, second) => second.score - first.score);
  };
}
