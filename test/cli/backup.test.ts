import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import type { Appointment } from '../../src/core/roster.ts';
import { openStore } from '../../src/store/open.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { backupOf } from '../store/copied.ts';
import { draft, member, message, record, revision, silent } from '../store/samples.ts';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();
const ROSTER = resolve('data/demo/roster.csv');

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const open = (url: string): Promise<Store> => openStore(url, { log: silent });

const APPOINTED: Appointment = {
  ...{ id: 'a1', by: 'ou_9', at: '2026-03-18T10:00:00+08:00', openId: 'ou_1', name: '刘一鸣' },
  ...{ branch: '第一党支部', before: [], after: ['委员'] },
};

/** Something of every kind, also what was changed, moved, done, doubted and ended. */
async function furnish(url: string): Promise<void> {
  const store = await open(url);
  for (let at = 0; at < 300; at += 1) await store.claims.claim(`message:${at}`, message(`om_${at}`), at);
  await store.claims.done('message:7');
  await store.ledger.put(record(), -1, 'a');
  await store.ledger.put(record({ present: 3, revisions: [revision('ou_1')] }), 0, 'b');
  await store.ledger.put(record({ id: '0318-00000' }), -1, 'c');
  const moved = record({ id: '0318-00000', branch: '第二党支部', revisions: [revision('ou_9')] });
  await store.ledger.put(moved, 0, 'd');
  await store.drafts.put(draft());
  await store.deliveries.claim(['r1', 'r2'], 5);
  await store.deliveries.done('r1', 'om_card');
  await store.deliveries.claim(['r3'], 6);
  await store.deliveries.doubt('r3');
  await store.deliveries.claim(['r4', 'r5'], 7);
  await store.deliveries.snooze({
    obligation: 'theme-day',
    branch: '一',
    period: '2026-03',
    by: 'ou_1',
    until: 9,
  });
  await store.arrangements.put({
    ...{ id: '1', by: 'ou_1', at: '2026-03-18T10:00:00+08:00', ended: null },
    ...{ kind: 'deadline', obligation: 'branch-election', branch: null, date: '2027-05-31' },
  });
  const left = { member: member('ou_left'), by: '导入', at: '2026-03-18T10:00:00+08:00' };
  await store.roster.change({
    awaited: [{ id: 'w1', name: '李四', branch: '第四党支部', roles: ['党员'], group: null, rank: null }],
    left: [left],
    appointment: { made: APPOINTED, after: 0 },
  });
  await store.chats.disable('oc_9', 'removed', 4);
  await store.gaps.add('党费交多少', 'declined', 3);
  const step = { what: 'proposed', by: 'ou_1', at: '2026-03-18T10:00:00+08:00' } as const;
  await store.knowledge.put({ kind: 'document', id: 'd', content: '文', leftOut: 0, steps: [step] }, 0);
  await store.knowledge.put({ kind: 'needless', id: 'n', questions: ['天气'], steps: [step] }, 0);
  await store.summaries.put({ recordId: '0318-00000', sealed: 'v1.x', by: 'ou_1', at: 2 });
  await store.close();
}

/** What a store holds, as its ports tell it. */
async function contents(url: string): Promise<unknown> {
  const store = await open(url);
  const all = {
    pending: await store.claims.pending(),
    again: await store.claims.claim('message:7', message('om_7'), 1),
    members: await store.roster.members(),
    branches: await store.roster.branches(),
    beside: [
      await store.roster.awaited(),
      await store.roster.former(),
      await store.roster.appointments(),
      await store.roster.change({ appointment: { made: APPOINTED, after: 0 } }),
    ],
    records: await store.ledger.find({}),
    first: await store.ledger.written('a'),
    drafts: await store.drafts.expired(Number.MAX_SAFE_INTEGER),
    deliveries: [
      await store.deliveries.pending(),
      await store.deliveries.doubted(),
      [...(await store.deliveries.keys())].sort(),
      await store.deliveries.snoozes(),
    ],
    arrangements: await store.arrangements.list(),
    chats: [...(await store.chats.disabled())],
    gaps: await store.gaps.list(),
    knowledge: await store.knowledge.list(),
    summary: await store.summaries.get('0318-00000'),
  };
  await store.close();
  return all;
}

