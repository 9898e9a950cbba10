import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IncomingMessage } from '../../src/core/message.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import { createSealer } from '../../src/core/seal.ts';
import { exportLedger, FORMATS } from '../../src/ledger/export/ledger.ts';
import { sealInTransit } from '../../src/ledger/summary/carry.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import { createDirectory } from '../../src/roster/directory.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open.ts';
import { secretKeys } from '../../src/store/secret-key.ts';
import { platform, type Said, startWorld, type World } from '../kit/world.ts';

const TALK = '今天上午跟吴七斤谈心谈话，办公室，年度反馈';
const WORDS = '想换到窗口岗位锻炼';

let folder: string;
let world: World;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-summary-'));
  world = await startWorld({ storeUrl: `file:${folder}` });
});
afterEach(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function theTalk(): Promise<LedgerRecord> {
  const [record] = await world.app.store.ledger.find({ kind: 'heart-talk' });
  if (record === undefined) throw new Error('no talk');
  return record;
}

/** Everything that lies in the store's folder, as one text. */
async function onDisk(): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), 'latin1'));
  // What is being written has another name in a moment: then everything is read once more.
  return Promise.all(texts).then((all) => all.join('\n'), onDisk);
}

/** Whether the words, or a piece of them, lie anywhere outside the chat in which they were said. */
async function expectHidden(...pieces: readonly string[]): Promise<void> {
  const disk = await onDisk();
  const log = JSON.stringify(world.log);
  for (const piece of pieces) {
    expect(disk).not.toContain(Buffer.from(piece).toString('latin1'));
    expect(disk).not.toContain(Buffer.from(piece).toString('base64').slice(0, 12));
    expect(log).not.toContain(piece);
  }
}

async function recorded(name = '张建国', text = TALK): Promise<Said> {
  const saved = await world.tell(name, text);
  expect(saved.words).toContain('已登记：谈心谈话');
  return saved;
}

const say = (name: string, text: string, parentId: string) =>
  world.sandbox.say({
    from: world.person(name).openId,
    chatId: world.sandbox.privateChat(world.person(name).openId),
    text,
    parentId,
  });

