import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { BUILT } from '../../src/paths.ts';
import { startPostgres } from '../../test/kit/postgres.ts';
import { fillYear } from '../kit/year-filled.ts';
import type { Part } from '../run.ts';

const run = promisify(execFile);
const CHILD = join(BUILT, 'bench/kit/year.js');
const BRANCHES = 10_000;
const PEOPLE = 20;

const part: Part = {
  title: `a year of ${BRANCHES} branches and ${BRANCHES * PEOPLE} members on PostgreSQL`,
  async run(print) {
    const server = await startPostgres();
    const url = await server.database();
    const begun = performance.now();
    await fillYear(url, BRANCHES, PEOPLE);
    print(`filled in ${((performance.now() - begun) / 1000).toFixed(0)} s, on disk:`);
    for (const line of await sizes(url)) print(`  ${line}`);
    const { stdout } = await run(process.execPath, [CHILD, url], { maxBuffer: 1e7 });
    for (const line of stdout.trim().split('\n')) print(line);
    await server.stop();
  },
};

export default part;

/** @returns a line for each table, the largest first, and one for all */
async function sizes(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string; rows: string; table: string; all: string }>(
    `SELECT relname AS name, n_live_tup AS rows, pg_table_size(relid) AS table, pg_total_relation_size(relid) AS all
      FROM pg_stat_user_tables WHERE pg_total_relation_size(relid) > 1000000
      ORDER BY pg_total_relation_size(relid) DESC`,
  );
  await client.end();
  const mb = (bytes: number | string): string => `${(Number(bytes) / 1e6).toFixed(0)} MB`;
  const sum = rows.reduce((all, row) => all + Number(row.all), 0);
  return [
    ...rows.map(
      (row) =>
        `${row.name}: ${row.rows} rows, ${mb(row.table)} and ${mb(Number(row.all) - Number(row.table))} of indexes`,
    ),
    `all: ${mb(sum)}`,
  ];
}
