import type { Deliveries, Delivery } from '../../core/deliveries.ts';
import type { Database, Row } from './database.ts';
import { numberOf, textOf } from './reading.ts';

export function createDeliveries(database: Database): Deliveries {
  const cards = async (doubted: boolean): Promise<readonly Delivery[]> => {
    const rows = await database.rows(
      'SELECT key, card, at FROM deliveries WHERE message_id IS NULL AND doubted = $1 ORDER BY at, card, place',
      [doubted],
    );
    return cardsOf(rows);
  };
  return {
    claim: (keys, at) =>
      database.transact(async (queries) => {
        const wanted = [...new Set(keys)];
        const rows = await queries.rows(
          `INSERT INTO deliveries (key, card, at, place, doubted)
            SELECT key, '', $2, place, false FROM unnest($1::text[]) WITH ORDINALITY AS wanted (key, place)
            ON CONFLICT (key) DO NOTHING RETURNING key`,
          [wanted, at],
        );
        const taken = new Set(rows.map((row) => textOf(row, 'key')));
        const free = wanted.filter((key) => taken.has(key));
        const [card] = free;
        if (card === undefined) return null;
        await queries.rows('UPDATE deliveries SET card = $2 WHERE key = ANY($1::text[])', [free, card]);
        return { card, keys: free, at };
      }),
    async done(card, messageId) {
      await database.rows(
        'UPDATE deliveries SET message_id = $2, doubted = false WHERE card = $1 AND message_id IS NULL',
        [card, messageId],
      );
    },
    async release(card) {
      await database.rows('DELETE FROM deliveries WHERE card = $1 AND message_id IS NULL', [card]);
    },
    async doubt(card) {
      await database.rows('UPDATE deliveries SET doubted = true WHERE card = $1 AND message_id IS NULL', [
        card,
      ]);
    },
    pending: () => cards(false),
    doubted: () => cards(true),
    async keys() {
      const rows = await database.rows('SELECT key FROM deliveries');
      return new Set(rows.map((row) => textOf(row, 'key')));
    },
    async prune(before) {
      await database.rows('DELETE FROM deliveries WHERE message_id IS NOT NULL AND at < $1', [before]);
    },
    async snooze({ obligation, branch, period, by, until }) {
      await database.rows(
        `INSERT INTO snoozes (obligation, branch, period, by, until) VALUES ($1, $2, $3, $4, $5)
          ON CONFLICT (branch, obligation, period, by) DO UPDATE SET until = $5`,
        [obligation, branch, period, by, until],
      );
    },
    async snoozes() {
      const rows = await database.rows('SELECT obligation, branch, period, by, until FROM snoozes');
      return rows.map((row) => ({
        obligation: textOf(row, 'obligation'),
        branch: textOf(row, 'branch'),
        period: textOf(row, 'period'),
        by: textOf(row, 'by'),
        until: numberOf(row, 'until'),
      }));
    },
  };
}

function cardsOf(rows: readonly Row[]): readonly Delivery[] {
  const cards = new Map<string, Delivery>();
  for (const row of rows) {
    const card = textOf(row, 'card');
    const keys = [...(cards.get(card)?.keys ?? []), textOf(row, 'key')];
    cards.set(card, { card, keys, at: numberOf(row, 'at') });
  }
  return [...cards.values()];
}
