import pg from 'pg';
import { openStore } from '../../src/store/open.ts';
import { startPostgres } from '../../test/kit/postgres.ts';
import { privateMessage } from '../kit/messages.ts';
import { median, verdict } from '../kit/numbers.ts';
import type { Part } from '../run.ts';

const ROUNDS = 5;
const CLAIMS = 4_000;
const WARMING_UP = 500;
/** One after the other, and more than there are connections. */
const AT_ONCE = [1, 32];
const CONNECTIONS = 10;
const SILENT = { info() {}, warn() {}, error() {} };
const STATEMENT = `INSERT INTO claims (key, at, chat, incoming) VALUES ($1, $2, $3, $4)
  ON CONFLICT (key) DO NOTHING RETURNING key`;

type Claim = (number: number) => Promise<unknown>;

/** The server does not wait for its disk, so that nothing hides what our own way to it costs. */
const part: Part = {
  title: 'claims in PostgreSQL through the store, beside the same statement in a bare pg loop',
  async run(print) {
    const server = await startPostgres();
    const url = await server.database();
    const store = await openStore(url, { log: SILENT });
    const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
    // The server may go before its last connections have.
    pool.on('error', () => undefined);
    let last = 0;
    const ours: Claim = (number) => {
      const message = privateMessage(number);
      return store.claims.claim(`message:${message.messageId}`, message, message.sentAt);
    };
    const bare: Claim = (number) => {
      const message = privateMessage(number);
      const { messageId, sentAt, chatId } = message;
      return pool.query(STATEMENT, [`message:${messageId}`, sentAt, chatId, JSON.stringify(message)]);
    };
    for (const atOnce of AT_ONCE) {
      const rates: { ours: number; bare: number }[] = [];
      const measure = async (claim: Claim, count: number): Promise<number> => {
        last += count;
        return rate(claim, last - count, count, atOnce);
      };
      for (const claim of [ours, bare]) await measure(claim, WARMING_UP);
      for (let round = 0; round < ROUNDS; round += 1)
        rates.push({ ours: await measure(ours, CLAIMS), bare: await measure(bare, CLAIMS) });
      const middle = (of: 'ours' | 'bare') => median(rates.map((one) => one[of])).toFixed(0);
      print(`${atOnce} at once: ${middle('ours')} claims/s through the store, ${middle('bare')} bare`);
      print(`  ratio: ${verdict(median(rates.map((one) => one.ours / one.bare)), { atLeast: 0.7 })}`);
    }
    await store.close();
    await pool.end();
    await server.stop();
  },
};

export default part;

/** @returns claims a second */
async function rate(claim: Claim, from: number, count: number, atOnce: number): Promise<number> {
  let next = from;
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    while (next < from + count) {
      next += 1;
      await claim(next);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (count / (performance.now() - begun)) * 1000;
}
