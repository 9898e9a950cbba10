import { fold } from '../../text/fold.ts';
import { closeness } from './closeness.ts';
import { gramsOf } from './grams.ts';
import { accumulate, type Inverted, invert, weigh } from './inverted.ts';

/** So many first hits are looked at again. */
const RERANKED = 24;

export interface Hit {
  /** Index of the text. */
  readonly text: number;
  readonly score: number;
}

export interface Engine {
  readonly index: Inverted;
  /** The texts that fit a question best, best first; none that share nothing with it. */
  search(question: string, limit: number): Hit[];
}

/** Makes any list of texts searchable. Script, width and case do not matter on either side. */
export function createEngine(texts: readonly string[]): Engine {
  const folded = texts.map(fold);
  const index = invert(folded);
  return {
    index,
    search(question, limit) {
      const asked = fold(question);
      const grams = gramsOf(asked);
      const terms = weigh(index, grams);
      const first = best(accumulate(index, terms), Math.max(limit, RERANKED));
      const top = first[0]?.score ?? 0;
      if (top === 0) return [];
      const look = closeness(index, grams);
      const again = first.slice(0, RERANKED).map(({ text, score }) => ({
        text,
        score: score / top + look(folded[text] ?? ''),
      }));
      again.sort((one, other) => other.score - one.score || one.text - other.text);
      const rest = first.slice(RERANKED).map(({ text, score }) => ({ text, score: score / top - 1 }));
      return [...again, ...rest].slice(0, limit);
    },
  };
}

function best(scores: Float32Array, limit: number): Hit[] {
  const hits: Hit[] = [];
  let floor = 0;
  for (let text = 0; text < scores.length; text += 1) {
    const score = scores[text] ?? 0;
    if (score <= floor) continue;
    hits.push({ text, score });
    if (hits.length >= limit * 4) {
      hits.sort(byScore).length = limit;
      floor = hits[limit - 1]?.score ?? 0;
    }
  }
  return hits.sort(byScore).slice(0, limit);
}

function byScore(one: Hit, other: Hit): number {
  return other.score - one.score || one.text - other.text;
}
