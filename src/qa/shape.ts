import type { Page } from './library.ts';
import { isOnlyListed } from './listed.ts';
import type { Question } from './question.ts';

/** The sentence begins with what was asked about; it says what that is; it lists things, as many as were asked for. */
const TOPIC = 0.15;
const DEFINES = 0.15;
const LISTS = 0.1;
const LISTS_ALL = 0.15;
const FEWEST_LISTED = 3;
/** … naming each with the word that was asked for (六大纪律: 政治纪律、组织纪律……). */
const NAMES_EACH = 0.15;
const NEAR_START = 4;
const DEFINITION = /就是|是指|指的是/;
const BETWEEN_ITEMS = /、|[”』]和/g;

/** … which a sentence does not do that only names it as one of several things. */
const ONLY_LISTED = 0.6;

/** What a sentence looks like against what is asked, beyond its words. */
export function shapeOf(question: Question, { clause, lines }: Page, sentence: number): number {
  const line = lines[sentence] ?? '';
  let bonus = TOPIC * shareAtStart(question, line);
  if (isOnlyListed(question, clause, sentence, line)) bonus -= ONLY_LISTED;
  if (question.asks.some((ask) => ask.id === 'meaning') && DEFINITION.test(line)) bonus += DEFINES;
  if (question.asks.some((ask) => ask.id === 'list')) {
    const { start = 0, end = 0 } = clause.sentences[sentence] ?? {};
    const items = (clause.text.slice(start, end).match(BETWEEN_ITEMS)?.length ?? 0) + 1;
    if (items >= FEWEST_LISTED) bonus += LISTS;
    if (items === question.count) bonus += LISTS_ALL;
    if (
      question.terms.some(({ kind, text }) => kind === 'special' && line.split(text).length > FEWEST_LISTED)
    ) {
      bonus += NAMES_EACH;
    }
  }
  return bonus;
}

/** The share of what the question speaks of that the sentence begins with. */
function shareAtStart(question: Question, line: string): number {
  const special = question.terms.filter(({ kind }) => kind === 'special');
  const reach = special.reduce((length, { text }) => length + text.length, NEAR_START);
  const start = line.slice(0, reach);
  let total = 0;
  let found = 0;
  for (const { forms, weight } of special) {
    total += weight;
    if (forms.some((form) => start.includes(form))) found += weight;
  }
  return total === 0 ? 0 : found / total;
}