describe('a summary of a talk', () => {
  it('is asked of nobody, and how to add one is told', async () => {
    const saved = await recorded();
    expect(saved.words).toContain('谈话内容不记');
    expect(saved.words).toContain('概要：');
  });

  it('is added by its author, and read by both sides only, each in private', async () => {
    await recorded();
    const added = await world.tell('张建国', `概要：${WORDS}`);
    expect(added.words).toContain('已加一句概要');
    expect(added.words).toContain('吴七斤');
    expect(added.words).not.toContain(WORDS);
    const { id } = await theTalk();
    for (const name of ['张建国', '吴七斤']) {
      const list = await world.tell(name, '我的谈话');
      expect(list.words).toContain('有一句概要');
      expect(list.words).not.toContain(WORDS);
      await world.press(name, list, '看概要');
      expect(world.now(list).words).toContain(WORDS);
      expect((await world.tell(name, `看概要 #${id}`)).words).toContain(WORDS);
    }
  });

  it.each(['王芳', '赵六顺', '宋岚', '钱路过'])(
    'is not for %s, who is told what one is told of nothing',
    async (name) => {
      await recorded();
      await world.tell('张建国', `概要：${WORDS}`);
      const { id } = await theTalk();
      const refused = await world.tell(name, `看概要 #${id}`);
      const ofNothing = await world.tell(name, '看概要 #0101-00000');
      expect(refused.words).toBe(ofNothing.words);
      expect(refused.words).toContain('没有这项权限');
      expect((await world.tell(name, `概要 #${id}：改掉`)).words).toContain('没有这项权限');
      expect((await world.tell(name, `删掉概要 #${id}`)).words).toContain('没有这项权限');
      expect((await world.tell('吴七斤', `看概要 #${id}`)).words).toContain(WORDS);
    },
  );

  it('is not for the secretary, when others talked', async () => {
    await recorded('赵六顺', '昨天和孙晓雨谈心谈话，办公室');
    await world.tell('赵六顺', `概要：${WORDS}`);
    const { id } = await theTalk();
    expect((await world.tell('张建国', `看概要 #${id}`)).words).toContain('没有这项权限');
    expect((await world.tell('张建国', '我的谈话')).words).not.toContain(id);
  });

  it('does not open for another person who presses the card', async () => {
    await recorded();
    await world.tell('张建国', `概要：${WORDS}`);
    const list = await world.tell('张建国', '我的谈话');
    await expect(world.press('王芳', list, '看概要')).rejects.toThrow();
    expect(world.now(list).words).not.toContain(WORDS);
  });

  it('lies in no file and in no line of the log in clear, and the record tells only that there is one', async () => {
    await recorded();
    await world.tell('张建国', `概要：${WORDS}`);
    await world.tell('吴七斤', '看概要');
    await expectHidden(WORDS, '窗口岗位');
    expect((await theTalk()).revisions.map(({ changes }) => changes)).toEqual([{ summary: ['无', '有'] }]);
    const [, summary] = [await theTalk(), await world.app.store.summaries.get((await theTalk()).id)];
    expect(summary?.sealed).toMatch(/^v1\.[\da-f]{8}\.[\w-]+$/);
  });

  it('is in no export, ledger or list', async () => {
    await recorded();
    await world.tell('张建国', `概要：${WORDS}`);
    const { ledger } = world.app.store;
    const directory = createDirectory(await world.app.store.roster.members(), []);
    const duties = loadDuties('data/obligations');
    const now = world.sandbox.clock.now();
    const sources = { ledger, duties, directory, documents: [], now, zone: 'Asia/Shanghai' };
    for (const format of FORMATS) {
      const bytes = await exportLedger({ format }, sources);
      const parts = format === 'json' ? { json: bytes } : unzipSync(bytes);
      const texts = Object.values(parts).map((part) => Buffer.from(part).toString());
      expect(texts.join('\n')).not.toMatch(/窗口|v1\./);
    }
    for (const text of ['台账 谈心谈话', '还差啥', '谈心谈话覆盖情况'])
      expect((await world.tell('张建国', text)).words).not.toContain(WORDS);
    expect(await (await fetch(`${world.app.url}/metrics`)).text()).not.toContain(WORDS);
  });

  it('is replaced and deleted by its author', async () => {
    await recorded();
    await world.tell('张建国', '概要：第一句');
    expect((await world.tell('张建国', `概要改成${WORDS}`)).words).toContain('换成新的一句');
    const shown = await world.tell('吴七斤', '看概要');
    expect(shown.words).toContain(WORDS);
    expect(shown.words).not.toContain('第一句');
    const before = await onDisk();
    expect((await world.tell('张建国', '删掉概要')).words).toContain('概要已删除');
    expect((await world.tell('吴七斤', '看概要')).words).toContain('没有概要');
    expect((await onDisk()).includes('v1.')).toBe(false);
    expect(before).toContain('v1.');
    expect((await theTalk()).revisions.map(({ changes }) => changes.summary)).toEqual([
      ['无', '有'],
      ['有', '有'],
      ['有', '无'],
    ]);
  });

  it('belongs to its author: the other side may read and not change it', async () => {
    await recorded();
    await world.tell('张建国', `概要：${WORDS}`);
    const { id } = await theTalk();
    for (const text of [`概要 #${id}：别的`, `删掉概要 #${id}`, '概要：别的'])
      expect((await world.tell('吴七斤', text)).words).not.toMatch(/已加|已换|已删除/);
    expect((await world.tell('张建国', '看概要')).words).toContain(WORDS);
  });

  it('is one line of at most a hundred characters', async () => {
    await recorded();
    expect((await world.tell('张建国', `概要：${'很'.repeat(101)}`)).words).toContain(
      '最多100字，这次有101字',
    );
    expect((await world.tell('张建国', '概要：第一行\n第二行')).words).toContain('只能是一行');
    expect(await world.app.store.summaries.get((await theTalk()).id)).toBeNull();
    await expectHidden('第一行', '第二行', '很很很很');
    expect((await world.tell('张建国', `概要：${'𠮷'.repeat(100)}`)).words).toContain('已加一句概要');
  });

  it('goes to the talk whose message or card it answers', async () => {
    const first = await recorded('张建国', '今天上午跟吴七斤谈心谈话，办公室');
    await recorded('张建国', '今天上午跟赵六顺谈心谈话，办公室');
    const messageId = say('张建国', `概要：${WORDS}`, first.view.messageId);
    const answer = await world.sandbox.waitFor((one) => one.parent?.messageId === messageId);
    expect(JSON.stringify(answer.content)).toContain('吴七斤');
    expect((await world.tell('赵六顺', '看概要')).words).toContain('没有概要');
    expect((await world.tell('吴七斤', '看概要')).words).toContain(WORDS);
  });

  it('goes to no talk when it is not clear to which', async () => {
    expect((await world.tell('张建国', `概要：${WORDS}`)).words).toContain('没有对上是哪一次谈话');
    await expectHidden(WORDS);
  });

  it('that comes in one breath with the talk is kept, also when something has to be asked first', async () => {
    const asked = await world.tell('张建国', `跟小刘谈了话，今天上午，办公室，概要：${WORDS}`);
    expect(asked.words).toContain('刘二强');
    expect(asked.words).toContain('概要已加密');
    expect(asked.words).not.toContain(WORDS);
    await expectHidden(WORDS);
    await world.press('张建国', asked, '刘二强');
    expect(world.now(asked).words).toContain('概要已加密保存');
    expect((await world.tell('刘二强', '看概要')).words).toContain(WORDS);
    await expectHidden(WORDS);
    await world.tell('张建国', `${TALK}。概要：另一句`);
    expect((await world.tell('吴七斤', '看概要')).words).toContain('另一句');
    expect((await theTalk()).talk).toMatchObject({ by: '张建国', with: '刘二强' });
  });

  it('waits with a talk that is not complete yet', async () => {
    await world.tell('张建国', '跟小刘谈了话，今天上午，办公室');
    expect((await world.tell('张建国', `概要：${WORDS}`)).words).toContain('刘二强');
    await expectHidden(WORDS);
    await world.tell('张建国', '2');
    expect((await world.tell('刘二强', '看概要')).words).toContain(WORDS);
  });

  it('is gone with a draft that is given up', async () => {
    await world.tell('张建国', `跟小刘谈了话，今天上午，办公室，概要：${WORDS}`);
    await world.tell('张建国', '取消');
    expect((await onDisk()).includes('v1.')).toBe(false);
  });

  it('is not kept for a talk that is still to come', async () => {
    const planned = await world.tell('张建国', `明天上午跟吴七斤谈心谈话，概要：${WORDS}`);
    expect(planned.words).toContain('概要没有保存');
    await expectHidden(WORDS);
  });

  it('said in a group is neither kept nor repeated', async () => {
    await recorded();
    const hint = await world.tellGroup('张建国', `概要：${WORDS}`);
    expect(hint.words).toContain('没有保存');
    expect(hint.words).not.toContain(WORDS);
    expect((await world.tell('吴七斤', '看概要')).words).toContain('没有概要');
    const { id } = await theTalk();
    await world.tell('张建国', `概要：${WORDS}`);
    expect((await world.tellGroup('张建国', `看概要 #${id}`)).words).not.toContain(WORDS);
    await expectHidden(WORDS);
  });

  it.each([
    ['p2p', `概要：${WORDS}`],
    ['p2p', `${TALK}，概要：${WORDS}`],
    ['p2p', `看看我的谈话，补一句概要：${WORDS}`],
    ['p2p', `${TALK}，他说${WORDS}`],
    ['p2p', `${TALK}，他说${WORDS}，概要：一句`],
    ['group', `概要：${WORDS}`],
    ['group', `${TALK}，概要：${WORDS}`],
    ['group', `看看跟吴七斤的谈话，概要：${WORDS}`],
  ])('is not in clear in what is taken on, not for a moment (%s: %s)', async (chat, text) => {
    const claim = vi.spyOn(world.app.store.claims, 'claim');
    await (chat === 'p2p' ? world.tell('张建国', text) : world.tellGroup('张建国', text));
    expect(claim).toHaveBeenCalledOnce();
    expect(JSON.stringify(claim.mock.calls)).not.toMatch(/窗口/);
  });

  it('goes with the talk when it turns out to have been with somebody else', async () => {
    await recorded();
    await world.tell('张建国', `概要：${WORDS}`);
    await world.tell('张建国', '刚那次谈心谈话对象改成赵六顺');
    await world.tell('张建国', '确认');
    const { id, talk } = await theTalk();
    expect(talk).toMatchObject({ by: '张建国', with: '赵六顺', type: '年度反馈' });
    expect((await world.tell('赵六顺', `看概要 #${id}`)).words).toContain(WORDS);
    expect((await world.tell('吴七斤', `看概要 #${id}`)).words).toContain('没有这项权限');
  });

  it('is still there after a restart: the key lies in the folder, for its owner only', async () => {
    await recorded();
    await world.tell('张建国', `概要：${WORDS}`);
    const key = join(folder, 'secret.key');
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    const text = await readFile(key, 'utf8');
    expect(Buffer.from(text, 'base64')).toHaveLength(32);
    await world.close();
    world = await startWorld({ storeUrl: `file:${folder}` });
    expect((await world.tell('吴七斤', '看概要')).words).toContain(WORDS);
    expect(await readFile(key, 'utf8')).toBe(text);
  });

  it('that cannot be opened any more says so, and shows nothing', async () => {
    await recorded();
    await world.tell('张建国', `概要：${WORDS}`);
    await world.close();
    await rm(join(folder, 'secret.key'));
    world = await startWorld({ storeUrl: `file:${folder}` });
    expect((await world.tell('吴七斤', '看概要')).words).toContain('读不出来');
  });
});

