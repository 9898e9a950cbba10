import type { Grams } from './grams.ts';
import { type Inverted, rarity } from './inverted.ts';

/** How far apart (in characters) matched pairs may lie to speak for the same place. */
const REACH = 24;
/** What a place that holds every pair of the question adds, against 1 for the best BM25 score. */
const PLACE_WEIGHT = 1.5;
/** What the whole text adds by covering the question. */
const COVER_WEIGHT = 0.3;

/**
 * How well one place of a text covers the question's pairs: the weight of the different pairs found within `REACH`
 * characters of one another, as a share of all, plus a smaller share for the whole text.
 */
export function closeness(index: Inverted, question: Grams): (folded: string) => number {
  const weights = new Map<number, number>();
  let total = 0;
  for (const pair of question.pair) {
    if (weights.has(pair)) continue;
    const term = index.terms.codes.get(pair);
    const weight = term === undefined ? Math.log(index.size + 1) : rarity(index, term);
    weights.set(pair, weight);
    total += weight;
  }
  if (total === 0) return () => 0;
  return (folded) => {
    const { place, whole } = cover(folded, weights);
    return (PLACE_WEIGHT * place + COVER_WEIGHT * whole) / total;
  };
}

function cover(folded: string, weights: ReadonlyMap<number, number>): { place: number; whole: number } {
  const found: { readonly at: number; readonly pair: number; readonly weight: number }[] = [];
  const inside = new Map<number, number>();
  const everywhere = new Set<number>();
  let first = 0;
  let sum = 0;
  let place = 0;
  let whole = 0;
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const pair = folded.charCodeAt(at) * 65536 + folded.charCodeAt(at + 1);
    const weight = weights.get(pair);
    if (weight === undefined) continue;
    if (!everywhere.has(pair)) {
      everywhere.add(pair);
      whole += weight;
    }
    found.push({ at, pair, weight });
    const times = inside.get(pair) ?? 0;
    inside.set(pair, times + 1);
    if (times === 0) sum += weight;
    for (let oldest = found[first]; oldest !== undefined && at - oldest.at > REACH; oldest = found[first]) {
      const left = (inside.get(oldest.pair) ?? 1) - 1;
      inside.set(oldest.pair, left);
      if (left === 0) sum -= oldest.weight;
      first += 1;
    }
    place = Math.max(place, sum);
  }
  return { place, whole };
}
