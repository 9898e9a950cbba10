import type { Leases } from '../../core/leases.ts';
import type { Database } from './database.ts';
import { numberOf } from './reading.ts';

/** Leases by the server's clock, so that those of the processes need not agree. */
export function createLeases(database: Database): Leases {
  return {
    shared: true,
    async acquire(name, holder, ms) {
      const taken = await database.rows(
        `INSERT INTO leases (name, holder, until) VALUES ($1, $2, now() + $3::float8 * interval '1 millisecond')
          ON CONFLICT (name) DO UPDATE SET holder = $2, until = now() + $3::float8 * interval '1 millisecond'
          WHERE leases.holder = $2 OR leases.until < now() RETURNING name`,
        [name, holder, ms],
      );
      return taken.length === 1;
    },
    async release(name, holder) {
      await database.rows('DELETE FROM leases WHERE name = $1 AND holder = $2', [name, holder]);
    },
    async held(prefix) {
      const [row] = await database.rows(
        'SELECT count(*) AS held FROM leases WHERE until > now() AND left(name, length($1::text)) = $1',
        [prefix],
      );
      return row === undefined ? 0 : numberOf(row, 'held');
    },
  };
}
