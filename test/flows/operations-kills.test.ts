import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killWhileLogging } from '../../bench/kit/killing.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

// `npm run bench -- kills-postgres` kills forty times as often.
describe('two processes on one database, one of them killed again and again', () => {
  it('lose and double nothing that they confirmed, and answer everything', async () => {
    const storeUrl = await postgres.database();
    const { said, ...toll } = await killWhileLogging({ storeUrl, processes: 2, kills: 5 });
    expect(said).toBeGreaterThan(0);
    expect(toll).toEqual({ confirmed: said, missing: 0, doubled: 0, unsaid: 0, unanswered: 0 });
  });
});
