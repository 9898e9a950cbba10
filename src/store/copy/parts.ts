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
export function namedRows<Row extends object>(kind: RowKind<Row>, rows: Iterable<Row>): readonly StoredRow[] {
  return [...rows].map((row) => ({ part: kind.format, row }));
}
