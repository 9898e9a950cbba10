import { fold } from '../text/fold.ts';
import { areApart, createApart } from './apart.ts';
import type { Lexicon } from './lexicon.ts';
import type { Page } from './library.ts';
import type { Grams } from './search/grams.ts';
import { createLikeness } from './search/likeness.ts';
import type { Making } from './search/making.ts';

/** A question of which it is known what answers it, as far as it is like another one. */
export interface Alike {
  /** 0–1 */
  readonly likeness: number;
  /** Number of the sentence that answers it (`Page.first` and on); null where no document does. */
  readonly sentence: number | null;
  /** True for small talk, which is no question about any document. */
  readonly chat: boolean;
}

/** Questions as like as this are one. */
export const THE_SAME = 0.97;
const MOST_ALIKE = 40;
const QUOTES = /["'《》<>]/g;

/**
 * A known question says something of another one that may mean the same document: what the one that is named does not
 * answer another one may.
 * @param plain puts everyday words for spoken ones, as in what is looked up
 * @returns what finds the known questions that a question is like, likest first; `named` are the documents it names
 */
export function createKnown(
  pages: readonly Page[],
  lexicon: Pick<Lexicon, 'unanswered' | 'chat' | 'apart' | 'forms'>,
  plain: (text: string) => string,
  making: Making,
): (question: Grams, folded: string, named: readonly number[]) => readonly Alike[] {
  const { unanswered, chat } = lexicon;
  const without = createNameless(pages);
  const namedIn = createApart(lexicon);
  const known: (Omit<Alike, 'likeness'> & { readonly documents: readonly number[] })[] = [];
  const texts: string[] = [];
  for (const { asked, first, at } of pages)
    for (const [sentence, lines] of asked.entries())
      for (const line of linesOf(without(plain(lines)).text)) {
        texts.push(line);
        known.push({ sentence: first + sentence, chat: false, documents: [at] });
      }
  const none = plain(fold([...unanswered, ...chat].join('\n'))).split('\n');
  for (const [place, line] of none.entries()) {
    const { text, documents } = without(line);
    texts.push(text);
    known.push({ sentence: null, chat: place >= unanswered.length, documents });
  }
  const like = createLikeness(texts, making.index(texts, 'questions'));
  return (question, folded, named) => {
    const counts = countsIn(folded);
    const things = namedIn(folded);
    return like(question, MOST_ALIKE).flatMap(({ text, score }) => {
      const one = known[text];
      if (one === undefined) return [];
      const { sentence, chat: isChat, documents } = one;
      const says =
        sentence === null
          ? documents.every((document) => named.includes(document))
          : named.length === 0 || documents.some((document) => named.includes(document));
      const line = texts[text] ?? '';
      return says && !isOfAnother(counts, countsIn(line)) && !areApart(things, namedIn(line))
        ? [{ likeness: score, sentence, chat: isChat }]
        : [];
    });
  };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Five stages are not four, however alike the words. */
function isOfAnother(counts: readonly string[], others: readonly string[]): boolean {
  return counts.length > 0 && others.length > 0 && !counts.some((count) => others.includes(count));
}

function countsIn(text: string): readonly string[] {
  return text.match(COUNTED) ?? [];
}
const COUNTED = /[二两三四五六七八九十][个项种条大类方步]/g;

/** @returns what takes the names of documents out of a folded text, and tells which they were */
function createNameless(
  pages: readonly Page[],
): (text: string) => { readonly text: string; readonly documents: readonly number[] } {
  const owners = new Map<string, number[]>();
  for (const { document, at } of new Map(pages.map((page) => [page.at, page])).values())
    for (const name of document.names.map((one) => one.replace(QUOTES, '')))
      owners.set(name, [...(owners.get(name) ?? []), at]);
  const names = [...owners.keys()].sort((one, other) => other.length - one.length);
  const pattern = names.length === 0 ? null : new RegExp(names.map((name) => escaped(name)).join('|'), 'g');
  return (text) => {
    const documents = new Set<number>();
    const bare = text.replace(QUOTES, '');
    if (pattern === null) return { text: bare, documents: [] };
    const rest = bare.replace(pattern, (name) => {
      for (const owner of owners.get(name) ?? []) documents.add(owner);
      return ' ';
    });
    return { text: rest, documents: [...documents] };
  };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
