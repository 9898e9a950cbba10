import type { Candidate } from './evidence.ts';
import type { Alike } from './known.ts';
import { hasTopic, type Question } from './question.ts';

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
  /** Of the known questions most like it, the share that documents answer. */
  neighbours: neighboursOf,
  /** How like it is to the likest question that no document answers. */
  likeUnanswered: ({ heard }: Question) =>
    heard?.alike.find(({ sentence }) => sentence === null)?.likeness ?? 0,
  /** It holds all that is special in the question, of which no word is unknown: that says something of a brief one. */
  completeBriefly: (question: Question, candidate: Candidate) =>
    isComplete(question, candidate) ? brevityOf(question) : 0,
  /** The likest known question is small talk. */
  chat: ({ heard }: Question) => (heard?.alike[0]?.chat === true ? 1 : 0),
  /** A word that documents do not cover is in the question and not in the sentence. */
  missing: (_: Question, { missing }: Candidate) => (missing === null ? 0 : 1),
  /** It speaks of something, and is not made of common words alone. */
  topical: (question: Question) => (hasTopic(question) ? 1 : 0),
  unfit: (_: Question, { fits }: Candidate) => (fits ? 0 : 1),
} as const;

/** The likest ones count most. */
function neighboursOf({ heard }: Question): number {
  const nearest = heard?.alike.slice(0, NEIGHBOURS) ?? [];
  const sum = (some: readonly Alike[]): number => some.reduce((so, { likeness }) => so + likeness ** 2, 0);
  const all = sum(nearest);
  return all === 0 ? 0 : sum(nearest.filter(({ sentence }) => sentence !== null)) / all;
}
const NEIGHBOURS = 10;

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
  constant: -4.2,
  heard: 2.9,
  heardSquared: 8,
  heardBriefly: 0.7,
  neighbours: 5.8,
  likeUnanswered: -11.1,
  completeBriefly: 4,
  chat: -1,
  missing: -2.8,
  topical: 2.9,
  unfit: -3.8,
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
