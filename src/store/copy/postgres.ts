import { SetupError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import type { Database, Queries, Row } from '../postgres/database.ts';
import { noteChange } from '../postgres/kept.ts';
import { KNOWLEDGE_CHANGES } from '../postgres/knowledge.ts';
import { contentOf, numberOf, textOf } from '../postgres/reading.ts';
import { ROSTER_CHANGES } from '../postgres/roster-change.ts';
import { ARRANGEMENT_CHANGES } from '../postgres/small.ts';
import { ARRANGEMENTS } from '../shapes/arrangement.ts';
import { CHATS } from '../shapes/chat.ts';
import { CLAIMS } from '../shapes/claim.ts';
import { DELIVERIES, SNOOZES } from '../shapes/delivery.ts';
import { DRAFTS } from '../shapes/draft.ts';
import { GAPS } from '../shapes/gap.ts';
import { KNOWLEDGE } from '../shapes/knowledge.ts';
import { ROSTER, type RosterRow } from '../shapes/roster.ts';
import { SUMMARIES } from '../shapes/summary.ts';
import { WRITES, type WriteRow } from '../shapes/write.ts';
import { rowsOf, type StoredRow } from './parts.ts';

/** Every row of a database, as of one moment. */
export async function dumpPostgres(database: Database): Promise<readonly StoredRow[]> {
  return database.transact(async (queries) => {
    await queries.rows('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    const rows: StoredRow[] = [];
    for (const [part, sql, read] of DUMPS)
      for (const row of await queries.rows(sql)) rows.push({ part, row: read(row) });
    return rows;
  });
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

/**
 * Writes rows into a database that has none.
 * @throws SetupError when it is not empty
 */
export async function fillPostgres(database: Database, rows: readonly StoredRow[]): Promise<void> {
  await database.transact(async (queries) => {
    for (const [, sql] of DUMPS)
      if ((await queries.rows(`${sql} LIMIT 1`)).length > 0)
        throw new SetupError([texts().store.database.notEmpty]);
    for (const { key, at, incoming } of rowsOf(CLAIMS, rows))
      await insert(queries, 'claims', {
        ...{ key, at, chat: incoming?.chatId ?? '' },
        incoming: incoming === null ? null : JSON.stringify(incoming),
      });
    await fillRoster(queries, rowsOf(ROSTER, rows));
    for (const kept of [ROSTER_CHANGES, ARRANGEMENT_CHANGES, KNOWLEDGE_CHANGES])
      await noteChange(queries, kept);
    for (const draft of rowsOf(DRAFTS, rows))
      await insert(queries, 'drafts', {
        ...{ id: draft.id, author: draft.author, chat: draft.chatId },
        ...{ created: draft.createdAt, expires: draft.expiresAt, content: JSON.stringify(draft) },
      });
    for (const [place, row] of rowsOf(DELIVERIES, rows).entries())
      await insert(queries, 'deliveries', {
        ...{ key: row.key, card: row.card ?? row.key, place, at: row.at },
        ...{ message_id: row.messageId, doubted: row.doubted === true },
      });
    for (const { obligation, branch, period, by, until } of rowsOf(SNOOZES, rows))
      await insert(queries, 'snoozes', { obligation, branch, period, by, until });
    for (const row of rowsOf(ARRANGEMENTS, rows))
      await insert(queries, 'arrangements', { id: row.id, content: JSON.stringify(row) });
    for (const { chatId, reason, at } of rowsOf(CHATS, rows))
      await insert(queries, 'chats', { chat: chatId, reason, at });
    for (const { outcome, question, times, at } of rowsOf(GAPS, rows))
      await insert(queries, 'gaps', { outcome, question, times, at });
    for (const row of rowsOf(KNOWLEDGE, rows))
      await insert(queries, 'knowledge', {
        id: row.id,
        revision: row.steps.length,
        content: JSON.stringify(row),
      });
    for (const { recordId, sealed, by, at } of rowsOf(SUMMARIES, rows))
      await insert(queries, 'summaries', { record_id: recordId, sealed, by, at });
    await fillLedger(queries, rowsOf(WRITES, rows));
  });
}

async function fillRoster(queries: Queries, rows: readonly RosterRow[]): Promise<void> {
  let appointments = 0;
  for (const row of rows) {
    if (row.type === 'member')
      await insert(queries, 'members', { open_id: row.member.openId, content: JSON.stringify(row.member) });
    else if (row.type === 'branch')
      await insert(queries, 'branches', { name: row.branch.name, chat: row.branch.chatId });
    else
      await insert(queries, 'roster_rows', {
        ...{ key: ROSTER.key(row), type: row.type, content: JSON.stringify(row) },
        appointment: row.type === 'appointment' ? appointments++ : null,
      });
  }
}

async function fillLedger(queries: Queries, writes: readonly WriteRow[]): Promise<void> {
  const current = new Map<string, WriteRow>();
  for (const write of writes.toSorted((one, other) => one.number - other.number)) {
    const { key, record } = write;
    await insert(queries, 'deeds', { key, branch: record.branch, content: JSON.stringify(record) });
    current.set(record.id, write);
  }
  for (const { record } of [...current.values()].sort((one, other) => one.number - other.number))
    await insert(queries, 'records', {
      ...{ branch: record.branch, id: record.id, kind: record.kind, day: record.date },
      ...{ created: Date.parse(record.created.at), revision: record.revisions.length },
      content: JSON.stringify(record),
    });
}

/** @param table and the keys of `row` are names written in this file */
async function insert(queries: Queries, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await queries.rows(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}
