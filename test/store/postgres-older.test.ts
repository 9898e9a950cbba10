import { afterAll, beforeAll, expect, it } from 'vitest';
import { dumpStore } from '../../src/store/copy/copy.ts';
import { openStore } from '../../src/store/open.ts';
import { openDatabase } from '../../src/store/postgres/database.ts';
import { migrate } from '../../src/store/postgres/migrations.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { member, silent } from './samples.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

/** A database as each former version left it, with one member. */
async function leftBy(steps: number): Promise<string> {
  const url = await postgres.database();
  const database = await openDatabase(url, silent);
  await migrate(database, steps);
  await database.rows("INSERT INTO members (open_id, content) VALUES ('ou_1', $1)", [
    JSON.stringify(member('ou_1')),
  ]);
  await database.close();
  return url;
}

it.each([1, 2, 3, 4, 5, 6])('%i steps old: it is looked at and backed up like any other', async (steps) => {
  const url = await leftBy(steps);
  const parts: string[] = [];
  await dumpStore(url, silent, {
    begin: async () => undefined,
    async take(rows) {
      for (const { part } of rows) parts.push(part);
    },
  });
  expect(parts).toEqual(['zhibu/roster']);
  const looked = await openStore(await leftBy(steps), { log: silent, readOnly: true });
  expect(await looked.roster.members()).toEqual([member('ou_1')]);
  expect(await looked.knowledge.list()).toEqual([]);
  await looked.close();
});
