import { basename, extname } from 'node:path';
import { CORE_SCHEMA, dump } from 'js-yaml';
import { UserError } from '../../core/errors.ts';
import { withoutRadicals } from '../../text/radicals.ts';
import { texts } from '../../texts/texts.ts';
import { dividePlain } from '../divide.ts';
import type { Clause } from '../document.ts';
import { parseDocument } from '../load.ts';
import { isBeginning } from './beginnings.ts';
import { withoutContents } from './contents.ts';
import { readDocx } from './docx.ts';
import { type Recognised, recognise } from './head.ts';
import { linesOfHtml } from './html.ts';
import { readPdf } from './pdf.ts';
import { MOST_CHARACTERS, type Reading } from './reading.ts';
import { withoutSite } from './site.ts';
import { decodeText } from './text.ts';

/** A document ready to be written as `<slug>.md`. */
export interface Imported {
  readonly slug: string;
  readonly content: string;
  readonly title: string;
  /** What was recognised; null for a file that had front matter already and stays as it is. */
  readonly head: Recognised | null;
  readonly clauses: readonly Clause[];
  /** Lines that only repeated or numbered others in print, and are not in the document. */
  readonly leftOut: readonly string[];
}

/** Larger files are no documents that people read. */
export const LARGEST_BYTES = 20_000_000;

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Reading | Promise<Reading>>> = {
  '.md': (bytes) => whole(decodeText(bytes).split(/\r?\n/)),
  '.txt': (bytes) => whole(decodeText(bytes).split(/\r?\n/)),
  '.html': (bytes) => whole(linesOfHtml(decodeText(bytes))),
  '.htm': (bytes) => whole(linesOfHtml(decodeText(bytes))),
  '.docx': readDocx,
  '.pdf': readPdf,
};
const FRONT_MATTER = /^\uFEFF?---\r?\n/;
const NOTE = '> 以下是对原文的引用，文字与原文一致；以“##”开头的行是条目标记，不属于原文。';

/**
 * Makes a document of a file: its words as they are, its clauses marked, and a head with what was recognised.
 * @param name of the file; its ending tells the format
 * @param slug of the document; from the file's name where it is null
 * @throws UserError where it cannot be read, or holds no words
 */
export async function importDocument(
  name: string,
  bytes: Uint8Array,
  slug: string | null,
): Promise<Imported> {
  const said = texts().qa.unreadable;
  const ending = extname(name).toLowerCase();
  const read = READERS[ending];
  if (read === undefined) throw new UserError(said.kind(Object.keys(READERS)));
  if (bytes.length > LARGEST_BYTES) throw new UserError(said.tooLarge(LARGEST_BYTES / 1_000_000));
  const chosen = slug ?? slugOf(name);
  if (ending === '.md') {
    const content = decodeText(bytes);
    if (FRONT_MATTER.test(content)) return asItIs(chosen, content);
  }
  return fromReading(chosen, withoutContents(withoutSite(tidied(await read(bytes)))));
}

function whole(lines: readonly string[]): Reading {
  return { lines, leftOut: [] };
}

/** A heading with a number of its own is cited by that. */
function tidied({ lines, leftOut }: Reading): Reading {
  const own = lines.map((line) => withoutRadicals(line).trim()).filter((line) => line !== '');
  return { lines: own.map((line) => (isBeginning(bare(line)) ? bare(line) : line)), leftOut };
}

function asItIs(slug: string, content: string): Imported {
  const document = parseDocument(`${slug}.md`, content);
  if ('problems' in document) throw new UserError(document.problems.join('\n'));
  return { slug, content, title: document.head.title, head: null, clauses: document.clauses, leftOut: [] };
}

function fromReading(slug: string, { lines, leftOut }: Reading): Imported {
  const said = texts().qa.unreadable;
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  if (length > MOST_CHARACTERS) throw new UserError(said.tooManyWords);
  const head = recognise(lines);
  const titleAt = lines.findIndex((line) => bare(line) === head.title);
  const body = titleAt < 0 ? lines : lines.toSpliced(titleAt, 1);
  const clauses = dividePlain(body.join('\n'));
  if (clauses.length === 0) throw new UserError(said.noWords);
  const title = head.title ?? slug;
  const { number, date, issuer, source, official } = head;
  const front = dump(
    { title, issuer, number, date, source, official, names: [] },
    { lineWidth: -1, schema: CORE_SCHEMA },
  );
  const marked = clauses.map(({ label, text }) => {
    const words = text.split('\n').map(bare);
    return `## ${label}\n\n${words.join('\n\n')}\n`;
  });
  const content = `---\n${front}---\n\n${NOTE}\n\n${marked.join('\n')}`;
  const written = parseDocument(`${slug}.md`, content);
  if ('problems' in written) throw new Error(written.problems.join('\n'));
  if (wordsOf(written.clauses.map((clause) => clause.text)) !== wordsOf(body))
    throw new Error(`importing ${slug} would change its words`);
  return { slug, content, title, head, clauses: written.clauses, leftOut };
}

/** A line without the mark of a heading, which is mark-up and no word of the document. */
function bare(line: string): string {
  return line.replace(/^#{1,6} +/, '');
}

function wordsOf(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split('\n'))
    .map(bare)
    .join('')
    .replace(/\s+/g, '');
}

function slugOf(name: string): string {
  const slug = basename(name, extname(name))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (slug === '') throw new UserError(texts().qa.unreadable.noSlug);
  return slug;
}
