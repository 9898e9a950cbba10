import type { Incoming } from '../../core/message.ts';
import type { Claims } from '../../core/ports.ts';
import { CLAIMS } from '../shapes/claim.ts';
import type { Database, Row } from './database.ts';
import { numberOf, textOf } from './reading.ts';

/** Claims as rows: the one statement that inserts a key decides who has it. */
export function createClaims(database: Database): Claims {
  return {
    async claim(key, incoming, at) {
      const taken = await database.rows(
        `INSERT INTO claims (key, at, chat, incoming) VALUES ($1, $2, $3, $4)
          ON CONFLICT (key) DO NOTHING RETURNING key`,
        [key, at, incoming.chatId, JSON.stringify(incoming)],
      );
      return taken.length === 1;
    },
    async done(key) {
      await database.rows('UPDATE claims SET incoming = NULL WHERE key = $1', [key]);
    },
    async pending(chatId) {
      const rows = await database.rows(
        `SELECT key, at, incoming FROM claims
          WHERE incoming IS NOT NULL AND ($1::text IS NULL OR chat = $1) ORDER BY at, key`,
        [chatId ?? null],
      );
      return rows.map((row) => ({
        key: textOf(row, 'key'),
        at: numberOf(row, 'at'),
        incoming: incomingOf(row),
      }));
    },
    async prune(before) {
      await database.rows('DELETE FROM claims WHERE incoming IS NULL AND at < $1', [before]);
    },
  };
}

function incomingOf(row: Row): Incoming {
  const claim: unknown = {
    key: textOf(row, 'key'),
    at: numberOf(row, 'at'),
    incoming: JSON.parse(textOf(row, 'incoming')),
  };
  if (!CLAIMS.is(claim) || claim.incoming === null)
    throw new Error('the store holds a claim that cannot be read');
  return claim.incoming;
}
