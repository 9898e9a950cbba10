import { expect, test } from 'vitest';
import type { Sandbox, Speech } from '../../src/sandbox/sandbox.ts';
import { connect, GROUP, MEMBER, OUTSIDER, SECRETARY, startSandbox, until } from './kit.ts';

interface Heard {
  readonly sender: { readonly sender_type: string };
  readonly message: {
    readonly message_id: string;
    readonly chat_id: string;
    readonly chat_type: string;
    readonly message_type: string;
    readonly content: string;
    readonly create_time: string;
    readonly parent_id?: string;
    readonly root_id?: string;
    readonly thread_id?: string;
    readonly mentions?: readonly object[];
  };
}

/** A sandbox whose bot keeps what it hears. */
async function listening() {
  const { sandbox, url } = await startSandbox({ startAt: Date.parse('2026-03-17T10:00:00+08:00') });
  const heard: Heard['message'][] = [];
  await connect(sandbox, url, { 'im.message.receive_v1': ({ message }: Heard) => void heard.push(message) });
  return { sandbox, url, heard };
}

const bot = (sandbox: Sandbox) => ({ openId: sandbox.bot.openId, name: sandbox.bot.name });

/** Says something and gives back what the bot hears of it, or undefined. */
async function hears(setUp: Awaited<ReturnType<typeof listening>>, speech: Speech) {
  const { sandbox, heard } = setUp;
  sandbox.say(speech);
  await until(() => sandbox.deliveriesPending() === 0);
  return heard.at(-1);
}

test('in a group the bot hears only what mentions it', async () => {
  const setUp = await listening();
  const { sandbox } = setUp;
  const group = { from: MEMBER, chatId: GROUP };
  const secretary = { openId: SECRETARY, name: '张三' };
  expect(await hears(setUp, { ...group, text: '今天开会吗' })).toBeUndefined();
  expect(await hears(setUp, { ...group, text: '@张三 今天开会吗', mentions: [secretary] })).toBeUndefined();
  const everybody = { openId: 'all', name: '所有人' };
  expect(await hears(setUp, { ...group, text: '@所有人 开会', mentions: [everybody] })).toBeUndefined();
  const heard = await hears(setUp, { ...group, text: `@${sandbox.bot.name}`, mentions: [bot(sandbox)] });
  expect(heard).toMatchObject({ chat_id: GROUP, chat_type: 'group', content: '{"text":"@_user_1"}' });
});

test('in a private chat it hears everything, with the sandbox’s time', async () => {
  const setUp = await listening();
  const chatId = setUp.sandbox.privateChat(MEMBER);
  const heard = await hears(setUp, { from: MEMBER, chatId, text: '' });
  expect(heard).toMatchObject({ chat_type: 'p2p', message_type: 'text', content: '{"text":""}' });
  expect(heard).not.toHaveProperty('mentions');
  expect(heard?.create_time).toMatch(/^17737\d{8}$/);
});

test('a name that begins another one is not taken for it, and one person has one key', async () => {
  const setUp = await listening();
  const { sandbox } = setUp;
  const heard = await hears(setUp, {
    from: MEMBER,
    chatId: GROUP,
    text: `@${sandbox.bot.name} @张三丰 和 @张三 来了，@张三丰 先到 a@b`,
    mentions: [{ openId: SECRETARY, name: '张三' }, { openId: OUTSIDER, name: '张三丰' }, bot(sandbox)],
  });
  expect(JSON.parse(heard?.content ?? '')).toEqual({
    text: '@_user_1 @_user_2 和 @_user_3 来了，@_user_2 先到 a@b',
  });
  expect(heard?.mentions).toMatchObject([
    { key: '@_user_1', mentioned_type: 'bot', id: { open_id: sandbox.bot.openId, user_id: '' } },
    { key: '@_user_2', mentioned_type: 'user', id: { open_id: OUTSIDER } },
    { key: '@_user_3', name: '张三', id: { open_id: SECRETARY } },
  ]);
});

test('a mention that is not in the text is put before it', async () => {
  const setUp = await listening();
  const heard = await hears(setUp, {
    from: MEMBER,
    chatId: GROUP,
    text: '台账',
    mentions: [bot(setUp.sandbox)],
  });
  expect(heard?.content).toBe('{"text":"@_user_1 台账"}');
});

test('an answer to a message, and one inside a topic, say so', async () => {
  const setUp = await listening();
  const { sandbox } = setUp;
  const chatId = sandbox.privateChat(MEMBER);
  const first = sandbox.say({ from: MEMBER, chatId, text: '一', threadId: 'omt_1' });
  const second = sandbox.say({ from: MEMBER, chatId, text: '二', parentId: first });
  const heard = await hears(setUp, { from: MEMBER, chatId, text: '三', parentId: second });
  expect(heard).toMatchObject({ parent_id: second, root_id: first, thread_id: 'omt_1' });
  expect(sandbox.messages(chatId).at(-1)?.parent).toEqual({ messageId: second, preview: '二' });
});

