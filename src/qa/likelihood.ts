import type { Candidate } from './evidence.ts';
import type { Question } from './question.ts';

/**
 * What speaks for and against a sentence being the answer, fitted by logistic regression to the questions of
 * test/answers that are not kept for measuring only; `npm run bench -- answers` shows what they reach. Held against the
 * part it was not fitted to, each set keeps its figures to within a few points.
 */
const WEIGHTS = {
  constant: -5.0,
  /** The share of the question that the sentence is known to answer, and its square. */
  heard: 5.4,
  heardSquared: 4.4,
  /** A longer question is never heard as a whole. */
  length: 1.4,
  /** The best share that a question has which no document answers. */
  elsewhere: -10.7,
  /** The share of what is special in the question that the sentence and its surroundings hold; what lacks to enough. */
  evidence: 3.0,
  lacking: 2.0,
  unfit: -3.9,
  /** The question names the document. */
  named: 1.8,
} as const;
const ENOUGH = 0.66;

/** 0–1: how likely the candidate answers the question. `null` shares count as nothing heard. */
export function likelihood(question: Question, candidate: Candidate): number {
  const { heard, evidence, fits } = candidate;
  const { elsewhere = 0, length = 0 } = question.heard ?? {};
  const sum =
    WEIGHTS.constant +
    WEIGHTS.heard * heard +
    WEIGHTS.heardSquared * heard ** 2 +
    WEIGHTS.length * Math.log(1 + length) +
    WEIGHTS.elsewhere * elsewhere +
    WEIGHTS.evidence * evidence +
    WEIGHTS.lacking * Math.max(0, ENOUGH - evidence) +
    (fits ? 0 : WEIGHTS.unfit) +
    (question.named.length > 0 ? WEIGHTS.named : 0);
  return 1 / (1 + Math.exp(-sum));
}
