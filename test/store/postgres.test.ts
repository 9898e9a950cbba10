import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import { fillStore } from '../../src/store/copy/copy.ts';
import { openStore } from '../../src/store/open.ts';
import { type Database, openDatabase } from '../../src/store/postgres/database.ts';
import { migrate } from '../../src/store/postgres/migrations.ts';
import { storeIn } from '../../src/store/postgres.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { storeContract } from './contract.ts';
import { rowsFrom } from './copied.ts';
import { member, message, record, revision, silent } from './samples.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const open = (url: string) => openStore(url, { log: silent });

describe('the PostgreSQL store', () => {
  storeContract(async () => {
    const url = await postgres.database();
    return { open: () => open(url), lasting: true, remove: async () => {} };
  });
});

/** Writes a new record as the versions did that only had the first tables. */
function recordAsBefore(database: Database, given: LedgerRecord, key: string): Promise<void> {
  const { id, branch, kind, date, created } = given;
  const content = JSON.stringify(given);
  return database.transact(async (queries) => {
    const deed = [key, branch, content];
    await queries.rows('INSERT INTO deeds (key, branch, content) VALUES ($1, $2, $3)', deed);
    await queries.rows(
      'INSERT INTO records (branch, id, kind, day, created, revision, content) VALUES ($1, $2, $3, $4, $5, 0, $6)',
      [branch, id, kind, date, Date.parse(created.at), content],
    );
  });
}

