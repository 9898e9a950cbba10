import type { RowKind, Rows, RowsChange } from '../rows.ts';
import { decode, endOf, spell } from './layout.ts';

/** What a file held at some moment, and what we have written to it since. */
export interface Generation<Row> {
  readonly rows: Rows<Row>;
  /** The digest of the file that it leads to; null where nothing was noted, or a power cut has torn the last note. */
  readonly digest: string | null;
}

/** One writing, as a line behind what the file held before. */
export function noteOf<Row extends object>({ set, gone }: RowsChange<Row>, digest: string): string {
  return `{"set":[${set.map(spell).join()}],"gone":${JSON.stringify(gone)},"sha256":"${digest}"}\n`;
}

/**
 * Reads a kept generation: a file as we wrote it, then the notes of later writings, the last of which may be torn.
 * @returns null where not even the file in it is whole
 */
export function readGeneration<Row extends object>(kind: RowKind<Row>, text: string): Generation<Row> | null {
  const end = endOf(text);
  if (end === null) return null;
  try {
    const { rows, altered } = decode(kind, text.slice(0, end));
    return altered ? null : follow(kind, rows, text.slice(end));
  } catch {
    return null;
  }
}

function follow<Row extends object>(kind: RowKind<Row>, base: Rows<Row>, notes: string): Generation<Row> {
  const rows = new Map(base);
  const lines = notes.split('\n');
  // Behind the last line break there is nothing, or a torn note.
  const torn = lines.pop() !== '';
  let digest: string | null = null;
  for (const line of lines) {
    const note = read(kind, line);
    if (note === null) return { rows, digest: null };
    for (const key of note.gone) rows.delete(key);
    for (const row of note.set) rows.set(kind.key(row), row);
    digest = note.digest;
  }
  return { rows, digest: torn ? null : digest };
}

function read<Row extends object>(
  kind: RowKind<Row>,
  line: string,
): (RowsChange<Row> & { readonly digest: string }) | null {
  try {
    const { set, gone, sha256 }: { set: unknown[]; gone: string[]; sha256: string } = JSON.parse(line);
    return set.every(kind.is) ? { set, gone, digest: sha256 } : null;
  } catch {
    return null;
  }
}
