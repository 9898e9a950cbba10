import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();

const ROSTER = resolve('data/demo/roster.csv');
const HEAD = '支部,姓名,open_id,角色,党小组,职级';
const SILENT = { info() {}, warn() {}, error() {} };

describe('zhibu roster', () => {
  it('gives back what was imported', async () => {
    expect((await desk().run('roster', 'import', ROSTER)).out.at(-1)).toBe('已导入25人，3个支部。');
    const { status, out } = await desk().run('roster', 'export');
    expect(status).toBe(0);
    const exported = out.join('\n').split(/\r?\n/).toSorted();
    expect(exported).toEqual((await readFile(ROSTER, 'utf8')).trimEnd().split('\n').toSorted());
  });

  it('updates by open_id when a file is imported again', async () => {
    const first = await desk().file('a.csv', `\ufeff${HEAD}\r\n第一党支部,张三,ou_1,党员,,\r\n`);
    const second = await desk().file('b.csv', `${HEAD}\n第一党支部,张三,ou_1,书记、党员,,县处级\n`);
    await desk().run('roster', 'import', first);
    await desk().run('roster', 'import', second);
    const { out } = await desk().run('roster', 'export');
    expect(out.join('\n').split(/\r?\n/)).toEqual([HEAD, '第一党支部,张三,ou_1,书记、党员,,县处级']);
  });

  it('imports nothing from a file with bad rows, and names each of them', async () => {
    const bad = `${HEAD}\n第一党支部,张三,ou_1,党员,,\n第一党支部,,x,主席,,\n`;
    const { status, complaints } = await desk().run('roster', 'import', await desk().file('bad.csv', bad));
    expect(status).toBe(1);
    const lines = complaints.join('\n').split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toContain('第3行');
    expect((await desk().run('roster', 'export')).out).toEqual([HEAD]);
  });

  it('shows what an office list would change, and writes it only without --dry-run', async () => {
    const list = await desk().file('list.csv', '所在支部,姓名,联系电话\n第一党支部,张三,13812345678\n');
    const looked = await desk().run('roster', 'import', list, '--dry-run');
    expect(looked).toMatchObject({ status: 0, complaints: [] });
    expect(looked.out).toEqual([
      '! 新支部：第一党支部',
      '+ 第一党支部（1人）：张三',
      '新增1人，更改0人，不变0人，表里没有0人。',
      expect.stringContaining('其中1人还没有 open_id'),
      '只看不写，没有导入。',
    ]);
    const done = await desk().run('roster', 'import', list, '--yes');
    expect(done.out.at(-1)).toBe('已导入1人，1个支部。');
    expect((await desk().run('roster', 'import', list)).out[0]).toBe(
      '新增0人，更改0人，不变1人，表里没有0人。',
    );
    expect((await desk().run('roster', 'export')).out).toEqual([HEAD]);
  });

  it('asks whoever sits at the terminal, and imports nothing without a yes', async () => {
    const list = await desk().file('list.csv', '支部,姓名,open_id\n第一党支部,张三,ou_1\n');
    const asked = async (answer: string) =>
      (await desk().runAsked(answer, 'roster', 'import', list)).out.at(-1);
    expect(await asked('')).toBe('没有导入。');
    expect(await asked('是')).toBe('已导入1人，1个支部。');
  });

  it('binds a branch to a chat', async () => {
    await desk().run('roster', 'import', ROSTER);
    const bound = await desk().run('roster', 'bind', '--branch', '第二党支部', '--chat', 'oc_2');
    expect(bound).toMatchObject({ status: 0, out: ['已绑定：第二党支部。'] });
    const store = await openStore(desk().env.STORE_URL ?? '', { log: SILENT, readOnly: true });
    expect(await store.roster.branches()).toContainEqual({ name: '第二党支部', chatId: 'oc_2' });
  });

  it.each([
    [['roster'], 2],
    [['roster', 'delete'], 2],
    [['roster', 'constructor'], 2],
    [['roster', 'import'], 2],
    [['roster', 'import', 'a.csv', 'b.csv'], 2],
    [['roster', 'export', 'a.csv'], 2],
    [['roster', 'bind', '--branch', '第一党支部'], 2],
    [['roster', 'import', 'nowhere.csv'], 1],
    [['roster', 'bind', '--branch', '没有的支部', '--chat', 'oc_1'], 1],
  ])('%j ends with %i and one line', async (argv, status) => {
    const outcome = await desk().run(...argv);
    expect(outcome).toMatchObject({ status, out: [], logged: [] });
    expect(outcome.complaints).toHaveLength(1);
  });

  it('may be looked at, but not changed, while an assistant has the store', async () => {
    await desk().run('roster', 'import', ROSTER);
    const running = await openStore(desk().env.STORE_URL ?? '', { log: SILENT });
    expect((await desk().run('roster', 'export')).status).toBe(0);
    const refused = await desk().run('roster', 'import', ROSTER);
    expect(refused.status).toBe(1);
    expect(refused.complaints).toEqual([expect.stringContaining('正被另一个支部助手使用')]);
    await running.close();
  });
});