describe('a summary whose message a crash interrupted', () => {
  const SILENT = { info() {}, warn() {}, error() {} };
  let sandbox: Sandbox;
  beforeEach(async () => {
    await world.close();
    sandbox = await platform(parseRoster(await readFile('data/demo/roster.csv', 'utf8')), '2026-03-18T10:05');
    world = await startWorld({ storeUrl: `file:${folder}`, sandbox });
    await recorded();
  });
  afterEach(async () => {
    await world.close();
    await sandbox.close();
  });

  /** Takes on a message as the inbox does, and stops before anything is done about it. */
  async function interrupted(text: string): Promise<IncomingMessage> {
    await world.close();
    const { openId } = world.person('张建国');
    const chatId = sandbox.privateChat(openId);
    const messageId = sandbox.say({ from: openId, chatId, text: `${text}：${WORDS}` });
    const [key] = await secretKeys(`file:${folder}`, []);
    const sealer = key === undefined ? null : createSealer([key]);
    const message: IncomingMessage = {
      ...{ kind: 'message', messageId, chatId, chatType: 'p2p', sender: openId, fromBot: false },
      ...{ sentAt: sandbox.clock.now(), text, mentions: [], addressed: true },
      ...{ unreadable: null, parentId: null, threadId: null },
      sealed: sealInTransit(WORDS, `message:${messageId}`, sealer),
    };
    const store = await openStore(`file:${folder}`, { log: SILENT });
    await store.claims.claim(`message:${messageId}`, message, message.sentAt);
    await store.close();
    await expectHidden(WORDS);
    return message;
  }

  async function restarted(messageId: string): Promise<void> {
    world = await startWorld({ storeUrl: `file:${folder}`, sandbox });
    await sandbox.waitFor((one) => one.parent?.messageId === messageId);
  }

  it('is added after the start', async () => {
    const { messageId } = await interrupted('概要');
    await restarted(messageId);
    expect((await world.tell('吴七斤', '看概要')).words).toContain(WORDS);
    expect((await theTalk()).revisions).toHaveLength(1);
  });

  it('is kept after the start when its talk had been recorded already', async () => {
    const record = await theTalk();
    const { messageId } = await interrupted(TALK);
    const store = await openStore(`file:${folder}`, { log: SILENT });
    await store.ledger.put({ ...record, id: '0318-00001' }, -1, `message:${messageId}`);
    await store.close();
    await restarted(messageId);
    expect((await world.tell('吴七斤', '看概要 #0318-00001')).words).toContain(WORDS);
  });
});
