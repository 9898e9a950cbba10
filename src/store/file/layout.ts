import { createHash } from 'node:crypto';
import { texts } from '../../texts/texts.ts';
import type { RowKind, Rows } from '../rows.ts';

const VERSION = 1;
const DIGEST_LENGTH = 64;

/** How a file ends: with the digest of all before. Files of the first versions have none. */
const END = /\n\],"sha256":"([0-9a-f]{64})"\}\n$/;

/** Rows never change once they are kept, so each is spelt out once and not at every write of its file. */
const spelt = new WeakMap<object, Uint8Array>();
/** Characters of a row below which spelling it again costs less than remembering it, as of a claim that is done. */
const REMEMBERED_FROM = 128;
/** Ends each row but the last. */
const BETWEEN = ',\n';

/** What is to be written into a file. */
export interface Encoded {
  /** One after another. All in one run of bytes they would be the most that is thrown away at each write. */
  readonly chunks: readonly Uint8Array[];
  /** The digest with which they end, in hex. */
  readonly digest: string;
}

/** What a file holds, and whether it is just as we wrote it. */
export interface Reading<Row> {
  readonly rows: Rows<Row>;
  /** Somebody else has written it since: it can be read, but its digest is not that of its rows. */
  readonly altered: boolean;
}

/**
 * A file's bytes: a head that says what it is, then one row a line, then the SHA-256 of all before, by which a change
 * that was made by hand is known for one.
 */
export function encode<Row extends object>(kind: RowKind<Row>, rows: Rows<Row>): Encoded {
  const chunks: Uint8Array[] = [];
  // What is not remembered stands together: a chunk for each would take longer than its writing.
  let run = `${headOf(kind.format)}\n`;
  for (const row of rows.values()) {
    const spelling = spell(row);
    if (typeof spelling === 'string') run += spelling;
    else {
      if (run !== '') chunks.push(Buffer.from(run));
      chunks.push(spelling);
      run = '';
    }
  }
  if (run !== '') chunks.push(Buffer.from(run));
  const last = chunks.at(-1);
  if (rows.size > 0 && last !== undefined) chunks.splice(-1, 1, last.subarray(0, -BETWEEN.length));
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  const digest = hash.digest('hex');
  chunks.push(Buffer.from(`\n],"sha256":"${digest}"}\n`));
  return { chunks, digest };
}

/** @returns the digest with which these bytes of a file end */
export function digestOf(bytes: Buffer): string {
  return bytes.toString('latin1', bytes.length - DIGEST_LENGTH - 3, bytes.length - 3);
}

function spell(row: object): string | Uint8Array {
  const known = spelt.get(row);
  if (known !== undefined) return known;
  const text = JSON.stringify(row) + BETWEEN;
  if (text.length < REMEMBERED_FROM) return text;
  // A small Buffer shares its memory with those made before and after it, and would keep that of rows long forgotten.
  const own = new Uint8Array(Buffer.from(text));
  spelt.set(row, own);
  return own;
}

/**
 * Reads what `encode` wrote.
 * @throws Error that says to the person why, without the file's name and a full stop, for anything else
 */
export function decode<Row extends object>(kind: RowKind<Row>, text: string): Reading<Row> {
  const rows = new Map<string, Row>();
  const file = readHead(kind.format, text);
  const ours = isAsWritten(text);
  // Looking at every row of a large store takes longer than reading it; what we wrote was a row.
  const isRow = ours ? (row: unknown): row is Row => typeof row === 'object' : kind.is;
  for (const [index, row] of file.rows.entries()) {
    if (!isRow(row)) throw new Error(texts().store.file.incompleteRow(index + 1));
    const key = kind.key(row);
    if (rows.has(key)) throw new Error(texts().store.file.doubleRow(index + 1));
    rows.set(key, row);
  }
  return { rows, altered: 'sha256' in file && !ours };
}

/** @returns the rows of a damaged file that stand whole on a line of their own */
export function salvage<Row extends object>(kind: RowKind<Row>, text: string): Rows<Row> {
  const rows = new Map<string, Row>();
  for (const line of text.split('\n')) {
    const row = parsed(line.replace(/,\s*$/, ''));
    if (kind.is(row)) rows.set(kind.key(row), row);
  }
  return rows;
}

function headOf(format: string): string {
  return `{"format":${JSON.stringify(format)},"version":${VERSION},"rows":[`;
}

/** Whether a file's text ends with the digest of all before. */
export function isAsWritten(text: string): boolean {
  const end = END.exec(text);
  return end !== null && digest(text.slice(0, end.index)) === end[1];
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function readHead(format: string, text: string): { readonly rows: readonly unknown[] } {
  const said = texts().store.file;
  const file = parsed(text);
  if (file === undefined) throw new Error(said.damaged);
  if (!isRecord(file) || file.format !== format || !Array.isArray(file.rows)) throw new Error(said.foreign);
  if (file.version !== VERSION) throw new Error(said.otherVersion);
  return { ...file, rows: file.rows };
}

/** @returns undefined where it is no JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
