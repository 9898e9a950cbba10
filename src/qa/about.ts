import type { Citation } from '../core/document.ts';
import type { Library, Page } from './library.ts';
import type { Question } from './question.ts';
import { cite, stretchAround, wholeAnswer } from './quote.ts';
import { isIdeograph } from './search/grams.ts';
import { answeringSpans } from './span.ts';

/** A question that names a document and weighs no more than this besides asks what that document is about. */
const NOTHING_MORE = 0.12;
/** … in so many characters beside its name. */
const LONGEST = 8;

/** “四好一强是什么”: where nothing but a document's name is asked about, the clause that says what it is; else null. */
export function aboutDocument(question: Question, { documents, pages }: Library): Citation | null {
  const [named] = question.named;
  if (named === undefined || question.named.length > 1) return null;
  if (question.asks.some((ask) => ask.id !== 'meaning' && ask.id !== 'list')) return null;
  if (question.terms.reduce((sum, term) => sum + term.weight, 0) > NOTHING_MORE) return null;
  if ([...question.rest].filter((one) => isIdeograph(one.charCodeAt(0))).length > LONGEST) return null;
  const label = documents[named]?.about;
  const page = pages.find((one) => one.at === named && one.clause.label === label);
  if (page === undefined) return null;
  const first = wholeAnswer(page.clause).from;
  const calls = (other: Page): boolean =>
    question.calls.some(({ word }) => other.said.some((words) => words.has(word)));
  if (pages.some((other) => other.at === named && calls(other)) && !calls(page)) return null;
  return cite(page, stretchAround(page.clause, first), first, answeringSpans(question, page, first));
}
