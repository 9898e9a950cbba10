import type { Answer } from '../core/document.ts';
import { texts } from '../texts/texts.ts';
import { decide } from './decide.ts';
import { follow } from './follow.ts';
import { isMore, isWhole, moreOf, wholeOf } from './going-on.ts';
import type { Library } from './library.ts';
import { asideTo, saidAside } from './matter-answer.ts';
import { nthOf } from './nth.ts';
import { openNumbered } from './numbered.ts';
import { isOrder } from './orders.ts';
import type { Question } from './question.ts';
import type { Turn } from './turn.ts';

/** @param before what the same person said just before, or null */
export function take(asked: string, before: Turn | null, library: Library): Turn {
  const way = isMore(asked) ? moreOf : isWhole(asked) ? wholeOf : null;
  if (way !== null && before === null) return turn(asked, null, () => saidAside(texts().qa.moreOfWhat));
  if (way !== null && before !== null) return goingOn(asked, before, () => way(before, library));
  const previous = before?.question ?? null;
  const aside = asideTo(asked);
  if (aside !== null) return turn(asked, previous, () => aside);
  if (isOrder(asked)) return turn(asked, previous, () => saidAside(library.lexicon.aside));
  const typed = library.read(asked);
  // 第三条 is a clause, but after a question for a list the third thing in it.
  const ways = [numberedIn, nthIn];
  for (const find of asksForList(previous) ? ways.toReversed() : ways) {
    const found = find(asked, typed, before, library);
    if (found !== null) return found;
  }
  return asking(asked, follow(typed, previous, library.read), library);
}

function numberedIn(asked: string, typed: Question, before: Turn | null, library: Library): Turn | null {
  const answer = openNumbered(typed, before, library);
  return answer === null ? null : turn(asked, null, () => answer);
}

function nthIn(asked: string, typed: Question, before: Turn | null, library: Library): Turn | null {
  const previous = before?.question ?? null;
  const nth = nthOf(typed, previous, library);
  if (nth === null) return null;
  return 'answer' in nth
    ? turn(asked, previous, () => nth.answer)
    : asking(asked, library.read(nth.asked), library);
}

function asksForList(previous: Question | null): boolean {
  return previous?.asks.some(({ id }) => id === 'list' || id === 'count') === true;
}

function goingOn(asked: string, before: Turn, find: () => Answer): Turn {
  const answer = once(find);
  const { question } = before;
  return { asked, question, answer, shown: () => [...before.shown(), ...answer().quotes] };
}

function asking(asked: string, question: Question, library: Library): Turn {
  return turn(asked, question, () => decide(question, library));
}

function turn(asked: string, question: Question | null, find: () => Answer): Turn {
  const answer = once(find);
  return { asked, question, answer, shown: () => answer().quotes };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