describe('several processes on one database', () => {
  it('may all set it up at once', async () => {
    const url = await postgres.database();
    const stores = await Promise.all(Array.from({ length: 8 }, () => open(url)));
    await stores[0]?.ledger.put(record(), -1, 'a');
    for (const store of stores) expect(await store.ledger.get(record().id)).toEqual(record());
    await Promise.all(stores.map((store) => store.close()));
  });

  it('may bring it up to date while an older one writes to it: what that one has confirmed is there', async () => {
    const url = await postgres.database();
    const database = await openDatabase(url, silent);
    // Before what is counted of a record stood beside it, and before what is added to the documents was kept.
    await migrate(database, 4);
    const old = storeIn(database);
    const confirmed: string[] = [];
    let isUpToDate = false;
    const writing = Array.from({ length: 4 }, async (_, lane) => {
      for (let nth = 0; !isUpToDate || nth < 50; nth += 1) {
        const id = `${lane}-${nth}`;
        await old.claims.claim(id, message(id), nth);
        await recordAsBefore(database, record({ id }), id);
        confirmed.push(id);
        await old.claims.done(id);
      }
    });
    await expect.poll(() => confirmed.length).toBeGreaterThan(20);
    const store = await open(url);
    isUpToDate = true;
    await Promise.all(writing);
    expect((await store.ledger.find({})).map(({ id }) => id).sort()).toEqual([...confirmed].sort());
    const [tally] = await store.ledger.tallies({
      ...{ kinds: [record().kind], from: '2026-01-01', to: '2026-12-31', detailed: [] },
    });
    expect(tally?.dates).toHaveLength(confirmed.length);
    expect(await store.claims.pending()).toEqual([]);
    // What the older one has recorded keeps its number.
    const [taken = ''] = confirmed;
    expect(await store.ledger.put(record({ id: taken, branch: '第二党支部' }), -1, 'another')).toBeNull();
    await Promise.all([store.close(), old.close()]);
  });

  it('share claims: each key has one owner', async () => {
    const url = await postgres.database();
    const stores = await Promise.all([open(url), open(url), open(url)]);
    const keys = Array.from({ length: 200 }, (_, at) => `message:om_${at}`);
    const taken = await Promise.all(
      stores.flatMap(({ claims }) => keys.map((key) => claims.claim(key, message(key), 1))),
    );
    expect(taken.filter(Boolean)).toHaveLength(keys.length);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('write any number of records that come at once, and leave room for messages to be taken on', async () => {
    const store = await open(await postgres.database());
    const ids = Array.from({ length: 300 }, (_, nth) => `0317-${String(nth).padStart(5, '0')}`);
    const writing = ids.map((id) => store.ledger.put(record({ id }), -1, id));
    const waits: number[] = [];
    for (const id of ids.slice(0, 20)) {
      waits.push(store.load?.().waiting ?? 0);
      await store.claims.claim(id, message(id), 1);
    }
    // What waits for a connection gives up after ten seconds: it must not be more than there are of them.
    expect(Math.max(...waits)).toBeLessThanOrEqual(10);
    expect(await Promise.all(writing)).not.toContain(null);
    await store.close();
  });

  it('do one deed once, and one of two changes of the same record', async () => {
    const url = await postgres.database();
    const [one, other] = await Promise.all([open(url), open(url)]);
    for (let round = 0; round < 30; round += 1) {
      const id = `0317-${String(round).padStart(5, '0')}`;
      const deeds = await Promise.all(
        [one, other, one, other].map(({ ledger }) => ledger.put(record({ id }), -1, `deed ${round}`)),
      );
      expect(deeds).toEqual(Array.from({ length: 4 }, () => record({ id })));
      const changes = await Promise.all(
        [one, other].map(({ ledger }, at) =>
          ledger.put(record({ id, revisions: [revision(`ou_${at}`)] }), 0, `change ${round} ${at}`),
        ),
      );
      expect(changes.filter((change) => change !== null)).toHaveLength(1);
    }
    expect(await one.ledger.find({})).toHaveLength(30);
    await Promise.all([one.close(), other.close()]);
  });

  it('give a number to one record only, also where two branches want it at the same moment', async () => {
    const url = await postgres.database();
    const [one, other] = await Promise.all([open(url), open(url)]);
    for (let round = 0; round < 30; round += 1) {
      const id = `0317-${String(round).padStart(5, '0')}`;
      const put = ({ ledger }: typeof one, branch: string) =>
        ledger.put(record({ id, branch }), -1, `${branch} ${round}`);
      const taken = await Promise.all([put(one, '第一党支部'), put(other, '第二党支部')]);
      expect(taken.filter((written) => written !== null)).toHaveLength(1);
    }
    expect(await one.ledger.find({})).toHaveLength(30);
    await Promise.all([one.close(), other.close()]);
  });

  it('take reminders apart without one of them twice', async () => {
    const url = await postgres.database();
    const [one, other] = await Promise.all([open(url), open(url)]);
    const keys = Array.from({ length: 40 }, (_, at) => `reminder:${at}`);
    const taken = await Promise.all(
      keys.flatMap((_, at) =>
        [one, other].map(({ deliveries }) => deliveries.claim(keys.slice(at, at + 3), at)),
      ),
    );
    expect(taken.flatMap((delivery) => delivery?.keys ?? []).sort()).toEqual([...keys].sort());
    await Promise.all([one.close(), other.close()]);
  });
});

describe('the roster', () => {
  it('is read anew only when somebody has changed it, in whichever process', async () => {
    const url = await postgres.database();
    const [one, other] = await Promise.all([open(url), open(url)]);
    expect(await one.roster.members()).toEqual([]);
    await other.roster.upsertMembers([member('ou_1')]);
    const members = await one.roster.members();
    expect(members).toEqual([member('ou_1')]);
    expect(await one.roster.members()).toBe(members);
    await other.roster.bind(member('ou_1').branch, 'oc_1');
    expect(await one.roster.branches()).toEqual([{ name: member('ou_1').branch, chatId: 'oc_1' }]);
    await other.roster.upsertMembers([member('ou_1', { name: '张建军' })]);
    expect((await one.roster.members()).map(({ name }) => name)).toEqual(['张建军']);
    await Promise.all([one.close(), other.close()]);
  });

  it('that could not be read is read again', async () => {
    const url = await postgres.database();
    const store = await open(url);
    await store.roster.upsertMembers([member('ou_1')]);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('ALTER TABLE members RENAME TO elsewhere');
    await expect(store.roster.members()).rejects.toThrow('members');
    await client.query('ALTER TABLE elsewhere RENAME TO members');
    await client.end();
    expect(await store.roster.members()).toEqual([member('ou_1')]);
    await store.close();
  });

  it('of a restored backup is seen by a process that found none before', async () => {
    const url = await postgres.database();
    const store = await open(url);
    expect(await store.roster.members()).toEqual([]);
    const backup = rowsFrom([{ part: 'zhibu/roster', row: { type: 'member', member: member('ou_1') } }]);
    expect(await fillStore(url, backup, silent)).toBe(1);
    expect(await store.roster.members()).toEqual([member('ou_1')]);
    await store.close();
  });

  it('takes more people at once than fit into one statement, each once, the last word counts', async () => {
    const store = await open(await postgres.database());
    const people = Array.from({ length: 5_001 }, (_, nth) => member(`ou_${nth}`));
    const renamed = member('ou_0', { branch: '第二党支部', name: '张建军' });
    await store.roster.upsertMembers([...people, renamed]);
    expect(await store.roster.members()).toEqual([renamed, ...people.slice(1)]);
    expect((await store.roster.branches()).map(({ name }) => name)).toEqual(['第一党支部', '第二党支部']);
    await store.close();
  });
});

describe('the ledger of a whole organisation', () => {
  it('is read page by page, in the order of its days and of its making, each record once', async () => {
    const url = await postgres.database();
    const store = await open(url);
    await store.close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const some = Array.from({ length: 10_001 }, (_, nth) => {
      const branch = `第${nth % 7}党支部`;
      const day = nth % 3 === 0 ? null : `2026-03-${10 + (nth % 5)}`;
      return record({ id: `r${nth}`, branch, date: day });
    });
    await client.query(
      `INSERT INTO records (branch, id, kind, day, created, revision, content)
        SELECT branch, id, 'committee-meeting', day, $5::bigint, 0, content
          FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS given (branch, id, day, content)`,
      [
        some.map(({ branch }) => branch),
        some.map(({ id }) => id),
        some.map(({ date }) => date),
        some.map((one) => JSON.stringify(one)),
        Date.parse(record().created.at),
      ],
    );
    await client.end();
    const looking = await open(url);
    const found = await looking.ledger.find({});
    const key = (one: { readonly date: string | null; readonly id: string }) =>
      `${one.date ?? '9999'} ${one.id.slice(1).padStart(6, '0')}`;
    expect(found.map(key)).toEqual(some.map(key).sort());
    expect(await looking.ledger.find({ from: '2026-03-14' })).toEqual(
      some.filter(({ date }) => date !== null && date >= '2026-03-14'),
    );
    await looking.close();
  });
});

describe('a lease', () => {
  it('is held by one, renewed by it, and passes on when it lets go or its time is over', async () => {
    const url = await postgres.database();
    const [one, other] = await Promise.all([open(url), open(url)]);
    expect(await one.leases.acquire('chat:1', 'a', 60_000)).toBe(true);
    expect(await one.leases.acquire('chat:1', 'a', 60_000)).toBe(true);
    expect(await other.leases.acquire('chat:1', 'b', 60_000)).toBe(false);
    await other.leases.release('chat:1', 'b');
    expect(await other.leases.acquire('chat:1', 'b', 60_000)).toBe(false);
    expect(await other.leases.acquire('chat:2', 'b', 60_000)).toBe(true);
    expect(await one.leases.held('chat:')).toBe(2);
    expect(await one.leases.held('tick')).toBe(0);
    await one.leases.release('chat:1', 'a');
    expect(await other.leases.acquire('chat:1', 'b', -1)).toBe(true);
    expect(await one.leases.acquire('chat:1', 'a', 60_000)).toBe(true);
    await Promise.all([one.close(), other.close()]);
  });

  it('has one holder however many ask at once', async () => {
    const url = await postgres.database();
    const stores = await Promise.all([open(url), open(url), open(url)]);
    const taken = await Promise.all(
      Array.from({ length: 60 }, (_, at) => stores[at % 3]?.leases.acquire('tick', `p${at}`, 60_000)),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('a database', () => {
  it('that cannot be reached is told without its password', async () => {
    const refused = open('postgres://zhibu:geheim@127.0.0.1:1/nowhere');
    await expect(refused).rejects.toThrow(SetupError);
    await expect(refused).rejects.toThrow(/连不上数据库（ECONNREFUSED）/);
    await expect(refused).rejects.not.toThrow(/geheim/);
  });

  it('that is not ours yet is an empty store to those who only look', async () => {
    const url = await postgres.database();
    const looking = await openStore(url, { log: silent, readOnly: true });
    expect(await looking.ledger.find({})).toEqual([]);
    await looking.close();
    const store = await open(url);
    await store.ledger.put(record(), -1, 'a');
    await store.close();
    const later = await openStore(url, { log: silent, readOnly: true });
    expect(await later.ledger.find({})).toEqual([record()]);
    await later.close();
  });
});
