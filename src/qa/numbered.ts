import type { Answer, Citation } from '../core/document.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import { fits, type Numbers, numbersOf, type Reference, readReference } from './clause-numbers.ts';
import type { Library, Page } from './library.ts';
import { saidAside } from './matter-answer.ts';
import type { Question } from './question.ts';
import { cite, pieces } from './quote.ts';
import type { Turn } from './turn.ts';

/** More clauses of one number are not shown at once. */
const MOST_CLAUSES = 3;
/** Of a part, so many of the clauses in it are shown by their beginnings. */
const MOST_WITHIN = 8;

/**
 * The clause that is asked for by its number: 三（六）, 第十六条, 问3, with a rough name of its document or none.
 * @param before whose document is meant where none is named
 * @returns null where no clause is asked for, or more than a clause
 */
export function openNumbered(
  { text, named, rest }: Question,
  before: Turn | null,
  library: Library,
): Answer | null {
  const reference = readReference(rest);
  if (reference === null) return null;
  const called = documentsCalled(reference.besides, named, library);
  if (called === null) return null;
  const pages = pagesIn(called, reference, library);
  const byName = named.length > 0 || reference.besides !== '';
  const [quoted] = byName ? [] : (before?.shown() ?? []);
  if (quoted !== undefined) {
    const own = pages.filter(({ document }) => document.head.slug === quoted.document);
    if (own.length > 0) return opened(own, library);
    const others = new Set(pages.map(({ at }) => at));
    if (reference.as !== 'article' && others.size === 1) return opened(pages, library);
    return saidAside(texts().qa.noSuchClause(quoted.title, reference.said));
  }
  const owners = [...new Set(pages.map(({ at }) => at))];
  if (owners.length === 1) return opened(pages, library);
  if (owners.length > 1) {
    const shorts = owners.map((at) => library.documents[at]?.short ?? '');
    return {
      outcome: 'clarify',
      quotes: [],
      lead: texts().qa.whichNumbered(reference.said),
      suggestions: shorts.map((short) => `${short}：${reference.said}`),
    };
  }
  const [only] = called;
  const title = byName && called.length === 1 ? library.documents[only ?? -1]?.head.title : undefined;
  if (title !== undefined) return saidAside(texts().qa.noSuchClause(title, reference.said));
  return /^第|问/.test(text) || byName ? saidAside(texts().qa.noClause(reference.said)) : null;
}

/** A clause in full, in as many quotes as it takes. */
export function citeWhole(page: Page): Citation[] {
  const { clause } = page;
  const whole = { from: 0, to: clause.sentences.length };
  const parts = clause.dialogue ? [whole] : pieces(clause, whole);
  return parts.map((part) => cite(page, part, part.from, []));
}

/** The documents whose names hold all of these words; null where there are none: something else is spoken of. */
function documentsCalled(
  words: string,
  named: readonly number[],
  { documents }: Library,
): readonly number[] | null {
  const all = named.length > 0 ? named : documents.map((_, at) => at);
  if (words === '') return all;
  const found = all.filter((at) => {
    const document = documents[at];
    return (
      document !== undefined &&
      [fold(document.head.title), fold(document.short), ...document.names].some((name) =>
        name.includes(words),
      )
    );
  });
  return found.length > 0 ? found : null;
}

function pagesIn(called: readonly number[], reference: Reference, { pages }: Library): readonly Page[] {
  const found = called.flatMap((at) => {
    const own = pages.filter((page) => page.at === at);
    const labels = own.map((page): [Page, Numbers] => [page, numbersOf(page.clause.label)]);
    const all = labels.map(([, numbers]) => numbers);
    return labels.filter(([, numbers]) => fits(reference, numbers, all));
  });
  // 二、（四） is no 二、4 where both are there.
  const bracketed = found.filter(([, numbers]) => numbers.bracketed);
  const exact = reference.said.includes('(') && bracketed.length > 0 ? bracketed : found;
  return exact.map(([page]) => page);
}

function opened(pages: readonly Page[], { pages: all }: Library): Answer {
  const quotes = pages.slice(0, MOST_CLAUSES).flatMap((page) => [...citeWhole(page), ...within(page, all)]);
  return { outcome: 'answer', quotes, lead: '', suggestions: [] };
}

/** How each clause of a part begins. */
function within(page: Page, all: readonly Page[]): readonly Citation[] {
  return all
    .filter(
      ({ at, clause }) =>
        at === page.at && clause.parent !== null && page.document.clauses[clause.parent] === page.clause,
    )
    .slice(0, MOST_WITHIN)
    .map((one) => cite(one, { from: 0, to: 1 }, 0, []));
}
