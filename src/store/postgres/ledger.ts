import type { LedgerQuery, LedgerStore } from '../../core/ledger.ts';
import type { LedgerRecord } from '../../core/record.ts';
import { createGate } from '../gate.ts';
import { Lanes } from '../lanes.ts';
import { guard } from '../shapes/guard.ts';
import { RECORD } from '../shapes/record.ts';
import type { Database, Queries } from './database.ts';
import { readPages } from './pages.ts';
import { contentOf, mapInTurns, numberOf, textOf } from './reading.ts';
import { tallies } from './tallies.ts';

const KIND = { format: 'zhibu/record', is: guard(RECORD) };

/**
 * Fewer than there are connections: a ledger that is imported brings tens of thousands at once, and what waits for a
 * connection gives up after seconds.
 */
const AT_ONCE = 6;

/** Another process did this very deed, or took this id, while we did. */
class Outrun extends Error {}

/**
 * Records as rows of their branch, each with the number of its revisions; what a deed wrote stands beside them under its
 * key, so that it is done once.
 */
export function createLedger(database: Database): LedgerStore {
  // What one process asks for about one record is done in the order in which it was asked.
  const lanes = new Lanes();
  const writing = createGate(AT_ONCE);
  return {
    async find(query) {
      if (query.branch === undefined) return findEverywhere(database, query);
      const { where, values } = conditions(query);
      const rows = await database.rows(
        `SELECT content FROM records ${where} ORDER BY day ASC NULLS LAST, created, number`,
        values,
      );
      return mapInTurns(rows, (row) => contentOf(row, KIND));
    },
    async get(id) {
      const [row] = await database.rows('SELECT content FROM records WHERE id = $1', [id]);
      return row === undefined ? null : contentOf(row, KIND);
    },
    async put(record, revision, key, entry) {
      const copy = structuredClone(record);
      const keys = entry === undefined ? [key] : [key, entry];
      return lanes.run([...keys.map((one) => `key:${one}`), `id:${copy.id}`], async () => {
        try {
          return await writing(() => database.transact((queries) => put(queries, copy, revision, keys)));
        } catch (error) {
          if (error instanceof Outrun) return written(database, keys);
          throw error;
        }
      });
    },
    tallies: (query) => tallies(database, query),
    written: (key) => written(database, [key]),
  };
}

/** What a branch has recorded fits into one answer of the server; what all have may not. */
async function findEverywhere(database: Database, query: LedgerQuery): Promise<readonly LedgerRecord[]> {
  const found = await readPages(database, 'number, content', conditions(query), (row) => {
    const record = contentOf(row, KIND);
    return { record, created: Date.parse(record.created.at), number: numberOf(row, 'number') };
  });
  return found
    .toSorted(
      (one, other) =>
        byDay(one.record.date, other.record.date) || one.created - other.created || one.number - other.number,
    )
    .map(({ record }) => record);
}

/** Days as text, none last. */
function byDay(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

/** @returns what the deed wrote that has the first of these keys, or null */
async function written(queries: Queries, keys: readonly string[]): Promise<LedgerRecord | null> {
  for (const key of keys) {
    const [row] = await queries.rows('SELECT content FROM deeds WHERE key = $1', [key]);
    if (row !== undefined) return contentOf(row, KIND);
  }
  return null;
}

async function put(
  queries: Queries,
  record: LedgerRecord,
  revision: number,
  keys: readonly string[],
): Promise<LedgerRecord | null> {
  const current = await hold(queries, record.id);
  // Looked for while the record is held: whoever did the same deed before has finished.
  const before = await written(queries, keys);
  if (before !== null) return before;
  if (current === 'changing' || (current?.revision ?? -1) !== revision) return null;
  const content = JSON.stringify(record);
  for (const key of keys) {
    const deed = await queries.rows(
      'INSERT INTO deeds (key, branch, content) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING RETURNING key',
      [key, record.branch, content],
    );
    if (deed.length === 0) throw new Outrun();
  }
  const { branch, id, kind, date, created, revisions } = record;
  if (current === null) await takeId(queries, id, branch);
  else await queries.rows('DELETE FROM records WHERE branch = $1 AND id = $2', [current.branch, id]);
  const inserted = await queries.rows(
    `INSERT INTO records (branch, id, kind, day, created, revision, content) VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (branch, id) DO NOTHING RETURNING id`,
    [branch, id, kind, date, Date.parse(created.at), revisions.length, content],
  );
  if (inserted.length === 0) throw new Outrun();
  return record;
}

/** Of two branches that want one id at the same moment neither sees the other's record. */
async function takeId(queries: Queries, id: string, branch: string): Promise<void> {
  const taken = await queries.rows(
    'INSERT INTO record_ids (id, branch) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING RETURNING id',
    [id, branch],
  );
  if (taken.length === 0) throw new Outrun();
}

interface Current {
  readonly branch: string;
  readonly revision: number;
}

/**
 * Keeps everybody else from changing a record until the transaction ends. Where it lies is looked up first: Citus holds
 * a row only if it is told its branch.
 * @returns null where there is none, `changing` where somebody else changed it while we asked
 */
async function hold(queries: Queries, id: string): Promise<Current | 'changing' | null> {
  const [found] = await queries.rows('SELECT branch FROM records WHERE id = $1', [id]);
  if (found === undefined) return null;
  const branch = textOf(found, 'branch');
  const [held] = await queries.rows('SELECT revision FROM records WHERE branch = $1 AND id = $2 FOR UPDATE', [
    branch,
    id,
  ]);
  return held === undefined ? 'changing' : { branch, revision: numberOf(held, 'revision') };
}

function conditions({ branch, kind, from, to }: LedgerQuery): {
  readonly where: string;
  readonly values: readonly string[];
} {
  const parts: readonly (readonly [column: string, value: string | undefined])[] = [
    ['branch =', branch],
    ['kind =', kind],
    ['day >=', from],
    ['day <=', to],
  ];
  const given = parts.flatMap(([column, value]) => (value === undefined ? [] : [{ column, value }]));
  return {
    where:
      given.length === 0
        ? ''
        : `WHERE ${given.map(({ column }, at) => `${column} $${at + 1}`).join(' AND ')}`,
    values: given.map(({ value }) => value),
  };
}
