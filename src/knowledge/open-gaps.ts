import type { Gap } from '../core/gaps.ts';
import { type AddedPair, type Knowledge, standingOf } from '../core/knowledge.ts';
import { groupGaps } from '../qa/gaps.ts';
import { plainQuestion } from '../qa/plain-question.ts';

/** Questions much alike that were asked in vain. */
export interface OpenGap {
  /** The wording asked most. */
  readonly question: string;
  /** The other wordings, the most asked first. */
  readonly others: readonly string[];
  /** How often nothing was found, and how often an answer was no help. */
  readonly declined: number;
  readonly unhelpful: number;
  /** Epoch milliseconds of the last time. */
  readonly at: number;
}

/**
 * What was asked in vain and nobody has dealt with yet, what is asked most first.
 * @param entries what was added to the documents
 * @param answers whether the document of a pair still answers: one that was withdrawn leaves its questions open
 */
export function openGaps(
  gaps: readonly Gap[],
  entries: readonly Knowledge[],
  answers: (pair: AddedPair) => boolean,
): readonly OpenGap[] {
  const settled = new Set(
    entries
      .filter((entry) => standingOf(entry) === 'standing')
      .flatMap((entry) => questionsSettled(entry, answers).map(plainQuestion)),
  );
  const open = gaps.filter(({ question }) => !settled.has(plainQuestion(question)));
  return groupGaps(open).map(({ gaps: alike, declined, unhelpful }) => {
    const [question = '', ...others] = new Set(alike.map((gap) => gap.question));
    return { question, others, declined, unhelpful, at: Math.max(...alike.map(({ at }) => at)) };
  });
}

function questionsSettled(entry: Knowledge, answers: (pair: AddedPair) => boolean): readonly string[] {
  if (entry.kind === 'document' || (entry.kind === 'pair' && !answers(entry))) return [];
  return entry.questions;
}
