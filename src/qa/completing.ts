import type { Candidate } from './evidence.ts';
import { match } from './match.ts';
import type { Question } from './question.ts';
import type { Stretch } from './quote.ts';
import type { Term } from './terms.ts';

/** A sentence that answers, with what is quoted around it. */
export interface Shown {
  readonly candidate: Candidate;
  readonly stretch: Stretch;
}

/** It may rank so much lower than the best. */
const FAR = 1.3;
/** What weighs less need not be spoken of. */
const TELLING = 0.4;
const HELD = 0.9;

/** The best sentence of the same document that speaks of something asked for of which the quotes shown do not. */
export function completing(
  question: Question,
  candidates: readonly Candidate[],
  shown: readonly Shown[],
): Candidate | undefined {
  const [best] = candidates;
  const speaksOf = (term: Term, { page, sentence }: Candidate): boolean =>
    match(term, `${page.lines[sentence]}${page.asked[sentence]}`) >= HELD;
  const missed = question.terms.filter(
    (term) =>
      term.kind === 'special' &&
      term.weight >= TELLING &&
      !shown.some(({ candidate, stretch }) =>
        candidate.page.lines.some(
          (_, sentence) =>
            stretch.from <= sentence && sentence < stretch.to && speaksOf(term, { ...candidate, sentence }),
        ),
      ),
  );
  const lines = shown.map(({ candidate }) => candidate.page.lines[candidate.sentence] ?? '');
  const unmet = question.asks.filter(
    ({ strict, answer }) => strict && answer !== null && !lines.some((line) => answer.test(line)),
  );
  if (best === undefined || missed.length + unmet.length === 0) return undefined;
  return candidates.find(
    (other) =>
      other.page.at === best.page.at &&
      other.rank >= best.rank - FAR &&
      (missed.some((term) => speaksOf(term, other)) ||
        unmet.some(({ answer }) => answer?.test(other.page.lines[other.sentence] ?? '') === true)),
  );
}
