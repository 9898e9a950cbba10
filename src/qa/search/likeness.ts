import { type Grams, gramsOf } from './grams.ts';
import { type Inverted, rarity, termOf } from './inverted.ts';
import { createRanker, type Hit } from './rank.ts';

/** A text as far as it is compared: its grams, each once, which takes a tenth of what a map to their weights would. */
interface Vector {
  readonly grams: Uint32Array;
  /** Root of the squares of the grams' rarity. */
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
  /** Of the texts that were looked at so far. */
  const vectors: (Vector | undefined)[] = [];
  const squareOf = (gram: number): number => {
    const term = termOf(index, gram);
    return (term === undefined ? rarest : rarity(index, term)) ** 2;
  };
  const vectorOf = (grams: Uint32Array): Vector => ({
    grams,
    length: Math.sqrt(grams.reduce((sum, gram) => sum + squareOf(gram), 0)),
  });
  return (grams, limit) => {
    const own = vectorOf(distinct(grams));
    const squares = new Map([...own.grams].map((gram) => [gram, squareOf(gram)]));
    return rank({ single: [], pair: grams.pair }, limit)
      .map(({ text }) => {
        const other = vectors[text] ?? vectorOf(distinct(gramsOf(textOf(text))));
        vectors[text] = other;
        let both = 0;
        for (const gram of other.grams) both += squares.get(gram) ?? 0;
        return { text, score: both / (own.length * other.length || 1) };
      })
      .sort((first, second) => second.score - first.score);
  };
}

function distinct({ single, pair }: Grams): Uint32Array {
  return Uint32Array.from(new Set([...single, ...pair]));
}
