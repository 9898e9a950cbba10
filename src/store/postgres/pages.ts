import type { Database, Row } from './database.ts';
import { mapInTurns, textOf } from './reading.ts';

/** So many rows are in memory as the server sent them, beside what has been read out of them. */
const A_PAGE = 10_000;

/**
 * Reads a table of records page by page, as of one moment: the rows of a whole organisation are more than a process should
 * hold at once, and one statement for all of them keeps the server's memory, too.
 * @param columns that `read` needs, besides `branch` and `id`
 * @param where conditions, or nothing; `values` are its $1, $2 …
 */
export async function readPages<Result>(
  database: Database,
  columns: string,
  { where, values }: { readonly where: string; readonly values: readonly string[] },
  read: (row: Row) => Result,
): Promise<readonly Result[]> {
  const [branch, id] = [`$${values.length + 1}`, `$${values.length + 2}`];
  const text = `SELECT branch, id, ${columns} FROM records
    ${where === '' ? 'WHERE' : `${where} AND`} (branch, id) > (${branch}, ${id})
    ORDER BY branch, id LIMIT ${A_PAGE}`;
  return database.transact(async (queries) => {
    await queries.rows('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    const results: Result[] = [];
    let after = ['', ''];
    for (;;) {
      const rows = await queries.rows(text, [...values, ...after]);
      for (const result of await mapInTurns(rows, read)) results.push(result);
      const last = rows.at(-1);
      if (last === undefined || rows.length < A_PAGE) return results;
      after = [textOf(last, 'branch'), textOf(last, 'id')];
    }
  });
}
