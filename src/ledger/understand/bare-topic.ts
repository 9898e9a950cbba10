import { bareMatters } from './bare-matters.ts';
import { clauses, type Page, tidy } from './page.ts';
import type { TopicReading } from './topic.ts';

/** 讲了一个半小时 and 讲得很好 tell of no subject. */
const LECTURED =
  /(?<=^|[\s,;。▮])(?:主要|重点|专题|[给为](?:大家|党员)|大家)*讲(?:了|的是|的|解了?|授了?|述了?)?(?!课|党课|话|座|师|台|堂|完|过|稿|义|者|的|了|得|(?:\d+|[一两二三四半几]+)(?:多|来)?(?:个|节|堂|次|场|小时|天|课|遍|分|句)|很|约|大概|之?后)(?<topic>[^\s,;。▮]{2,40})/d;
const STUDIED = /^学/;

/**
 * Reads a subject that nothing announces: what a lecturer 讲, what a day of study 学 or 学习.
 * @param page with people, counts and moments taken
 * @param lecture whether the duty is a lecture
 */
export function readBareTopic(page: Page, lecture: boolean): TopicReading | null {
  const span = lecture ? lectured(page) : studied(page);
  return span === null ? null : { topic: tidy(page.text.slice(span.start, span.end)), span };
}

function lectured(page: Page): TopicReading['span'] | null {
  const at = LECTURED.exec(page.open)?.indices?.groups?.topic;
  return at === undefined ? null : { start: at[0], end: at[1] };
}

function studied(page: Page): TopicReading['span'] | null {
  for (const clause of clauses(page)) {
    const text = page.open.slice(clause.start, clause.end);
    const found = bareMatters(text).find(({ what }) => STUDIED.test(text.slice(what.start, what.end)));
    if (found !== undefined)
      return { start: clause.start + found.what.start, end: clause.start + found.what.end };
  }
  return null;
}
