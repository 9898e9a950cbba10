import type { Question } from './question.ts';
import { asksForWording } from './wording.ts';

/** 那支委会呢, 第二个呢: it leans on what was asked before. */
const LEANS = /^(?:那么?|还有|它|这个?|这些|其中|第[一二三四五六七八九十\d]+)|呢[?.!]*$/;
/** 哪份文件说的, 出处呢, 展开说说: it asks for more of the same answer. */
const SAME =
  /^.{0,4}(?:(?:哪份|哪个|哪里|哪儿|哪条|什么).{0,2}(?:文件|规定|说的?|写的?|来的)|(?:出处|依据|原文|原话|全文|展开|详细).{0,4}$)/;
const LEANING = /^(?:那么?|还有)|呢[?.!]*$/g;
const LONGEST = 20;

/**
 * A short question understood from the one before: what it does not say itself (which document, what is wanted, of
 * what) is taken from there.
 * @param read reads another wording
 */
export function follow(
  question: Question,
  previous: Question | null,
  read: (text: string) => Question,
): Question {
  if (previous === null || question.text.length > LONGEST) return question;
  if (SAME.test(question.text) || asksForWording(question.text))
    return { ...previous, asked: question.asked };
  if (!LEANS.test(question.text)) return question;
  const topical =
    question.calls.length > 0 ||
    question.terms.some(
      (term) => term.kind === 'special' || term.kind === 'outside' || term.kind === 'unknown',
    );
  if (!topical) {
    return {
      ...previous,
      asked: question.asked,
      named: question.named.length > 0 ? question.named : previous.named,
    };
  }
  const asking = previous.asks.map(({ start, end }) => previous.rest.slice(start, end)).join('');
  const whole = question.asks.length > 0 ? question : read(`${question.text.replace(LEANING, '')}${asking}`);
  return {
    ...whole,
    asked: question.asked,
    asks: question.asks.length > 0 ? question.asks : previous.asks,
    named: question.named.length > 0 ? question.named : previous.named,
  };
}
