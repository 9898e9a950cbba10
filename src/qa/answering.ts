import type { Candidate } from './evidence.ts';
import { explains } from './explains.ts';
import { THE_SAME } from './known.ts';
import type { Library } from './library.ts';
import { likelihood } from './likelihood.ts';
import { hasTopic, type Question } from './question.ts';

/**
 * Less likely answers are none. Wrongly declined and near misses answered, over the six sets of test/answers that the
 * lexicon was not made with: 0.36: 0.4 and 8.4 %; 0.4: 0.4 and 8.0 %; 0.44: 0.8 and 7.7 %; 0.48: 1.3 and 7.4 %.
 */
const LIKELY = 0.4;
/** Of documents that no question is known for: below this share of the special words a sentence is no answer. */
const ENOUGH_EVIDENCE = 0.66;

/** A question of common words alone is asked for by so much of it. */
const COMMON = 0.45;

/** Those further down are never shown. */
const CONSIDERED = 40;

/** The sentences that answer, best first; none where the best is no likely answer. */
export function answering(question: Question, library: Library, within: readonly number[]): Candidate[] {
  const candidates = candidatesFor(question, library, within);
  const known = candidates.find(({ page }) => page.known);
  const isKnown =
    known !== undefined && (knownToBe(question) ?? (known.repeated || likelihood(question, known) >= LIKELY));
  return candidates.filter((candidate) => (candidate.page.known ? isKnown : isEvident(candidate)));
}

/** True where the sentence would answer if it were the only one, by its own words. */
export function isLikely(question: Question, candidate: Candidate): boolean {
  const { page, evidence } = candidate;
  if (!page.known) return isEvident(candidate);
  return evidence >= ENOUGH_EVIDENCE && likelihood(question, candidate) >= LIKELY;
}

function isEvident({ evidence, fits }: Candidate): boolean {
  return evidence >= ENOUGH_EVIDENCE && fits;
}

/** Whether documents answer it, where that is known of this very question; else null. */
function knownToBe({ heard }: Question): boolean | null {
  const [likest] = heard?.alike ?? [];
  return likest === undefined || likest.likeness < THE_SAME ? null : likest.sentence !== null;
}

/** The sentences that may answer, best first, of these documents or of all. */
export function candidatesFor(question: Question, library: Library, within: readonly number[]): Candidate[] {
  const topical = hasTopic(question);
  return library
    .find(question, within)
    .filter(({ page, missing, heard }) =>
      page.known ? topical || heard >= COMMON : topical && missing === null,
    )
    .slice(0, CONSIDERED)
    .filter(({ page, sentence }) => explains(question, page, sentence));
}
