import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { FOLDERS } from '../../src/store/file/places.ts';
import { openStore } from '../../src/store/open.ts';
import { until } from '../feishu/kit.ts';
import { startWorld, type World } from '../kit/world.ts';
import { message, record, silent } from './samples.ts';
import { describeOnTinyDisk } from './tiny-disk.ts';

const ENTRY = '记一下 今天支委会，三楼会议室，应到5实到5，议题：学习';
const KILOBYTE = 1024;
/** As the sandbox and Feishu send again what was not taken. */
const AGAIN_AFTER_MS = 15_000;

describeOnTinyDisk('a disk that is full', (disk) => {
  let world: World | null = null;
  // Before the disk is taken away.
  afterEach(async () => {
    await world?.close();
    world = null;
  });

  async function start(): Promise<World> {
    world = await startWorld({ storeUrl: `file:${join(disk().path, 'var')}` });
    return world;
  }

  const said = (world: World, text: string): string => {
    const from = world.person('李秀英').openId;
    return world.sandbox.say({ from, chatId: world.sandbox.privateChat(from), text });
  };
  const answersTo = (world: World, messageId: string) =>
    world.sandbox
      .messages(world.sandbox.privateChat(world.person('李秀英').openId))
      .filter((one) => one.sender.bot && one.parent?.messageId === messageId);

  it('takes nothing on that it cannot keep: Feishu delivers again, and it is answered and recorded once', async () => {
    const world = await start();
    await disk().fill(0);
    const messageId = said(world, ENTRY);
    await until(() => world.log.some(({ level }) => level !== 'info'));
    expect(world.sandbox.deliveriesPending()).toBe(1);
    expect(await world.app.store.claims.pending()).toEqual([]);
    await disk().clear();
    world.sandbox.clock.advance(AGAIN_AFTER_MS);
    await until(() => answersTo(world, messageId).length > 0);
    expect(await world.app.store.ledger.find({})).toHaveLength(1);
    expect(answersTo(world, messageId)).toHaveLength(1);
    expect(world.sandbox.deliveriesPending()).toBe(0);
  });

  it('is told to the person in one line, nothing is half-written, and the next entry works', async () => {
    const world = await start();
    const long = record({ branch: '第一党支部', content: '学'.repeat(150 * KILOBYTE) });
    await world.app.store.ledger.put(long, -1, 'long');
    await disk().fill(300 * KILOBYTE);
    expect((await world.tell('李秀英', ENTRY)).words).toMatch(/没办成.*编号/u);
    expect(await world.app.store.ledger.find({})).toEqual([long]);
    await expect.poll(() => world.app.store.claims.pending()).toEqual([]);
    await disk().clear();
    expect((await world.tell('李秀英', ENTRY)).words).toContain('已登记');
    await world.close();
    const store = await openStore(`file:${join(disk().path, 'var')}`, { log: silent, readOnly: true });
    expect(await store.ledger.find({})).toHaveLength(2);
  });
});

describeOnTinyDisk('a disk that can only be read', (disk) => {
  it('fails what is written, not what is asked, and takes writings again when it is mended', async () => {
    const url = `file:${join(disk().path, 'var')}`;
    const store = await openStore(url, { log: silent });
    await store.ledger.put(record({ id: 'a' }), -1, 'a');
    disk().setReadOnly(true);
    await expect(store.claims.claim('m', message('m'), 1)).rejects.toThrow('EROFS');
    await expect(store.ledger.put(record({ id: 'b' }), -1, 'b')).rejects.toThrow('EROFS');
    expect(await store.ledger.find({})).toEqual([record({ id: 'a' })]);
    const seen = await openStore(url, { log: silent, readOnly: true });
    expect(await seen.ledger.find({})).toHaveLength(1);
    disk().setReadOnly(false);
    expect(await store.claims.claim('m', message('m'), 2)).toBe(true);
    await store.ledger.put(record({ id: 'c' }), -1, 'c');
    await store.close();
    const next = await openStore(url, { log: silent });
    expect((await next.ledger.find({})).map(({ id }) => id)).toEqual(['a', 'c']);
    await next.close();
  });

  it('stops the start and is named', async () => {
    const folder = join(disk().path, 'var');
    await mkdir(folder);
    for (const name of FOLDERS) await mkdir(join(folder, name));
    disk().setReadOnly(true);
    const opening = openStore(`file:${folder}`, { log: silent });
    await expect(opening).rejects.toThrow(`数据文件夹 ${folder} 不能写入（EROFS）`);
  });
});
