import type { RowKind } from '../rows.ts';
import { ARRANGEMENTS } from '../shapes/arrangement.ts';
import { CHATS } from '../shapes/chat.ts';
import { CLAIMS } from '../shapes/claim.ts';
import { DELIVERIES, SNOOZES } from '../shapes/delivery.ts';
import { DRAFTS } from '../shapes/draft.ts';
import { GAPS } from '../shapes/gap.ts';
import { KNOWLEDGE } from '../shapes/knowledge.ts';
import { ROSTER } from '../shapes/roster.ts';
import { SUMMARIES } from '../shapes/summary.ts';
import { WRITES } from '../shapes/write.ts';

/** One row of a store, whatever keeps it. */
export interface StoredRow {
  /** The `format` of one of `KINDS`. */
  readonly part: string;
  readonly row: object;
}

/** Where the rows of a store go, some at a time: all of them would be more than a process can hold. */
export interface Sink {
  /** Before the first rows, and once more where everything has to be read anew. */
  begin(): Promise<void>;
  take(rows: readonly StoredRow[]): Promise<void>;
}

/** All rows of a store, some at a time; may be asked for more than once. */
export type Source = () => AsyncIterable<readonly StoredRow[]>;

/** All kinds of rows that a store has; the ledger comes last, so that a copy of a running store lacks no deed that it confirms. */
export const KINDS = [
  CLAIMS,
  ROSTER,
  DRAFTS,
  DELIVERIES,
  SNOOZES,
  ARRANGEMENTS,
  CHATS,
  GAPS,
  KNOWLEDGE,
  SUMMARIES,
  WRITES,
] as const;

/** @returns the rows of one kind, in their order */
export function rowsOf<Row extends object>(kind: RowKind<Row>, rows: readonly StoredRow[]): readonly Row[] {
  return rows.flatMap(({ part, row }) => (part === kind.format && kind.is(row) ? [row] : []));
}

/** @returns rows under the name of their kind */
export function namedRows<Row extends object>(
  { format }: RowKind<Row>,
  rows: readonly Row[],
): readonly StoredRow[] {
  return rows.map((row) => ({ part: format, row }));
}

/** Rows that are read or written at a time. */
const A_PART = 1_000;

/** @returns all of them in their order, some at a time */
export function* slicesOf<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let from = 0; from < all.length; from += A_PART) yield all.slice(from, from + A_PART);
}

/** @returns the rows in their order, at most `size` at a time, and of one kind each time */
export async function* inParts(source: Source, size = A_PART): AsyncGenerator<readonly StoredRow[]> {
  let some: StoredRow[] = [];
  for await (const rows of source())
    for (const row of rows) {
      if (some.length === size || (some[0] !== undefined && some[0].part !== row.part)) {
        yield some;
        some = [];
      }
      some.push(row);
    }
  if (some.length > 0) yield some;
}
