import { fold } from '../../text/fold.ts';
import { withoutAsking } from './asking.ts';
import { closeness } from './closeness.ts';
import { cuesOf } from './cues.ts';
import { gramsOf } from './grams.ts';
import { type Inverted, invert } from './inverted.ts';
import { byScore, createRanker, type Hit } from './rank.ts';

/** So many first hits are looked at again. */
const RERANKED = 16;

export interface Engine {
  readonly index: Inverted;
  /** The texts that fit a question best, best first; none that share nothing with it. */
  search(question: string, limit: number): Hit[];
}

/**
 * Makes any list of texts searchable. Script, width and case do not matter on either side.
 * @param index of these very texts, where it was made before
 */
export function createEngine(texts: readonly string[], index: Inverted = invert(texts)): Engine {
  const rank = createRanker(index);
  return {
    index,
    search(question, limit) {
      const folded = fold(question);
      const bare = withoutAsking(folded);
      const grams = gramsOf(bare);
      const first = rank(grams, Math.max(limit, RERANKED));
      const top = first[0]?.score ?? 0;
      if (top === 0) return [];
      const look = closeness(index, grams, cuesOf(folded, bare));
      const again = first
        .slice(0, RERANKED)
        .map(({ text, score }) => ({ text, score: score / top + look(texts[text] ?? '') }));
      const rest = first.slice(RERANKED).map(({ text, score }) => ({ text, score: score / top - 1 }));
      return [...again.sort(byScore), ...rest].slice(0, limit);
    },
  };
}
