import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingMessage } from '../../src/core/message.ts';
import type { Member } from '../../src/core/roster.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open.ts';
import { wordsOf } from '../kit/card.ts';
import { platform, type Said, startWorld, type World } from '../kit/world.ts';
import { record } from '../store/samples.ts';

const SILENT = { info() {}, warn() {}, error() {} };
const ENTRY = '记一下 今天支委会，三楼会议室，应到5实到5，议题：学习';

let folder: string;
let storeUrl: string;
let members: readonly Member[];
let sandbox: Sandbox;
let world: World | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-restart-'));
  storeUrl = `file:${folder}`;
  members = parseRoster(await readFile('data/demo/roster.csv', 'utf8'));
});
afterEach(async () => {
  await world?.close();
  world = null;
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

async function begin(at = '2026-03-17T10:05'): Promise<void> {
  sandbox = await platform(members, at);
}

async function start(): Promise<World> {
  world = await startWorld({ sandbox, storeUrl });
  return world;
}

async function restart(): Promise<World> {
  await world?.close();
  world = null;
  return start();
}

const openId = (name: string) => members.find((member) => member.name === name)?.openId ?? '';
const chatOf = (name: string) => sandbox.privateChat(openId(name));
const answers = (chatId: string) => sandbox.messages(chatId).filter((message) => message.sender.bot);
const repliesTo = (chatId: string, messageId: string | undefined) =>
  answers(chatId).filter((message) => message.parent?.messageId === messageId);
const moveTo = (local: string) => sandbox.clock.moveTo(Date.parse(`${local}:00+08:00`));

/** Stops the program. @returns what it left unfinished */
async function unfinished() {
  await world?.close();
  world = null;
  const store = await openStore(storeUrl, { log: SILENT, readOnly: true });
  return store.claims.pending();
}

/** A message that was said and taken on, but not worked on before a crash. */
async function interrupted(name: string, text: string, chatId = chatOf(name)): Promise<IncomingMessage> {
  const messageId = sandbox.say({ from: openId(name), chatId, text });
  const message: IncomingMessage = {
    kind: 'message',
    messageId,
    chatId,
    chatType: chatId === chatOf(name) ? 'p2p' : 'group',
    sender: openId(name),
    fromBot: false,
    sentAt: sandbox.clock.now(),
    text,
    mentions: [],
    addressed: true,
    unreadable: null,
    parentId: null,
    threadId: null,
  };
  const store = await openStore(storeUrl, { log: SILENT });
  await store.roster.upsertMembers(members);
  await store.claims.claim(`message:${messageId}`, message, sandbox.clock.now());
  await store.close();
  return message;
}

describe('what a crash interrupted', () => {
  it('is finished after the start, once, also when the platform delivers it again', async () => {
    await begin();
    const { chatId, messageId } = await interrupted('李秀英', ENTRY);
    const { app } = await start();
    const answer = await sandbox.waitFor((message) => message.parent?.messageId === messageId);
    expect(wordsOf(answer.content)).toContain('已登记');
    expect(await app.store.ledger.find({})).toHaveLength(1);
    const after = await restart();
    await after.tell('李秀英', '帮助');
    expect(repliesTo(chatId, messageId)).toHaveLength(1);
    expect(await after.app.store.ledger.find({})).toHaveLength(1);
    expect(await unfinished()).toEqual([]);
  });

  it('and had been recorded already is answered, and not taken for a second meeting', async () => {
    await begin();
    const { messageId } = await interrupted('李秀英', ENTRY);
    const store = await openStore(storeUrl, { log: SILENT });
    const kept = record({
      date: '2026-03-17',
      created: { by: openId('李秀英'), at: '2026-03-17T10:05:00+08:00' },
    });
    await store.ledger.put(kept, -1, `message:${messageId}`);
    await store.close();
    const { app } = await start();
    const answer = await sandbox.waitFor((message) => message.parent?.messageId === messageId);
    expect(wordsOf(answer.content)).toContain('已登记');
    expect(wordsOf(answer.content)).toContain(kept.id);
    expect(await app.store.ledger.find({})).toEqual([kept]);
  });

  it('means the days that it meant when it was said', async () => {
    await begin('2026-03-17T23:58');
    await interrupted('李秀英', ENTRY);
    moveTo('2026-03-18T08:30');
    const { app } = await start();
    await sandbox.waitFor((message) => message.sender.bot);
    expect(await app.store.ledger.find({})).toMatchObject([{ date: '2026-03-17', status: 'held' }]);
  });

  it('and was a question is not answered hours later; in private that is said', async () => {
    await begin();
    const group = await interrupted('赵六顺', '末位发言是啥', 'oc_first_branch');
    const private_ = await interrupted('赵六顺', '末位发言是啥');
    moveTo('2026-03-17T13:00');
    await start();
    const late = await sandbox.waitFor((message) => message.parent?.messageId === private_.messageId);
    expect(wordsOf(late.content)).toContain('到得太晚');
    await world?.tellGroup('赵六顺', '帮助');
    expect(answers(group.chatId)).toHaveLength(1);
    expect(await unfinished()).toEqual([]);
  });

  /** A card, and somebody's press on it that the program took on before it ended. @returns the claim key, too */
  async function pressed(): Promise<{ readonly form: Said; readonly key: string }> {
    await begin();
    const before = await start();
    const form = await before.tell('李秀英', '登记 主题党日');
    await before.close();
    world = null;
    const store = await openStore(storeUrl, { log: SILENT });
    const { messageId, chatId } = form.view;
    const press = { kind: 'action', eventId: 'e1', messageId, chatId, chatType: 'p2p' } as const;
    const rest = { operator: openId('李秀英'), action: 'record.cancel', payload: {}, form: {}, at: 1 };
    await store.claims.claim('action:e1', { ...press, ...rest }, 1);
    await store.close();
    return { form, key: 'action:e1' };
  }

  it('and was a press leaves the card as it is, and asks to press again', async () => {
    const { form } = await pressed();
    const after = await start();
    const asked = await sandbox.waitFor((one) => one.parent?.messageId === form.view.messageId);
    expect(wordsOf(asked.content)).toContain('请再点一次');
    await expect.poll(() => after.app.store.claims.pending()).toEqual([]);
    expect(after.now(form).words).toBe(form.words);
    await after.press('李秀英', form, '取消');
    expect(after.now(form).words).toContain('已取消');
  });

  it('and was a press that had been done shows on the card what it led to', async () => {
    const { form, key } = await pressed();
    const store = await openStore(storeUrl, { log: SILENT });
    await store.ledger.put(
      record({ created: { by: openId('李秀英'), at: '2026-03-17T10:05:00+08:00' } }),
      -1,
      key,
    );
    await store.close();
    const after = await start();
    await expect.poll(() => after.now(form).words).toContain('已登记');
    expect(await unfinished()).toEqual([]);
    expect(repliesTo(form.view.chatId, form.view.messageId)).toEqual([]);
  });
});

describe('a restart', () => {
  it('keeps a draft, to be completed in words', async () => {
    await begin();
    await (await start()).tell('李秀英', '昨天开了支委会，三楼会议室，议题：学习');
    const { app, tell } = await restart();
    expect((await tell('李秀英', '应到5实到5')).words).toContain('已登记');
    expect(await app.store.ledger.find({})).toMatchObject([{ kind: 'committee-meeting', present: 5 }]);
  });

  it('keeps a draft, to be completed on the card that was sent before', async () => {
    await begin();
    const card = await (await start()).tell('李秀英', '登记 主题党日');
    const { app, press } = await restart();
    const form = { date: '2026-03-10 +0800', topic: '学雷锋', expected: '12', present: '12' };
    expect((await press('李秀英', card, '确认登记', form)).toast?.type).toBe('success');
    expect(await app.store.ledger.find({})).toMatchObject([{ kind: 'theme-day', topic: '学雷锋' }]);
  });

  it('does not answer again what was answered before it', async () => {
    await begin();
    const { view } = await (await start()).tell('李秀英', ENTRY);
    const { app, tell } = await restart();
    sandbox.push('im.message.receive_v1', {
      sender: { sender_id: { open_id: openId('李秀英') }, sender_type: 'user' },
      message: {
        message_id: view.parent?.messageId,
        create_time: String(sandbox.clock.now()),
        chat_id: view.chatId,
        chat_type: 'p2p',
        message_type: 'text',
        content: JSON.stringify({ text: ENTRY }),
      },
    });
    await tell('李秀英', '帮助');
    expect(repliesTo(view.chatId, view.parent?.messageId)).toHaveLength(1);
    expect(await app.store.ledger.find({})).toHaveLength(1);
  });

  it('does not send a reminder again', async () => {
    await begin('2026-03-17T08:00');
    const before = await start();
    moveTo('2026-03-27T11:20');
    await before.app.tick();
    const sent = answers(chatOf('李秀英')).length;
    expect(sent).toBeGreaterThan(0);
    const { app } = await restart();
    expect(await app.tick()).toBe(0);
    expect(answers(chatOf('李秀英'))).toHaveLength(sent);
  });
});
