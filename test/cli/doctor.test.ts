import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { zhibu } from '../../src/zhibu.ts';
import { record, silent } from '../store/samples.ts';
import { describeOnTinyDisk } from '../store/tiny-disk.ts';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();
const ROSTER = resolve('data/demo/roster.csv');

/** Calls `zhibu doctor` at this moment: it compares the clock with the files. */
async function doctor(...args: readonly string[]) {
  const out: string[] = [];
  const complaints: string[] = [];
  const status = await zhibu(['doctor', ...args], {
    env: desk().env,
    cwd: desk().folder,
    now: () => Date.now(),
    out: (line) => void out.push(line),
    complain: (line) => void complaints.push(line),
    log: silent,
  });
  return { status, out, complaints, text: out.join('\n') };
}

/** A store with a roster and two entries. @returns the ledger file of their branch */
async function furnish(): Promise<string> {
  await desk().run('roster', 'import', ROSTER);
  const store = await openStore(desk().env.STORE_URL ?? '', { log: silent });
  for (const id of ['0317-aaaaa', '0317-bbbbb']) await store.ledger.put(record({ id }), -1, id);
  await store.close();
  const [name] = await readdir(desk().at('store/ledger'));
  return `ledger/${name}`;
}

describe('zhibu doctor', () => {
  it('says of everything that it is well', async () => {
    await furnish();
    const { status, out, complaints } = await doctor();
    expect(complaints).toEqual([]);
    expect(status).toBe(0);
    expect(out.map((line) => line.split('：')[0])).toEqual([
      '✓ 设置',
      '✓ 数据',
      '✓ 磁盘空间',
      '✓ 时间和时区',
      '✓ 文件和规则',
    ]);
    expect(out[1]).toContain('2条台账');
  });

  it('does so before the first start, and makes nothing', async () => {
    expect((await doctor()).status).toBe(0);
    await expect(readdir(desk().at('store'))).rejects.toThrow('ENOENT');
  });

  it('looks on when one thing is not well, and fails', async () => {
    await desk().file('.env', 'PORT=http\nTIMEZONE=Moon/Base\n');
    const { status, out, complaints } = await doctor();
    expect(status).toBe(1);
    expect(complaints).toEqual([expect.stringContaining('处要处理')]);
    expect(out[0]).toMatch(/^✗ 设置：PORT/);
    expect(out[1]).toMatch(/^✗ 设置：TIMEZONE/);
    expect(out.at(-1)).toMatch(/^✓ 文件和规则/);
  });

  it('names every broken file with what to do, also while an assistant is running', async () => {
    const file = await furnish();
    const running = await openStore(desk().env.STORE_URL ?? '', { log: silent });
    await writeFile(desk().at(`store/${file}`), '{"for');
    await rm(desk().at('store/roster.json'));
    const { status, text } = await doctor();
    await running.close();
    expect(status).toBe(1);
    expect(text).toContain(`✗ 数据：${file}：内容已损坏。恢复上一份用 zhibu doctor --restore ${file}`);
    expect(text).toContain('✗ 数据：roster.json：文件不见了');
    expect(text).toContain('✓ 文件和规则');
  });

  it('tells of two files of one branch, each of which is whole', async () => {
    const file = await furnish();
    await writeFile(desk().at('store/ledger/副本.json'), await readFile(desk().at(`store/${file}`)));
    expect((await doctor()).text).toMatch(/✗ 数据：.*有两个文件/u);
  });

  it('notices a clock that stands before the last writing', async () => {
    await furnish();
    const later = Date.now() / 1000 + 86_400;
    await utimes(desk().at('store/roster.json'), later, later);
    expect((await doctor()).text).toMatch(/✗ 时间和时区：.*校准系统时间/u);
  });

  it('tells of a database that cannot be reached', async () => {
    desk().env.STORE_URL = 'postgres://u:hunter2@127.0.0.1:1/none';
    const { status, text } = await doctor();
    expect(status).toBe(1);
    expect(text).toMatch(/✗ 数据：/u);
    expect(text).not.toContain('hunter2');
  });
});

