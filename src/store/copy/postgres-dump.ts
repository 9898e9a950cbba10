import type { Database, Queries, Row } from '../postgres/database.ts';
import { contentOf, numberOf, textOf } from '../postgres/reading.ts';
import { ARRANGEMENTS } from '../shapes/arrangement.ts';
import { CHATS } from '../shapes/chat.ts';
import { CLAIMS } from '../shapes/claim.ts';
import { DELIVERIES, SNOOZES } from '../shapes/delivery.ts';
import { DRAFTS } from '../shapes/draft.ts';
import { GAPS } from '../shapes/gap.ts';
import { KNOWLEDGE } from '../shapes/knowledge.ts';
import { ROSTER } from '../shapes/roster.ts';
import { SUMMARIES } from '../shapes/summary.ts';
import { WRITES } from '../shapes/write.ts';
import type { Sink } from './parts.ts';

/** So many rows are in memory at a time. */
const A_PAGE = 500;

/** Every row of a database, as of one moment. */
export async function dumpPostgres(database: Database, sink: Sink): Promise<void> {
  await database.transact(async (queries) => {
    await queries.rows('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await sink.begin();
    for (const [part, sql, read] of DUMPS)
      for await (const rows of pagesOf(queries, sql))
        await sink.take(rows.map((row) => ({ part, row: read(row) })));
  });
}

/** @returns whether there is no row of any kind */
export async function isEmpty(queries: Queries): Promise<boolean> {
  for (const [, sql] of DUMPS) if ((await queries.rows(`${sql} LIMIT 1`)).length > 0) return false;
  return true;
}

/** By a cursor of the server, which sorts once and keeps what it has found on its own disk. */
async function* pagesOf(queries: Queries, sql: string): AsyncGenerator<readonly Row[]> {
  await queries.rows(`DECLARE dumped CURSOR FOR ${sql}`);
  for (;;) {
    const rows = await queries.rows(`FETCH FORWARD ${A_PAGE} FROM dumped`);
    if (rows.length > 0) yield rows;
    if (rows.length < A_PAGE) break;
  }
  await queries.rows('CLOSE dumped');
}

const DUMPS: readonly (readonly [part: string, sql: string, read: (row: Row) => object])[] = [
  [
    CLAIMS.format,
    'SELECT key, at, incoming FROM claims ORDER BY at, key',
    (row) => ({
      key: textOf(row, 'key'),
      at: numberOf(row, 'at'),
      incoming: row.incoming === null ? null : JSON.parse(textOf(row, 'incoming')),
    }),
  ],
  [
    ROSTER.format,
    'SELECT content FROM members ORDER BY place',
    (row) => ({ type: 'member', member: JSON.parse(textOf(row, 'content')) }),
  ],
  [
    ROSTER.format,
    'SELECT name, chat FROM branches ORDER BY place',
    ({ name, chat }) => ({ type: 'branch', branch: { name, chatId: chat } }),
  ],
  [ROSTER.format, 'SELECT content FROM roster_rows ORDER BY number', (row) => contentOf(row, ROSTER)],
  [DRAFTS.format, 'SELECT content FROM drafts ORDER BY number', (row) => contentOf(row, DRAFTS)],
  [
    DELIVERIES.format,
    'SELECT key, card, at, message_id, doubted FROM deliveries ORDER BY at, card, place',
    (row) => ({
      key: textOf(row, 'key'),
      at: numberOf(row, 'at'),
      messageId: row.message_id,
      ...(row.card === row.key ? {} : { card: row.card }),
      ...(row.doubted === true ? { doubted: true } : {}),
    }),
  ],
  [
    SNOOZES.format,
    'SELECT obligation, branch, period, by, until FROM snoozes ORDER BY branch, obligation, period, by',
    (row) => ({ ...row, until: numberOf(row, 'until') }),
  ],
  [
    ARRANGEMENTS.format,
    'SELECT content FROM arrangements ORDER BY number',
    (row) => contentOf(row, ARRANGEMENTS),
  ],
  [
    CHATS.format,
    'SELECT chat, reason, at FROM chats ORDER BY chat',
    (row) => ({ chatId: row.chat, reason: row.reason, at: numberOf(row, 'at') }),
  ],
  [
    GAPS.format,
    'SELECT outcome, question, times, at FROM gaps ORDER BY outcome, question',
    (row) => ({ ...row, times: numberOf(row, 'times'), at: numberOf(row, 'at') }),
  ],
  [KNOWLEDGE.format, 'SELECT content FROM knowledge ORDER BY number', (row) => contentOf(row, KNOWLEDGE)],
  [
    SUMMARIES.format,
    'SELECT record_id, sealed, by, at FROM summaries ORDER BY record_id',
    (row) => ({ recordId: row.record_id, sealed: row.sealed, by: row.by, at: numberOf(row, 'at') }),
  ],
  [
    WRITES.format,
    'SELECT key, number, content FROM deeds ORDER BY number',
    (row) => ({
      key: textOf(row, 'key'),
      number: numberOf(row, 'number'),
      record: JSON.parse(textOf(row, 'content')),
    }),
  ],
];
