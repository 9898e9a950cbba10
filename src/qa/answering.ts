import type { Candidate } from './evidence.ts';
import { explains } from './explains.ts';
import type { Library } from './library.ts';
import { likelihood } from './likelihood.ts';
import type { Question } from './question.ts';

/**
 * Less likely answers are none. Wrongly declined and near misses answered, over the sets that are fitted to: 0.5: 1.6 and
 * 4.5 %; 0.55: 1.8 and 3.7 %; 0.6: 2.3 and 3.1 %; 0.7: 3.0 and 2.5 %; 0.8: 5.0 and 1.7 %.
 */
const LIKELY = 0.55;
/** Of documents that no question is known for: below this share of the special words a sentence is no answer. */
const ENOUGH_EVIDENCE = 0.66;

/** Those further down are never shown. */
const CONSIDERED = 40;

/** What people call things counts as a topic from this length on. */
const SHORTEST_TOPIC = 3;

/** The sentences that answer, best first; none where the best is no likely answer. */
export function answering(question: Question, library: Library, within: readonly number[]): Candidate[] {
  const candidates = candidatesFor(question, library, within);
  const known = candidates.find(({ page }) => page.known);
  const isLikely = known !== undefined && likelihood(question, known) >= LIKELY;
  return candidates.filter(({ page, evidence, fits }) =>
    page.known ? isLikely : evidence >= ENOUGH_EVIDENCE && fits,
  );
}

/** The sentences that may answer, best first, of these documents or of all. */
export function candidatesFor(question: Question, library: Library, within: readonly number[]): Candidate[] {
  const topical =
    question.named.length > 0 ||
    question.terms.some((term) => term.kind === 'special') ||
    question.calls.some(({ word }) => word.length >= SHORTEST_TOPIC);
  if (!topical) return [];
  return library
    .find(question, within)
    .filter(({ missing }) => missing === null)
    .slice(0, CONSIDERED)
    .filter(({ page, sentence }) => explains(question, page, sentence));
}