describe('zhibu backup and restore', () => {
  it('move everything from files to PostgreSQL and back, and the export stays the same', async () => {
    const files = desk().env.STORE_URL ?? '';
    await desk().run('roster', 'import', ROSTER);
    await furnish(files);
    const exported = (await desk().run('export', '--format', 'json')).out;
    expect((await desk().run('backup', 'one.jsonl')).status).toBe(0);
    const before = await contents(files);

    desk().env.STORE_URL = await postgres.database();
    expect((await desk().run('restore', 'one.jsonl')).complaints).toEqual([]);
    expect((await desk().run('export', '--format', 'json')).out).toEqual(exported);
    expect((await desk().run('backup', 'two.jsonl')).status).toBe(0);
    expect(await contents(desk().env.STORE_URL ?? '')).toEqual(before);

    desk().env.STORE_URL = `file:${desk().at('another')}`;
    expect((await desk().run('restore', 'two.jsonl')).complaints).toEqual([]);
    expect((await desk().run('export', '--format', 'json')).out).toEqual(exported);
    expect(await contents(desk().env.STORE_URL ?? '')).toEqual(before);
  });

  it('keep the file to its owner, and write over none', async () => {
    await desk().run('roster', 'import', ROSTER);
    await desk().run('backup', 'one.jsonl');
    expect((await stat(desk().at('one.jsonl'))).mode & 0o077).toBe(0);
    const again = await desk().run('backup', 'one.jsonl');
    expect(again).toMatchObject({ status: 1 });
    expect(again.complaints.join()).toContain('已经有了');
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length - 200)],
    ['altered', (text: string) => text.replace('第一党支部', '第七党支部')],
    ['altered in its last line', (text: string) => text.replace('{"rows"', ' {"rows"')],
    ['of something else', () => '{"a":1}\n'],
    ['empty', () => ''],
  ])('refuse a file that is %s, and restore nothing of it', async (_, spoil) => {
    await desk().run('roster', 'import', ROSTER);
    await desk().run('backup', 'one.jsonl');
    await writeFile(desk().at('bad.jsonl'), spoil(await readFile(desk().at('one.jsonl'), 'utf8')));
    desk().env.STORE_URL = `file:${desk().at('another')}`;
    const { status, complaints } = await desk().run('restore', 'bad.jsonl');
    expect(status).toBe(1);
    expect(complaints.join()).toContain('bad.jsonl');
    expect((await desk().run('roster', 'export')).out).toHaveLength(1);
  });

  it.each(['file', 'postgres'])('restore into an empty store only (%s)', async (kind) => {
    await desk().run('roster', 'import', ROSTER);
    await desk().run('backup', 'one.jsonl');
    if (kind === 'postgres') {
      desk().env.STORE_URL = await postgres.database();
      await desk().run('restore', 'one.jsonl');
    }
    const { status, complaints } = await desk().run('restore', 'one.jsonl');
    expect(status).toBe(1);
    expect(complaints.join()).toContain('已经有数据');
  });

  it('leave no half of a file behind where something cannot be read', async () => {
    await desk().run('roster', 'import', ROSTER);
    await furnish(desk().env.STORE_URL ?? '');
    await writeFile(desk().at('store/summaries.json'), 'damaged');
    const { status, complaints } = await desk().run('backup', 'one.jsonl');
    expect(status).toBe(1);
    expect(complaints.join()).toContain('summaries.json');
    expect((await readdir(desk().folder)).filter((name) => name.startsWith('one'))).toEqual([]);
  });

  it('say what to do about a folder whose restore was killed, and begin it anew', async () => {
    const rows = Array.from({ length: 2_000 }, (_, number) => ({
      part: 'zhibu/ledger',
      row: {
        key: `k${number}`,
        number,
        record: record({ id: `r${number}`, branch: `第${number % 200}党支部` }),
      },
    }));
    await desk().file('many.jsonl', backupOf(rows));
    const child = spawn(process.execPath, [resolve('dist/src/bin.js'), 'restore', 'many.jsonl'], {
      cwd: desk().folder,
      env: { PATH: process.env.PATH ?? '', ...desk().env },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    const written = () => readdir(desk().at('store/ledger')).catch(() => []);
    await expect.poll(async () => (await written()).length, { interval: 5 }).toBeGreaterThan(5);
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect((await written()).length).toBeLessThan(200);
    for (const command of [
      ['export', '--format', 'json'],
      ['backup', 'half.jsonl'],
      ['roster', 'export'],
    ]) {
      const { status, complaints } = await desk().run(...command);
      expect(status).toBe(1);
      expect(complaints.join()).toMatch(/上次恢复没有做完.*restore/);
    }
    expect((await desk().run('restore', 'many.jsonl')).complaints).toEqual([]);
    const [exported = ''] = (await desk().run('export', '--format', 'json')).out;
    expect(JSON.parse(exported)).toHaveLength(2_000);
  });
});
