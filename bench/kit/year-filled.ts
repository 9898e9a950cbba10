import pg from 'pg';
import { openStore } from '../../src/store/open.ts';
import { manyBranches } from './branches.ts';

const YEAR = 2026;
/** Branches that are written at a time. */
const PART = 500;
/** Reminders that a branch gets in a year, and messages that it says within the day for which claims are kept. */
const REMINDERS = 60;
const CLAIMS = 10;

/** Writes a year of an organisation into an empty database, in few statements: this is not what is measured. */
export async function fillYear(url: string, branches: number, people: number): Promise<void> {
  const store = await openStore(url, { log: { info() {}, warn() {}, error() {} } });
  await store.close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let from = 0; from < branches; from += PART) {
    const some = manyBranches(Math.min(PART, branches - from), YEAR, people, from);
    await client.query(
      `INSERT INTO branches (name, chat) SELECT name, 'oc_' || name FROM unnest($1::text[]) AS named (name)`,
      [some.branches.map(({ name }) => name)],
    );
    await client.query(
      `INSERT INTO members (open_id, content) SELECT * FROM unnest($1::text[], $2::text[])
        ON CONFLICT (open_id) DO NOTHING`,
      [some.members.map(({ openId }) => openId), some.members.map((member) => JSON.stringify(member))],
    );
    const { records } = some;
    const texts = records.map((record) => JSON.stringify(record));
    const names = records.map(({ branch }) => branch);
    const ids = records.map(({ id }) => id);
    await client.query(
      `INSERT INTO records (branch, id, kind, day, created, revision, content)
        SELECT branch, id, kind, day, created, 0, content
        FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[])
          AS given (branch, id, kind, day, created, content)`,
      [
        names,
        ids,
        records.map(({ kind }) => kind),
        records.map(({ date }) => date),
        records.map(createdAt),
        texts,
      ],
    );
    await client.query(
      `INSERT INTO deeds (key, branch, content)
        SELECT 'message:' || id, branch, content FROM unnest($1::text[], $2::text[], $3::text[])
          AS given (id, branch, content)`,
      [ids, names, texts],
    );
  }
  await client.query(
    `INSERT INTO deliveries (key, card, at, place, message_id, doubted)
      SELECT key, key, 1790000000000, 1, 'om_' || key, false FROM (
        SELECT 'reminder:theme-day/第' || branch || '党支部/${YEAR}-' || nth || '/late/ou_' || branch || '_1' AS key
          FROM generate_series(1, $1::int) AS branch, generate_series(1, $2::int) AS nth) AS keys`,
    [branches, REMINDERS],
  );
  await client.query(
    `INSERT INTO claims (key, at, chat, incoming)
      SELECT 'message:om_' || nth, 1790000000000 + nth, 'oc_' || nth % 5000, NULL
        FROM generate_series(1, $1::int) AS nth`,
    [branches * CLAIMS],
  );
  await client.query('VACUUM ANALYZE');
  await client.end();
}

function createdAt({ created }: { readonly created: { readonly at: string } }): number {
  return Date.parse(created.at);
}
