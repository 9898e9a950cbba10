import type { Candidate } from './evidence.ts';
import type { Question } from './question.ts';

/** What speaks for or against a sentence being the answer. */
export type Sign = keyof typeof SIGNS;

/** So much evidence is enough; what lacks to it counts apart. */
const ENOUGH = 0.66;

export const SIGNS = {
  constant: () => 1,
  /** The share of the question that the sentence is known to answer, and its square. */
  heard: (_: Question, { heard }: Candidate) => heard,
  heardSquared: (_: Question, { heard }: Candidate) => heard ** 2,
  /** A longer question is never heard as a whole. */
  length: ({ heard }: Question) => Math.log(1 + (heard?.length ?? 0)),
  /** The best share that a question has which no document answers. */
  elsewhere: ({ heard }: Question) => heard?.elsewhere ?? 0,
  /** The share of what is special in the question that the sentence and its surroundings hold. */
  evidence: (_: Question, { evidence }: Candidate) => evidence,
  lacking: (_: Question, { evidence }: Candidate) => Math.max(0, ENOUGH - evidence),
  unfit: (_: Question, { fits }: Candidate) => (fits ? 0 : 1),
  /** The question names the document. */
  named: ({ named }: Question) => (named.length > 0 ? 1 : 0),
} as const;

/**
 * Fitted by logistic regression to those questions of test/answers that are not kept for measuring only:
 * `npm run bench -- fit` does it again and prints what comes out.
 */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  constant: -1,
  heard: 6.3,
  heardSquared: 5.9,
  length: 0.3,
  elsewhere: -13.6,
  evidence: 2,
  lacking: 1,
  unfit: -3.4,
  named: 1.7,
};

/** 0–1: how likely the candidate answers the question. */
export function likelihood(question: Question, candidate: Candidate): number {
  const sum = signNames().reduce((so, sign) => so + WEIGHTS[sign] * SIGNS[sign](question, candidate), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Every sign, in a fixed order. */
export function signNames(): readonly Sign[] {
  return Object.keys(WEIGHTS) as Sign[];
}
