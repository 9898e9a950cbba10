import { readFile, stat } from 'node:fs/promises';
import { texts } from '../../texts/texts.ts';
import type { RowKind, Rows } from '../rows.ts';
import { reasonOf } from './adapter.ts';
import { isAbsent, stampOf } from './durable.ts';
import type { FilePlace } from './keeping.ts';
import { decode, digestOf, salvage } from './layout.ts';

/** `altered` can be read, but somebody else has written to it; `missing` is gone, though it was there once. */
export type Condition = 'whole' | 'altered' | 'damaged' | 'missing';

/** A file as it is found. */
export interface Examined<Row> {
  readonly condition: Condition;
  /** Without a full stop; empty for a whole file. */
  readonly reason: string;
  /** What can still be read in it. */
  readonly rows: Rows<Row>;
  /** Its last good generation; null where there is none that is whole. A whole file is not compared with it. */
  readonly kept: KeptRows<Row> | null;
}

export interface KeptRows<Row> {
  readonly rows: Rows<Row>;
  /** The file still tells by its digest that we wrote just these last. Else a power cut may have come between. */
  readonly certain: boolean;
  /** When it was written, in epoch milliseconds. */
  readonly at: number;
}

/** Looks at a file without altering anything. @returns null where there never was one */
export async function examine<Row extends object>(
  place: FilePlace,
  kind: RowKind<Row>,
): Promise<Examined<Row> | null> {
  const found = await look(place.path, kind);
  if (found.condition === 'whole') return { ...found, kept: null };
  if (found.condition === 'missing' && (await stampOf(place.kept)) === null) return null;
  return { ...found, kept: await readKept(place.kept, kind, found.digest) };
}

/** A file, with the digest that it ends with where it still has one. */
type Found<Row> = Omit<Examined<Row>, 'kept'> & { readonly digest: string | null };

async function look<Row extends object>(path: string, kind: RowKind<Row>): Promise<Found<Row>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const condition = isAbsent(error) ? 'missing' : 'damaged';
    return { condition, reason: reasonOf(error), rows: new Map(), digest: null };
  }
  const text = bytes.toString('utf8');
  try {
    const { rows, altered } = decode(kind, text);
    if (text.includes('\ufffd') && !Buffer.from(text).equals(bytes))
      throw new Error(texts().store.file.damaged);
    const digest = /"sha256":"([0-9a-f]{64})"\s*\}\s*$/.exec(text)?.[1] ?? null;
    return altered
      ? { condition: 'altered', reason: texts().store.file.altered, rows, digest }
      : { condition: 'whole', reason: '', rows, digest };
  } catch (error) {
    return { condition: 'damaged', reason: reasonOf(error), rows: salvage(kind, text), digest: null };
  }
}

async function readKept<Row extends object>(
  path: string,
  kind: RowKind<Row>,
  digest: string | null,
): Promise<KeptRows<Row> | null> {
  try {
    const bytes = await readFile(path);
    const { rows, altered } = decode(kind, bytes.toString('utf8'));
    if (altered) return null;
    return { rows, certain: digestOf(bytes) === digest, at: (await stat(path)).mtimeMs };
  } catch {
    return null;
  }
}
