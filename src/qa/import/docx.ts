import { posix } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import type { Reading } from './reading.ts';
import { readBody } from './word/body.ts';
import { readNumbering } from './word/numbering.ts';
import { readStyles } from './word/styles.ts';
import { type Archive, openArchive } from './word/unzip.ts';
import { attribute, child, type Element, elements, readXml } from './word/xml.ts';

/** What a Word file protected by a password begins with: it is a container of another kind. */
const CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];
/** Bytes that the parts with words may unpack to, together: far more than a thousand pages. */
const MOST_UNPACKED = 30_000_000;

/**
 * The words of a Word document (ECMA-376) as a reader sees them.
 * @throws UserError where it is protected, broken, too large or no Word document
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  if (CONTAINER.every((byte, at) => bytes[at] === byte))
    throw new UserError(texts().qa.unreadable.protectedWord);
  try {
    return read(openArchive(bytes, MOST_UNPACKED));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(texts().qa.unreadable.brokenWord, { cause: error });
  }
}

function read(archive: Archive): Reading {
  const main = relations(archive, '').get('officeDocument');
  const document = main === undefined ? null : part(archive, main);
  const body = child(document, 'body');
  if (main === undefined || body === null) throw new Error('no Word document');
  const related = relations(archive, main);
  const open = (kind: string): Element | null => {
    const path = related.get(kind);
    return path === undefined ? null : part(archive, path);
  };
  const styles = readStyles(open('styles'));
  return readBody(body, {
    styles,
    numbering: readNumbering(open('numbering'), styles),
    notes: new Map([
      ...notesIn(open('footnotes'), 'footnoteReference'),
      ...notesIn(open('endnotes'), 'endnoteReference'),
    ]),
  });
}

function part(archive: Archive, path: string): Element | null {
  const text = archive.read(path);
  return text === null ? null : readXml(text);
}

/** Paths of the parts that belong to one, by their kind. @param path of that part; `` for the whole file */
function relations(archive: Archive, path: string): Map<string, string> {
  const { dir, base } = posix.parse(path);
  const listed = elements(part(archive, posix.join(dir, '_rels', `${base}.rels`)));
  return new Map(
    listed.map((relation) => {
      const target = attribute(relation, 'Target') ?? '';
      const kind = posix.basename(attribute(relation, 'Type') ?? '');
      return [kind, posix.resolve('/', dir, target).slice(1)];
    }),
  );
}

function notesIn(root: Element | null, reference: string): [string, Element][] {
  return elements(root)
    .filter((note) => attribute(note, 'type') === null)
    .map((note) => [`${reference} ${attribute(note, 'id')}`, note]);
}
