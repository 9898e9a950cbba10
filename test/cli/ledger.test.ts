import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA } from '../../src/paths.ts';
import { openStore } from '../../src/store/open.ts';
import { record, silent } from '../store/samples.ts';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();
const ROSTER = join(DATA, 'demo/roster.csv');

/** A file with two records, and a store that has the roster only. */
async function lastYear(): Promise<void> {
  await desk().file('roster.csv', await readFile(ROSTER, 'utf8'));
  const { env } = desk();
  const own = env.STORE_URL ?? '';
  env.STORE_URL = `file:${desk().at('old')}`;
  await desk().run('roster', 'import', 'roster.csv');
  const store = await openStore(env.STORE_URL, { log: silent });
  await store.ledger.put(record(), -1, 'a');
  await store.ledger.put(record({ id: '0302-bbbbb', date: '2026-03-02', branch: '第二党支部' }), -1, 'b');
  await store.close();
  await desk().run('export', '--format', 'xlsx', '-o', 'old.xlsx');
  env.STORE_URL = own;
  await desk().run('roster', 'import', 'roster.csv');
}

async function recorded(): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse((await desk().run('export', '--format', 'json')).out.join('\n'));
}

describe('zhibu ledger import', () => {
  it('shows what it would add, then adds it, then nothing more', async () => {
    await lastYear();
    const preview = await desk().run('ledger', 'import', 'old.xlsx', '--dry-run');
    expect(preview).toMatchObject({
      status: 0,
      out: [
        '+ 2026-03-02 第二党支部 支部委员会 #0302-bbbbb',
        '+ 2026-03-17 第一党支部 支部委员会 #0317-0a1b2',
        '将导入2条，跳过0项。',
      ],
    });
    expect(await recorded()).toEqual([]);
    expect((await desk().run('ledger', 'import', 'old.xlsx')).out.at(-1)).toBe('已导入2条，跳过0项。');
    expect(await recorded()).toMatchObject([
      { id: '0302-bbbbb', created: { by: '导入' } },
      { id: '0317-0a1b2', status: 'held' },
    ]);
    expect((await desk().run('ledger', 'import', 'old.xlsx')).out.at(-1)).toBe('已导入0条，跳过2项。');
  });

  it('takes one branch, in the name of an administrator', async () => {
    await lastYear();
    const members = (await readFile(ROSTER, 'utf8')).split('\n');
    const administrator = members.find((line) => line.includes('管理员,'))?.split(',')[2] ?? '';
    const { status } = await desk().run(
      'ledger',
      'import',
      'old.xlsx',
      '--branch',
      '第二党支部',
      '--by',
      administrator,
    );
    expect(status).toBe(0);
    expect(await recorded()).toMatchObject([{ branch: '第二党支部', created: { by: administrator } }]);
  });

  it('names what is wrong and writes nothing', async () => {
    await desk().file('roster.csv', '支部,姓名,open_id,角色,党小组,职级\n第二党支部,马春生,ou_1,书记,,\n');
    await lastYear();
    desk().env.STORE_URL = `file:${desk().at('small')}`;
    await desk().file('roster.csv', '支部,姓名,open_id,角色,党小组,职级\n第二党支部,马春生,ou_1,书记,,\n');
    await desk().run('roster', 'import', 'roster.csv');
    const { status, complaints } = await desk().run('ledger', 'import', 'old.xlsx');
    expect(status).toBe(1);
    expect(complaints).toEqual(['支部委员会：第3行第1列（支部）“第一党支部”不在名册里。']);
    expect(await recorded()).toEqual([]);
  });

  it.each([
    [['ledger'], 2],
    [['ledger', 'export'], 2],
    [['ledger', 'import'], 2],
    [['ledger', 'import', 'a.xlsx', 'b.xlsx'], 2],
    [['ledger', 'import', 'a.xlsx', '--force'], 2],
    [['ledger', 'import', 'missing.xlsx'], 1],
    [['ledger', 'import', 'package.json'], 1],
  ])('%j ends with %i and one line', async (argv, status) => {
    await desk().file('package.json', '{}');
    const outcome = await desk().run(...argv);
    expect(outcome).toMatchObject({ status, out: [], logged: [] });
    expect(outcome.complaints).toHaveLength(1);
  });

  it.each([
    ['--branch', '没有的支部'],
    ['--by', 'ou_nobody'],
  ])('does not take an unknown %s', async (option, value) => {
    await lastYear();
    expect(await desk().run('ledger', 'import', 'old.xlsx', option, value)).toMatchObject({
      status: 1,
      out: [],
    });
  });
});