test('other kinds of message are pushed as they are', async () => {
  const setUp = await listening();
  const chatId = setUp.sandbox.privateChat(MEMBER);
  const post = { title: '', content: [[{ tag: 'text', text: '问' }]] };
  expect(await hears(setUp, { from: MEMBER, chatId, type: 'post', content: post })).toMatchObject({
    message_type: 'post',
    content: JSON.stringify(post),
  });
  expect(
    await hears(setUp, { from: MEMBER, chatId, type: 'audio', content: { file_key: 'x' } }),
  ).toMatchObject({
    message_type: 'audio',
  });
  expect(setUp.sandbox.messages(chatId).map(({ type }) => type)).toEqual(['post', 'text']);
});

test.each<[string, Partial<Speech>, string]>([
  ['somebody unknown', { from: 'ou_nobody' }, '没有这个人'],
  ['somebody outside the group', { from: OUTSIDER }, '不在这个会话里'],
  ['an unknown chat', { chatId: 'oc_none' }, '没有这个会话'],
  ['an answer to nothing', { parentId: 'om_none' }, '没有这条消息'],
])('%s cannot speak', async (_what, change, words) => {
  const { sandbox } = await startSandbox();
  expect(() => sandbox.say({ from: MEMBER, chatId: GROUP, text: 'x', ...change })).toThrow(words);
  expect(sandbox.messages(GROUP)).toEqual([]);
});

test('an answer stays in its chat', async () => {
  const { sandbox } = await startSandbox();
  const elsewhere = sandbox.say({ from: MEMBER, chatId: sandbox.privateChat(MEMBER), text: 'x' });
  expect(() => sandbox.say({ from: MEMBER, chatId: GROUP, text: 'x', parentId: elsewhere })).toThrow(
    '同一会话',
  );
});

test('the bot is told of a recall, of being added and of being removed, and hears nothing in between', async () => {
  const { sandbox, url } = await startSandbox();
  const told: string[] = [];
  const tell = (name: string) => (event: { chat_id?: string }) => void told.push(`${name} ${event.chat_id}`);
  await connect(sandbox, url, {
    'im.message.receive_v1': () => void told.push('message'),
    'im.message.recalled_v1': tell('recalled'),
    'im.chat.member.bot.added_v1': tell('added'),
    'im.chat.member.bot.deleted_v1': tell('removed'),
  });
  const ask = () => sandbox.say({ from: MEMBER, chatId: GROUP, text: '问', mentions: [bot(sandbox)] });
  const asked = ask();
  sandbox.recall(asked);
  sandbox.removeBot(GROUP, SECRETARY);
  ask();
  sandbox.addBot(GROUP);
  await until(() => sandbox.deliveriesPending() === 0);
  expect(told).toEqual(['message', `recalled ${GROUP}`, `removed ${GROUP}`, `added ${GROUP}`]);
  expect(() => sandbox.removeBot('oc_none')).toThrow('oc_none');
  expect(() => sandbox.recall('om_none')).toThrow('没有这条消息');
});

test('an event of any kind can be pushed', async () => {
  const { sandbox, url } = await startSandbox();
  const heard: unknown[] = [];
  await connect(sandbox, url, { 'application.bot.menu_v6': (data: unknown) => void heard.push(data) });
  sandbox.push('application.bot.menu_v6', { event_key: 'help' });
  sandbox.push('nobody.listens_v1', {});
  await until(() => sandbox.deliveriesPending() === 0);
  expect(heard).toMatchObject([{ event_key: 'help', app_id: sandbox.appId, token: '' }]);
});

test('waiting finds what is there, what comes, and says what it saw when nothing fits', async () => {
  const { sandbox } = await startSandbox();
  const first = sandbox.say({ from: MEMBER, chatId: GROUP, text: '一' });
  const present = await sandbox.waitFor(({ chatId }) => chatId === GROUP);
  expect(present.messageId).toBe(first);
  const coming = sandbox.waitFor(({ chatId }) => chatId === GROUP, { after: first });
  const second = sandbox.say({ from: SECRETARY, chatId: GROUP, text: '二' });
  expect((await coming).messageId).toBe(second);
  await expect(sandbox.waitFor(() => false, { timeoutMs: 20 })).rejects.toThrow('二');
});

test('private chats keep their id over a restart', async () => {
  const one = await startSandbox();
  const two = await startSandbox();
  expect(one.sandbox.privateChat(MEMBER)).toBe(two.sandbox.privateChat(MEMBER));
  expect(one.sandbox.privateChat(MEMBER)).not.toBe(one.sandbox.privateChat(SECRETARY));
});
