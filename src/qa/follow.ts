import type { Question } from './question.ts';

/** 那支委会呢, 哪份文件说的: it leans on what was asked before. */
const LEANS =
  /^(?:那么?|还有|它|这个?|这些|其中|第[一二三四五六七八九十\d]+)|呢[?.!]*$|^.{0,2}(?:哪份|哪个|什么)文件/;
const LONGEST = 20;

/**
 * A short question understood from the one before: what it does not say itself (which document, what is wanted, of
 * what) is taken from there.
 */
export function follow(question: Question, previous: Question | null): Question {
  if (previous === null || question.text.length > LONGEST || !LEANS.test(question.text)) return question;
  const topical = question.terms.some((term) => term.kind === 'special' || term.kind === 'outside');
  if (!topical) {
    return {
      ...previous,
      asked: question.asked,
      named: question.named.length > 0 ? question.named : previous.named,
    };
  }
  return {
    ...question,
    asks: question.asks.length > 0 ? question.asks : previous.asks,
    named: question.named.length > 0 ? question.named : previous.named,
  };
}
