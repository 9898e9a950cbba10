import type { Citation, DocumentHead } from '../core/document.ts';
import { UserError } from '../core/errors.ts';
import { LONGEST_QUOTE } from '../qa/quote.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import type { Sources } from './desk.ts';

/** Fewer characters stand anywhere. */
const SHORTEST = 6;
const LABELS_SHOWN = 4;

/**
 * The one document that goes by a name.
 * @throws UserError where there is none, or more than one
 */
export function documentCalled(name: string, sources: Sources): DocumentHead {
  const said = texts().knowledge.sources;
  const wanted = bare(name);
  const heads = sources.documents();
  const same = heads.filter(({ title, slug }) => bare(title) === wanted || slug === name);
  const found = same.length > 0 ? same : heads.filter(({ title }) => bare(title).includes(wanted));
  const [only] = found;
  if (only === undefined || wanted === '') throw new UserError(said.noDocument(name));
  if (found.length > 1) {
    const titles = found.map(({ title }) => title);
    const called = new Set(titles.map(bare)).size;
    throw new UserError(
      called === 1 ? said.namesakes(only.title, titles.length) : said.severalDocuments(name, titles),
    );
  }
  return only;
}

/**
 * A clause of a document, whole.
 * @param label as it is printed or its end: 第五条 for 第二章、第五条
 * @throws UserError where there is none or more than one of that label, or it is longer than a quote may be
 */
export function clauseCalled(label: string, { slug, title }: DocumentHead, sources: Sources): Citation {
  const said = texts().knowledge.sources;
  const wanted = bare(label);
  const clauses = sources.clauses(slug);
  const same = clauses.filter((clause) => bare(clause.label) === wanted);
  const found = same.length > 0 ? same : clauses.filter((clause) => bare(clause.label).endsWith(wanted));
  const [only] = found;
  if (only === undefined || wanted === '') {
    const some = clauses.slice(0, LABELS_SHOWN).map((clause) => clause.label);
    throw new UserError(said.noClause(title, label, some));
  }
  if (found.length > 1) throw new UserError(said.severalClauses(title, label, found.length, only.label));
  if (only.text.length > LONGEST_QUOTE) throw new UserError(said.clauseTooLong(only.label, LONGEST_QUOTE));
  return cited(slug, only.label, only.text, sources);
}

/**
 * Words that stand in a document just like that, white space and the form of signs aside; as the document has them.
 * @param within slug of the document, or null for all
 * @throws UserError where they stand in none: nothing is answered with words of no document
 */
export function wordsQuoted(words: string, within: string | null, sources: Sources): Citation {
  const said = texts().knowledge.sources;
  const wanted = squeezed(words).folded;
  if (wanted.length < SHORTEST) throw new UserError(said.tooShort(SHORTEST));
  for (const { slug } of sources.documents()) {
    if (within !== null && slug !== within) continue;
    for (const { label, text } of sources.clauses(slug)) {
      const { folded, places } = squeezed(text);
      const from = folded.indexOf(wanted);
      if (from === -1) continue;
      const [start = 0, end = 0] = [places[from], places[from + wanted.length - 1]];
      if (end + 1 - start > LONGEST_QUOTE) throw new UserError(said.tooLong(LONGEST_QUOTE));
      return cited(slug, label, text.slice(start, end + 1), sources);
    }
  }
  throw new UserError(said.nowhere);
}

function cited(slug: string, label: string, text: string, sources: Sources): Citation {
  const citation = sources.cite(slug, label, text);
  if (citation === null) throw new Error(`${slug} does not hold its own words`);
  return citation;
}

/** The folded text without white space, and where each of its characters stands. */
function squeezed(text: string): { readonly folded: string; readonly places: readonly number[] } {
  const folded = fold(text);
  const places = Array.from(folded, (_, at) => at).filter((at) => /\S/.test(folded.charAt(at)));
  return { folded: places.map((at) => folded.charAt(at)).join(''), places };
}

function bare(name: string): string {
  return fold(name).replace(/[\s,《》"'()]/g, '');
}
