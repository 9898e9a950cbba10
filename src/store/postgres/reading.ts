import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RowKind } from '../rows.ts';
import type { Row } from './database.ts';

/** @throws Error where the column holds no text: the table is not ours */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`the store's column ${column} holds no text`);
  return value;
}

/** @throws Error where the column holds no number; 64-bit numbers come as text, and ours are all below 2^53 */
export function numberOf(row: Row, column: string): number {
  const value = Number(row[column]);
  if (row[column] === null || !Number.isSafeInteger(value))
    throw new Error(`the store's column ${column} holds no number`);
  return value;
}

/** So many rows are read in a few milliseconds. */
const A_TURN = 500;

/** Reads any number of rows, and lets what else has to be done come in between: a message is acknowledged within 3 s. */
export async function mapInTurns<Result>(
  rows: readonly Row[],
  read: (row: Row) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const row of rows) {
    results.push(read(row));
    if (results.length % A_TURN === 0) await nextTurn();
  }
  return results;
}

/**
 * @returns what a row keeps as JSON
 * @throws Error where that is not of this kind
 */
export function contentOf<Content extends object>(
  row: Row,
  kind: Pick<RowKind<Content>, 'is' | 'format'>,
): Content {
  const content: unknown = JSON.parse(textOf(row, 'content'));
  if (!kind.is(content)) throw new Error(`the store holds something that is no ${kind.format}`);
  return content;
}
