import type { Gap, Gaps } from '../../core/gaps.ts';
import type { Arrangements, Chats } from '../../core/ports.ts';
import type { Summaries } from '../../core/summaries.ts';
import { ARRANGEMENTS } from '../shapes/arrangement.ts';
import type { Database } from './database.ts';
import { keep, noteChange } from './kept.ts';
import { contentOf, mapInTurns, numberOf, textOf } from './reading.ts';

/** Under this name changes of the arrangements are counted. */
export const ARRANGEMENT_CHANGES = 'arrangements';

/** Read for every message like the roster, and kept in memory like it. */
export function createArrangements(database: Database): Arrangements {
  const kept = keep(database, ARRANGEMENT_CHANGES, async () => {
    const rows = await database.rows('SELECT content FROM arrangements ORDER BY number');
    return mapInTurns(rows, (row) => contentOf(row, ARRANGEMENTS));
  });
  return {
    list: () => kept.get(),
    put: (arrangement) =>
      database.transact(async (queries) => {
        await queries.rows(
          'INSERT INTO arrangements (id, content) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET content = $2',
          [arrangement.id, JSON.stringify(arrangement)],
        );
        await noteChange(queries, ARRANGEMENT_CHANGES);
      }),
  };
}

export function createChats(database: Database): Chats {
  return {
    async disable(chatId, reason, at) {
      await database.rows(
        'INSERT INTO chats (chat, reason, at) VALUES ($1, $2, $3) ON CONFLICT (chat) DO UPDATE SET reason = $2, at = $3',
        [chatId, reason, at],
      );
    },
    async enable(chatId) {
      await database.rows('DELETE FROM chats WHERE chat = $1', [chatId]);
    },
    async disabled() {
      const rows = await database.rows('SELECT chat FROM chats');
      return new Set(rows.map((row) => textOf(row, 'chat')));
    },
  };
}

export function createGaps(database: Database): Gaps {
  return {
    async add(question, outcome, at) {
      await database.rows(
        `INSERT INTO gaps (outcome, question, times, at) VALUES ($1, $2, 1, $3)
          ON CONFLICT (outcome, question) DO UPDATE SET times = gaps.times + 1, at = GREATEST(gaps.at, $3)`,
        [outcome, question, at],
      );
    },
    async list() {
      const rows = await database.rows(
        'SELECT outcome, question, times, at FROM gaps ORDER BY at DESC, question',
      );
      return rows.map((row) => ({
        question: textOf(row, 'question'),
        outcome: outcomeOf(textOf(row, 'outcome')),
        times: numberOf(row, 'times'),
        at: numberOf(row, 'at'),
      }));
    },
    async prune(before) {
      await database.rows('DELETE FROM gaps WHERE at < $1', [before]);
    },
  };
}

function outcomeOf(text: string): Gap['outcome'] {
  return text === 'unhelpful' ? 'unhelpful' : 'declined';
}

export function createSummaries(database: Database): Summaries {
  return {
    async get(recordId) {
      const [row] = await database.rows(
        'SELECT record_id, sealed, by, at FROM summaries WHERE record_id = $1',
        [recordId],
      );
      return row === undefined
        ? null
        : { recordId, sealed: textOf(row, 'sealed'), by: textOf(row, 'by'), at: numberOf(row, 'at') };
    },
    async put({ recordId, sealed, by, at }) {
      await database.rows(
        `INSERT INTO summaries (record_id, sealed, by, at) VALUES ($1, $2, $3, $4)
          ON CONFLICT (record_id) DO UPDATE SET sealed = $2, by = $3, at = $4`,
        [recordId, sealed, by, at],
      );
    },
    async remove(recordId) {
      await database.rows('DELETE FROM summaries WHERE record_id = $1', [recordId]);
    },
  };
}
