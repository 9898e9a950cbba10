import { fold } from '../text/fold.ts';
import { areApart, createApart } from './apart.ts';
import type { Lexicon } from './lexicon.ts';
import type { Page } from './library.ts';
import type { Grams } from './search/grams.ts';
import { createLikeness } from './search/likeness.ts';
import { numberLines } from './search/lines.ts';
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
  const without = createNameless(pages);
  const namedIn = createApart(lexicon);
  const answered = numberLines(
    making.texts('questions', () =>
      pages.flatMap(({ asked }) => asked.map((lines) => linesOf(without(plain(lines)).text).join('\n'))),
    ),
  );
  const none = making.texts('unanswered', () =>
    [lexicon.unanswered, lexicon.chat].flatMap((some, kind) =>
      some.map((line) => spell(without(plain(fold(line))), kind === CHAT)),
    ),
  );
  const documentOf = pages.flatMap(({ lines, at }) => lines.map(() => at));
  const knownAt = (number: number): Known => {
    const found = answered.at(number);
    if (found === null) return { sentence: null, ...readSpelt(none[number - answered.size] ?? '') };
    const { text: sentence, line } = found;
    return { sentence, documents: [documentOf[sentence] ?? 0], chat: false, text: line };
  };
  const index = making.index('questions', () => [
    ...answered.all(),
    ...none.map((line) => readSpelt(line).text),
  ]);
  const like = createLikeness((number) => knownAt(number).text, index);
  return (question, folded, named) => {
    const counts = countsIn(folded);
    const things = namedIn(folded);
    return like(question, MOST_ALIKE).flatMap(({ text: number, score }) => {
      const { sentence, documents, chat: isChat, text } = knownAt(number);
      const says =
        sentence === null
          ? documents.every((document) => named.includes(document))
          : named.length === 0 || documents.some((document) => named.includes(document));
      return says && !isOfAnother(counts, countsIn(text)) && !areApart(things, namedIn(text))
        ? [{ likeness: score, sentence, chat: isChat }]
        : [];
    });
  };
}

/** A known question, the documents that it names or that answer it, and whether it is small talk. */
interface Known extends None {
  readonly sentence: number | null;
}

/** A question that no document answers: the documents that it names, whether it is small talk, and its text. */
interface None {
  readonly text: string;
  readonly documents: readonly number[];
  readonly chat: boolean;
}
const CHAT = 1;

function spell({ text, documents }: Nameless, chat: boolean): string {
  return [documents.join(' '), chat ? 'chat' : '', text].join('\t');
}

function readSpelt(line: string): None {
  const [documents = '', chat, text = ''] = line.split('\t');
  return { text, documents: documents === '' ? [] : documents.split(' ').map(Number), chat: chat !== '' };
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

interface Nameless {
  readonly text: string;
  readonly documents: readonly number[];
}

/** @returns what takes the names of documents out of a folded text, and tells which they were */
function createNameless(pages: readonly Page[]): (text: string) => Nameless {
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
