import type { Recent } from '../../core/recent.ts';
import type { Database } from './database.ts';
import { textOf } from './reading.ts';

export function createRecent(database: Database): Recent {
  return {
    async get(place) {
      const [row] = await database.rows('SELECT content FROM recent WHERE place = $1', [place]);
      return row === undefined ? null : textOf(row, 'content');
    },
    async put(place, content, at, forget) {
      await database.rows(
        `INSERT INTO recent (place, content, at) VALUES ($1, $2, $3)
          ON CONFLICT (place) DO UPDATE SET content = $2, at = $3`,
        [place, content, at],
      );
      await database.rows('DELETE FROM recent WHERE at < $1', [forget]);
    },
  };
}
