import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Log, StoreLoad } from '../../core/ports.ts';
import { codeOf, unreachable } from './problems.ts';

/** What a statement gives back. */
export type Row = Readonly<Record<string, unknown>>;

/** One connection within a transaction, or the pool for single statements, which are repeated where the server asks for it. */
export interface Queries {
  /** @param text SQL with $1, $2 … for `values` */
  rows(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export interface Database extends Queries {
  /** All or nothing; where the server asks for it (serialization, deadlock) `work` is done anew from its beginning. */
  transact<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  load(): StoreLoad;
  /** Takes nothing new, finishes what was begun, and lets go. The second call does nothing more. */
  close(): Promise<void>;
}

/** So many statements of one process run at the same time; others wait. */
const CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 10_000;

export interface Patience {
  /** A server that has vanished without a word does not keep anybody waiting for longer. */
  readonly statementMs: number;
  /**
   * A process that has vanished or pauses between two statements of a transaction holds up the others for so long at most:
   * then the server undoes what it had begun. Shorter than `statementMs`, so that who waits for it is not given up before.
   */
  readonly idleMs: number;
}
const PATIENCE: Patience = { statementMs: 60_000, idleMs: 30_000 };

/** serialization_failure and deadlock_detected: PostgreSQL's and CockroachDB's way of saying “nothing is done, once more, please”. */
const ONCE_MORE = new Set(['40001', '40P01']);
const TRIES = 10;

/**
 * @param url `postgres://…`; it is never shown, since it may hold a password
 * @throws SetupError when the server cannot be reached or does not let us in
 */
export async function openDatabase(
  url: string,
  log: Pick<Log, 'warn'>,
  patience: Patience = PATIENCE,
): Promise<Database> {
  let pool: pg.Pool;
  try {
    pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      application_name: 'zhibu',
      query_timeout: patience.statementMs,
      keepAlive: true,
    });
    pool.on('error', (error) => log.warn('store.connection-lost', { code: codeOf(error) }));
    await pool.query('SELECT 1');
  } catch (error) {
    throw unreachable(error);
  }
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;
  const track = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (closing !== null) throw new Error('the store is closed');
    const result = work();
    running.add(result);
    try {
      return await result;
    } finally {
      running.delete(result);
    }
  };
  return {
    rows: (text, values = []) =>
      track(() => repeated(async () => (await pool.query<Row>(text, [...values])).rows)),
    transact: (work) => track(() => repeated(() => once(pool, patience, work))),
    load: () => ({ busy: pool.totalCount - pool.idleCount, waiting: pool.waitingCount }),
    close() {
      closing ??= Promise.allSettled(running).then(() => pool.end());
      return closing;
    },
  };
}

async function repeated<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!ONCE_MORE.has(codeOf(error)) || tries >= TRIES) throw error;
      await wait(tries * 10 * Math.random());
    }
  }
}

async function once<Result>(
  pool: pg.Pool,
  { idleMs }: Patience,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Between two statements of a transaction nobody else listens for the end of the connection.
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  const ask = async (text: string, values: readonly unknown[] = []): Promise<readonly Row[]> => {
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } catch (error) {
      // No answer of the server: whatever is asked next would have to wait behind what it has not answered.
      if (!(error instanceof pg.DatabaseError)) broken = new Error('no answer', { cause: error });
      throw error;
    }
  };
  try {
    // In one go, and for this transaction alone: whatever pools connections before the server is not to be confused.
    await ask(`BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${idleMs}`);
    const result = await work({ rows: ask });
    await ask('COMMIT');
    return result;
  } catch (error) {
    if (broken === undefined)
      await ask('ROLLBACK').catch((failed: Error) => {
        broken = failed;
      });
    throw error;
  } finally {
    client.off('error', onError);
    // A connection on which nothing can be rolled back is of no use to anybody else: the server undoes it with its end.
    client.release(broken);
  }
}
