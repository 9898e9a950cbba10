import { SetupError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import type { Database, Queries } from '../postgres/database.ts';
import { noteChange } from '../postgres/kept.ts';
import { KNOWLEDGE_CHANGES } from '../postgres/knowledge.ts';
import { ROSTER_CHANGES } from '../postgres/roster-change.ts';
import { ARRANGEMENT_CHANGES } from '../postgres/small.ts';
import type { RowKind } from '../rows.ts';
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
import { inParts, rowsOf, type Source, type StoredRow } from './parts.ts';
import { isEmpty } from './postgres-dump.ts';
import { insertAll, numbersGoOn } from './postgres-insert.ts';

/** What is already there of the kinds whose rows are counted, and what each record is now, by the number of its write. */
interface Progress {
  appointments: number;
  deliveries: number;
  lastWrite: number;
  readonly current: ReadonlyMap<string, number>;
}

type Fill = (queries: Queries, rows: readonly StoredRow[], progress: Progress) => Promise<void>;

/**
 * Writes rows into a database that has none: all of them or none.
 * @param current the number of the last write of each record, by its id
 * @throws SetupError when it is not empty
 */
export async function fillPostgres(
  database: Database,
  source: Source,
  current: ReadonlyMap<string, number>,
): Promise<void> {
  await database.transact(async (queries) => {
    if (!(await isEmpty(queries))) throw new SetupError([texts().store.database.notEmpty]);
    const progress: Progress = { appointments: 0, deliveries: 0, lastWrite: 0, current };
    for await (const rows of inParts(source)) await FILLS.get(rows[0]?.part ?? '')?.(queries, rows, progress);
    for (const table of ['deeds', 'records']) await numbersGoOn(queries, table, progress.lastWrite);
    for (const kept of [ROSTER_CHANGES, ARRANGEMENT_CHANGES, KNOWLEDGE_CHANGES])
      await noteChange(queries, kept);
  });
}

const FILLS: ReadonlyMap<string, Fill> = new Map([
  fill(CLAIMS, (queries, claims) =>
    insertAll(queries, 'claims', claims, {
      key: ['text', ({ key }) => key],
      at: ['bigint', ({ at }) => at],
      chat: ['text', ({ incoming }) => incoming?.chatId ?? ''],
      incoming: ['text', ({ incoming }) => (incoming === null ? null : JSON.stringify(incoming))],
    }),
  ),
  fill(ROSTER, fillRoster),
  fill(DRAFTS, (queries, drafts) =>
    insertAll(queries, 'drafts', drafts, {
      id: ['text', ({ id }) => id],
      author: ['text', ({ author }) => author],
      chat: ['text', ({ chatId }) => chatId],
      created: ['bigint', ({ createdAt }) => createdAt],
      expires: ['bigint', ({ expiresAt }) => expiresAt],
      content: ['text', (draft) => JSON.stringify(draft)],
    }),
  ),
  fill(DELIVERIES, (queries, deliveries, progress) =>
    insertAll(queries, 'deliveries', deliveries, {
      key: ['text', ({ key }) => key],
      card: ['text', ({ key, card }) => card ?? key],
      place: ['bigint', () => progress.deliveries++],
      at: ['bigint', ({ at }) => at],
      message_id: ['text', ({ messageId }) => messageId],
      doubted: ['boolean', ({ doubted }) => doubted === true],
    }),
  ),
  fill(SNOOZES, (queries, snoozes) =>
    insertAll(queries, 'snoozes', snoozes, {
      obligation: ['text', ({ obligation }) => obligation],
      branch: ['text', ({ branch }) => branch],
      period: ['text', ({ period }) => period],
      by: ['text', ({ by }) => by],
      until: ['bigint', ({ until }) => until],
    }),
  ),
  fill(ARRANGEMENTS, (queries, arrangements) =>
    insertAll(queries, 'arrangements', arrangements, {
      id: ['text', ({ id }) => id],
      content: ['text', (arrangement) => JSON.stringify(arrangement)],
    }),
  ),
  fill(CHATS, (queries, chats) =>
    insertAll(queries, 'chats', chats, {
      chat: ['text', ({ chatId }) => chatId],
      reason: ['text', ({ reason }) => reason],
      at: ['bigint', ({ at }) => at],
    }),
  ),
  fill(GAPS, (queries, gaps) =>
    insertAll(queries, 'gaps', gaps, {
      outcome: ['text', ({ outcome }) => outcome],
      question: ['text', ({ question }) => question],
      times: ['bigint', ({ times }) => times],
      at: ['bigint', ({ at }) => at],
    }),
  ),
  fill(KNOWLEDGE, (queries, entries) =>
    insertAll(queries, 'knowledge', entries, {
      id: ['text', ({ id }) => id],
      revision: ['bigint', ({ steps }) => steps.length],
      content: ['text', (entry) => JSON.stringify(entry)],
    }),
  ),
  fill(SUMMARIES, (queries, summaries) =>
    insertAll(queries, 'summaries', summaries, {
      record_id: ['text', ({ recordId }) => recordId],
      sealed: ['text', ({ sealed }) => sealed],
      by: ['text', ({ by }) => by],
      at: ['bigint', ({ at }) => at],
    }),
  ),
  fill(WRITES, fillLedger),
]);

function fill<Row extends object>(
  kind: RowKind<Row>,
  work: (queries: Queries, rows: readonly Row[], progress: Progress) => Promise<void>,
): readonly [string, Fill] {
  return [kind.format, (queries, rows, progress) => work(queries, rowsOf(kind, rows), progress)];
}

async function fillRoster(queries: Queries, rows: readonly RosterRow[], progress: Progress): Promise<void> {
  const members = rows.flatMap((row) => (row.type === 'member' ? [row.member] : []));
  await insertAll(queries, 'members', members, {
    open_id: ['text', ({ openId }) => openId],
    content: ['text', (member) => JSON.stringify(member)],
  });
  const branches = rows.flatMap((row) => (row.type === 'branch' ? [row.branch] : []));
  await insertAll(queries, 'branches', branches, {
    name: ['text', ({ name }) => name],
    chat: ['text', ({ chatId }) => chatId],
  });
  const beside = rows.filter(({ type }) => type !== 'member' && type !== 'branch');
  await insertAll(queries, 'roster_rows', beside, {
    key: ['text', ROSTER.key],
    type: ['text', ({ type }) => type],
    appointment: ['bigint', ({ type }) => (type === 'appointment' ? progress.appointments++ : null)],
    content: ['text', (row) => JSON.stringify(row)],
  });
}

async function fillLedger(queries: Queries, writes: readonly WriteRow[], progress: Progress): Promise<void> {
  await insertAll(queries, 'deeds', writes, {
    key: ['text', ({ key }) => key],
    number: ['bigint', ({ number }) => number],
    branch: ['text', ({ record }) => record.branch],
    content: ['text', ({ record }) => JSON.stringify(record)],
  });
  const last = writes.filter(({ number, record }) => progress.current.get(record.id) === number);
  await insertAll(queries, 'records', last, {
    branch: ['text', ({ record }) => record.branch],
    id: ['text', ({ record }) => record.id],
    kind: ['text', ({ record }) => record.kind],
    day: ['text', ({ record }) => record.date],
    created: ['bigint', ({ record }) => Date.parse(record.created.at)],
    number: ['bigint', ({ number }) => number],
    revision: ['bigint', ({ record }) => record.revisions.length],
    content: ['text', ({ record }) => JSON.stringify(record)],
  });
  for (const { number } of writes) progress.lastWrite = Math.max(progress.lastWrite, number);
}