describeOnTinyDisk('zhibu doctor on a disk', (disk) => {
  it.each([
    ['that is nearly full', () => disk().fill(1000), '太少了'],
    ['that can only be read', async () => disk().setReadOnly(true), '不能写入'],
  ])('%s says so', async (_, spoil, words) => {
    desk().env.STORE_URL = `file:${disk().path}`;
    await spoil();
    const { status, text } = await doctor();
    expect(status).toBe(1);
    expect(text).toMatch(new RegExp(`✗ 磁盘空间：.*${words}`, 'u'));
  });
});

describe('zhibu doctor --restore', () => {
  it('shows the difference first, and changes nothing without --yes', async () => {
    const file = await furnish();
    const path = desk().at(`store/${file}`);
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 700));
    const damaged = await readFile(path, 'utf8');
    const { status, text } = await doctor('--restore', file);
    expect(status).toBe(0);
    expect(text).toContain('有2条');
    expect(text).toContain('恢复后会找回');
    expect(text).toMatch(/#0317-bbbbb，登记于2026-03-18/);
    expect(text).toContain('--yes');
    expect(await readFile(path, 'utf8')).toBe(damaged);

    expect(await doctor('--restore', join('store', file), '--yes')).toMatchObject({
      status: 0,
      complaints: [],
    });
    const exported = await desk().run('export', '--format', 'json');
    expect(exported.out.join()).toContain('0317-bbbbb');
    expect((await doctor()).status).toBe(0);
  });

  it('does nothing under a running assistant', async () => {
    const file = await furnish();
    const running = await openStore(desk().env.STORE_URL ?? '', { log: silent });
    await writeFile(desk().at(`store/${file}`), '');
    const { status, complaints } = await doctor('--restore', file, '--yes');
    await running.close();
    expect(status).toBe(1);
    expect(complaints).toEqual([expect.stringContaining('正被另一个支部助手使用')]);
    expect(await readFile(desk().at(`store/${file}`), 'utf8')).toBe('');
  });

  it.each([
    [['--restore', 'roster.json'], 1, '没有问题'],
    [['--restore', '../../etc/passwd'], 1, '没有 ../../etc/passwd'],
    [['--restore', 'nothing.json', '--yes'], 1, '没有 nothing.json'],
    [['--restore', 'a', '--accept', 'b'], 2, '只能用一个'],
    [['--yes'], 2, '--yes'],
    [['--restore'], 2, '用法'],
  ])('%j is refused in a line', async (args, status, words) => {
    await furnish();
    const outcome = await doctor(...args);
    expect(outcome).toMatchObject({ status, out: [] });
    expect(outcome.complaints).toEqual([expect.stringContaining(words)]);
  });
});

describe('zhibu doctor --accept', () => {
  it('takes a roster that was changed by hand, after showing what differs', async () => {
    await furnish();
    const path = desk().at('store/roster.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('赵六顺', '赵六舜'));
    expect((await doctor()).text).toContain('认可现在的样子用 zhibu doctor --accept roster.json');
    expect((await desk().run('roster', 'export')).complaints.join()).toContain('手工改动过');
    expect((await doctor('--accept', 'roster.json')).text).toContain('认可后改成文件里的样子1条');
    await doctor('--accept', 'roster.json', '--yes');
    expect((await desk().run('roster', 'export')).out.join()).toContain('赵六舜');
  });

  it('does not take what cannot be read', async () => {
    await furnish();
    await writeFile(desk().at('store/roster.json'), '{');
    const { status, complaints } = await doctor('--accept', 'roster.json', '--yes');
    expect(status).toBe(1);
    expect(complaints).toEqual([expect.stringContaining('读不出来')]);
  });
});
