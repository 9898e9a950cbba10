import type { Log, Store } from '../../src/core/ports.ts';
import { openDatabase } from '../../src/store/postgres/database.ts';
import type { ManyBranches } from './branches.ts';

const AT_ONCE = 5_000;

/** Writes an organisation through the store's own door, a branch at a time. */
export async function fill(store: Store, { members, records }: ManyBranches): Promise<void> {
  await store.roster.upsertMembers(members);
  const branches = new Map<string, (typeof records)[number][]>();
  for (const record of records) branches.set(record.branch, [...(branches.get(record.branch) ?? []), record]);
  for (const own of branches.values())
    await Promise.all(own.map((record) => store.ledger.put(record, -1, `bench:${record.id}`)));
}

/** Writes it straight into the tables of a database that is set up: one by one it would take minutes. */
export async function fillTables(url: string, log: Log, { members, records }: ManyBranches): Promise<void> {
  const database = await openDatabase(url, log);
  await database.rows(
    `INSERT INTO branches (name) SELECT DISTINCT content::json ->> 'branch' FROM unnest($1::text[]) AS content
      WHERE content::json ->> 'branch' <> ''`,
    [members.map((member) => JSON.stringify(member))],
  );
  await database.rows(
    `INSERT INTO members (open_id, content) SELECT content::json ->> 'openId', content FROM unnest($1::text[]) AS content`,
    [members.map((member) => JSON.stringify(member))],
  );
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const contents = records.slice(from, from + AT_ONCE).map((record) => JSON.stringify(record));
    await database.rows(
      `INSERT INTO records (branch, id, kind, day, created, revision, content)
        SELECT content::json ->> 'branch', content::json ->> 'id', content::json ->> 'kind', content::json ->> 'date',
          0, 0, content FROM unnest($1::text[]) AS content`,
      [contents],
    );
  }
  // As autovacuum does within a minute or so.
  await database.rows('VACUUM ANALYZE records');
  await database.close();
}
