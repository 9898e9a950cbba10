import type { Queries } from '../postgres/database.ts';

type Cell = string | number | boolean | null;

/** Of each column, by its name: its type, and what of a row stands in it. Names and types are written in this room. */
type Columns<Row> = Readonly<Record<string, readonly [type: string, cell: (row: Row) => Cell]>>;

/** Adds rows by one statement, in their order. */
export async function insertAll<Row>(
  queries: Queries,
  table: string,
  rows: readonly Row[],
  columns: Columns<Row>,
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const types = Object.values(columns).map(([type], at) => `$${at + 1}::${type}[]`);
  await queries.rows(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM unnest(${types.join(', ')})`,
    Object.values(columns).map(([, cell]) => rows.map(cell)),
  );
}

/** What a table numbers by itself from now on comes after `last`. */
export async function numbersGoOn(queries: Queries, table: string, last: number): Promise<void> {
  if (last > 0)
    await queries.rows(`SELECT setval(pg_get_serial_sequence('${table}', 'number'), $1::bigint)`, [last]);
}
