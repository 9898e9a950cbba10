import type { Grams } from './grams.ts';
import { type Inverted, rarity, termOf } from './inverted.ts';
import { createRanker, type Hit, MOST_IMPACT } from './rank.ts';

/** A pair of characters that stands nowhere weighs as much as one that stands in a single text. */
const NOWHERE = 0.5;

/** @returns what ranks the texts by the share, 0–1, of what a question could find that is found in them */
export function listenTo(index: Inverted): (question: Grams, limit: number) => readonly Hit[] {
  const rank = createRanker(index);
  const rarest = Math.log(1 + (index.size + NOWHERE) / NOWHERE);
  return (grams, limit) => {
    let most = 0;
    for (const gram of [...grams.single, ...grams.pair]) {
      const term = termOf(index, gram);
      most += term === undefined ? rarest : rarity(index, term) * MOST_IMPACT;
    }
    return rank(grams, limit).map(({ text, score }) => ({ text, score: score / most }));
  };
}
