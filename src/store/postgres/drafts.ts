import type { Drafts } from '../../core/ports.ts';
import { DRAFTS } from '../shapes/draft.ts';
import type { Database } from './database.ts';
import { contentOf } from './reading.ts';

/** How the content of a draft that is over tells of it; within what somebody wrote, quotation marks are escaped. */
const OVER = `'%"over":"%'`;

export function createDrafts(database: Database): Drafts {
  return {
    async get(id) {
      const [row] = await database.rows('SELECT content FROM drafts WHERE id = $1', [id]);
      return row === undefined ? null : contentOf(row, DRAFTS);
    },
    async latest(author, chatId) {
      const [row] = await database.rows(
        'SELECT content FROM drafts WHERE author = $1 AND chat = $2 ORDER BY created DESC, number DESC LIMIT 1',
        [author, chatId],
      );
      return row === undefined ? null : contentOf(row, DRAFTS);
    },
    async by(author) {
      const rows = await database.rows('SELECT content FROM drafts WHERE author = $1', [author]);
      return rows.map((row) => contentOf(row, DRAFTS));
    },
    async put(draft) {
      await database.rows(
        `INSERT INTO drafts (id, author, chat, created, expires, content) VALUES ($1, $2, $3, $4, $5, $6)
          ON CONFLICT (id) DO UPDATE SET author = $2, chat = $3, created = $4, expires = $5, content = $6
          WHERE $7 OR drafts.content NOT LIKE ${OVER}`,
        [
          ...[draft.id, draft.author, draft.chatId, draft.createdAt, draft.expiresAt, JSON.stringify(draft)],
          draft.over !== undefined,
        ],
      );
    },
    async remove(id) {
      await database.rows('DELETE FROM drafts WHERE id = $1', [id]);
    },
    async expired(now) {
      const rows = await database.rows(
        'SELECT content FROM drafts WHERE expires <= $1 ORDER BY expires, number',
        [now],
      );
      return rows.map((row) => contentOf(row, DRAFTS));
    },
  };
}
