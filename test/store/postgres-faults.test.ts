import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { openDatabase } from '../../src/store/postgres/database.ts';
import { lineTo } from '../kit/line.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { message, record, silent } from './samples.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const open = (url: string) => openStore(url, { log: silent });

async function run(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** What the one line says that ends a start with this address. */
async function complaint(url: string): Promise<string> {
  const problem = await open(url).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof SetupError)) throw new Error('no problem of the setup', { cause: problem });
  expect(problem.problems).toHaveLength(1);
  expect(problem.message).not.toContain('only-here');
  return problem.message;
}

describe('a start with a database that cannot be used says in one line what to do:', () => {
  it('wrong password, no such database, no such host, nothing there, an address that is none', async () => {
    const url = await postgres.database();
    expect(await complaint(url.replace('only-here', 'wrong'))).toMatch(/28P01.*用户名或密码不对/);
    expect(await complaint(`${url}_nowhere`)).toMatch(/3D000.*createdb/);
    expect(await complaint(url.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:1'))).toMatch(
      /ECONNREFUSED.*启动数据库/,
    );
    expect(await complaint('postgres://zhibu:only-here@host:port/x')).toMatch(/ERR_INVALID_URL.*%XX/);
  });

  it('a server that only reads', async () => {
    const url = await postgres.database();
    const name = new URL(url).pathname.slice(1);
    await run(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    expect(await complaint(url)).toMatch(/25006.*主库/);
  });

  it('a user who may make no tables, and one who gets no connection', async () => {
    const url = await postgres.database();
    const visitor = await postgres.visitor(url);
    expect(await complaint(visitor)).toMatch(/42501.*所有者/);
    await run(url, 'ALTER USER visitor CONNECTION LIMIT 0');
    expect(await complaint(visitor)).toMatch(/53300.*max_connections/);
  });
});

describe('a server that goes away', () => {
  it('makes what is asked meanwhile fail; when it is back all goes on, and nothing confirmed is missing', async () => {
    const store = await open(await postgres.database());
    expect(await store.claims.claim('a', message('a'), 1)).toBe(true);
    await store.ledger.put(record(), -1, 'deed');
    await postgres.sleep();
    await expect(store.claims.claim('b', message('b'), 2)).rejects.toThrow();
    await expect(store.ledger.get(record().id)).rejects.toThrow();
    await postgres.wake();
    expect(await store.claims.claim('a', message('a'), 3)).toBe(false);
    expect(await store.claims.claim('b', message('b'), 3)).toBe(true);
    expect(await store.ledger.get(record().id)).toEqual(record());
    await store.close();
  });

  it('in the middle of a transaction undoes it, and the process lives on', async () => {
    const database = await openDatabase(await postgres.database(), silent);
    await database.rows('CREATE TABLE things (name text)');
    const broken = database.transact(async (queries) => {
      await queries.rows("INSERT INTO things VALUES ('half')");
      await postgres.sleep();
      await postgres.wake();
      await queries.rows("INSERT INTO things VALUES ('whole')");
    });
    await expect(broken).rejects.toThrow();
    expect(await database.rows('SELECT * FROM things')).toEqual([]);
    await database.close();
  });

  it('and stays away does not keep a store from being closed', async () => {
    const store = await open(await postgres.database());
    await postgres.sleep();
    await expect(store.drafts.expired(0)).rejects.toThrow();
    await store.close();
    await postgres.wake();
  });
});

describe('a transaction whose process', () => {
  it('pauses, or whose machine vanishes, keeps what it holds from the others for a while only', async () => {
    const url = await postgres.database();
    const store = await open(url);
    const paused = await openDatabase(url, silent, { statementMs: 60_000, idleMs: 300 });
    let wakeUp = (): void => undefined;
    const sleep = new Promise<void>((resolve) => {
      wakeUp = resolve;
    });
    const begun = paused.transact(async (queries) => {
      await queries.rows("INSERT INTO deeds (key, branch, content) VALUES ('deed', 'x', '{}')");
      await sleep;
      await queries.rows("INSERT INTO deeds (key, branch, content) VALUES ('another', 'x', '{}')");
    });
    const undone = expect(begun).rejects.toThrow();
    expect(await store.ledger.put(record(), -1, 'deed')).toEqual(record());
    wakeUp();
    await undone;
    expect(await paused.rows('SELECT key FROM deeds')).toEqual([{ key: 'deed' }]);
    await Promise.all([store.close(), paused.close()]);
  });

  it('is as usual may take half a minute between two statements, and its connection any time afterwards', async () => {
    const database = await openDatabase(await postgres.database(), silent);
    const SHOW = 'SHOW idle_in_transaction_session_timeout';
    const [row] = await database.transact((queries) => queries.rows(SHOW));
    expect(row).toEqual({ idle_in_transaction_session_timeout: '30s' });
    expect(await database.rows(SHOW)).toEqual([{ idle_in_transaction_session_timeout: '0' }]);
    await database.close();
  });

  it('gets no answer in time asks nothing more on that connection, and goes on with another', async () => {
    const line = await lineTo(await postgres.database());
    const database = await openDatabase(line.url, silent, { statementMs: 300, idleMs: 30_000 });
    const unanswered = database.transact((queries) => queries.rows('SELECT pg_sleep(60)'));
    await expect(unanswered).rejects.toThrow('timeout');
    expect(line.said()).not.toContain('ROLLBACK');
    expect(await database.transact((queries) => queries.rows('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
    await database.close();
  });
});

describe('the load', () => {
  it('is what waits for a connection and what works on one', async () => {
    const database = await openDatabase(await postgres.database(), silent);
    expect(database.load()).toEqual({ busy: 0, waiting: 0 });
    const asked = Array.from({ length: 12 }, () => database.rows('SELECT pg_sleep(0.3)'));
    await expect.poll(() => database.load()).toEqual({ busy: 10, waiting: 2 });
    await Promise.all(asked);
    expect(database.load()).toEqual({ busy: 0, waiting: 0 });
    await database.close();
  });
});
