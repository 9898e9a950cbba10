import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { openDatabase } from '../../src/store/postgres/database.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { allOf } from './copied.ts';
import { message, record, silent } from './samples.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

/** PostgreSQL's type `integer`: CockroachDB knows only one of 64 bits, which the driver hands over as text. */
const INT4 = 23;

describe('a server that speaks PostgreSQL and is none', () => {
  it('may have no integers below 64 bits: what is kept there is backed up and shown all the same', async () => {
    const url = await postgres.database();
    const store = await openStore(url, { log: silent });
    await store.claims.claim('a', message('a'), 1);
    await store.ledger.put(record(), -1, 'a');
    await store.gaps.add('党费交多少', 'declined', 3);
    await store.close();
    const before = await allOf(url);
    const parser = pg.types.getTypeParser(INT4);
    pg.types.setTypeParser(INT4, (text) => text);
    try {
      expect(await allOf(url)).toEqual(before);
      const looking = await openStore(url, { log: silent, readOnly: true });
      expect(await looking.ledger.find({})).toEqual([record()]);
      expect(await looking.gaps.list()).toMatchObject([{ times: 1 }]);
      await looking.close();
    } finally {
      pg.types.setTypeParser(INT4, parser);
    }
  });

  it('may ask for any statement once more, also for one outside of a transaction', async () => {
    const database = await openDatabase(await postgres.database(), silent);
    await database.rows('CREATE SEQUENCE tries');
    await database.rows(`CREATE FUNCTION at_the_third() RETURNS bigint LANGUAGE plpgsql AS $$
      DECLARE try bigint := nextval('tries');
      BEGIN
        IF try = 1 THEN RAISE EXCEPTION 'restart transaction' USING ERRCODE = '40001'; END IF;
        IF try = 2 THEN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END IF;
        RETURN try;
      END $$`);
    expect(await database.rows('SELECT at_the_third() AS tried')).toEqual([{ tried: '3' }]);
    await database.close();
  });
});
