import type { Candidate } from './evidence.ts';
import type { Question } from './question.ts';

/** What speaks for or against a sentence being the answer. */
export type Sign = keyof typeof SIGNS;

/** So much is all. */
const ALL = 0.95;
/** Logarithm of the length from which a question is no longer brief: some fifteen characters. */
const LONG = 3.4;

export const SIGNS = {
  constant: () => 1,
  /** The share of the question that the sentence is known to answer, and its square. */
  heard: (_: Question, { heard }: Candidate) => heard,
  heardSquared: (_: Question, { heard }: Candidate) => heard ** 2,
  heardBriefly: (question: Question, { heard }: Candidate) => heard * brevityOf(question),
  /** A longer question is never heard as a whole. */
  length: lengthOf,
  /** The best share that a question has which no document answers; of a brief one it says less. */
  elsewhere: ({ heard }: Question) => heard?.elsewhere ?? 0,
  elsewhereBriefly: (question: Question) => (question.heard?.elsewhere ?? 0) * brevityOf(question),
  /** The share of what is special in the question that the sentence and its surroundings hold. */
  evidence: (_: Question, { evidence }: Candidate) => evidence,
  /** All of it, and no word of the question is unknown: that says something of a brief one. */
  completeBriefly: (question: Question, candidate: Candidate) =>
    isComplete(question, candidate) ? brevityOf(question) : 0,
  unfit: (_: Question, { fits }: Candidate) => (fits ? 0 : 1),
  /** The question names the document. */
  named: ({ named }: Question) => (named.length > 0 ? 1 : 0),
} as const;

function lengthOf({ heard }: Question): number {
  return Math.log(1 + (heard?.length ?? 0));
}

function brevityOf(question: Question): number {
  return Math.max(0, LONG - lengthOf(question));
}

function isComplete({ terms }: Question, { evidence }: Candidate): boolean {
  return evidence > ALL && terms.every(({ kind }) => kind !== 'unknown');
}

/**
 * Fitted by logistic regression to those questions of test/answers that are not kept for measuring only:
 * `npm run bench -- fit` does it again and prints what comes out.
 */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  constant: -7.7,
  heard: 6.1,
  heardSquared: 5.2,
  heardBriefly: 4.1,
  length: 2.5,
  elsewhere: -14.5,
  elsewhereBriefly: 1.3,
  evidence: 0.5,
  completeBriefly: 2.2,
  unfit: -3.5,
  named: 1.6,
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
