import { expect, test } from 'vitest';
import {
  call,
  GROUP,
  lineCard,
  MEMBER,
  OUTSIDER,
  refusal,
  SECRETARY,
  sdkClient,
  sendCard,
  startSandbox,
  tenantToken,
} from '../../kit.ts';

const CREATE = '/open-apis/im/v1/messages?receive_id_type=';
const HOUR = 3_600_000;

const textTo = (receiveId: string, text: string, uuid?: string) => ({
  receive_id: receiveId,
  msg_type: 'text',
  content: JSON.stringify({ text }),
  ...(uuid === undefined ? {} : { uuid }),
});

async function withToken(options = {}) {
  const { sandbox, url } = await startSandbox({ limits: false, ...options });
  const token = await tenantToken(sandbox, url);
  const create = (idType: string, body: unknown) => call(url, 'POST', CREATE + idType, { token, body });
  return { sandbox, url, token, create };
}

test('a person is written to in their private chat, by any of their ids', async () => {
  const { sandbox, url, token, create } = await withToken();
  const byOpenId = await create('open_id', textTo(MEMBER, '一'));
  expect(byOpenId.body).toMatchObject({
    code: 0,
    data: { chat_id: sandbox.privateChat(MEMBER), msg_type: 'text', sender: { id: sandbox.appId } },
  });
  const path = `/open-apis/contact/v3/users/${MEMBER}?user_id_type=open_id`;
  const { user } = (await call(url, 'GET', path, { token })).body.data as { user: Record<string, string> };
  for (const idType of ['union_id', 'user_id']) {
    expect((await create(idType, textTo(user[idType] ?? '', '二'))).body.code).toBe(0);
    expect((await create(idType, textTo(MEMBER, '三'))).body.code).toBe(230001);
  }
  expect(sandbox.messages(sandbox.privateChat(MEMBER))).toHaveLength(3);
});

test.each([
  ['no receive_id_type', '', textTo(MEMBER, 'x'), 99992402],
  ['an unknown receive_id_type', 'phone', textTo(MEMBER, 'x'), 99992402],
  ['an unknown person', 'open_id', textTo('ou_nobody', 'x'), 230001],
  ['an unknown chat', 'chat_id', textTo('oc_nowhere', 'x'), 230001],
  ['a chat without the bot', 'chat_id', textTo('oc_without_bot', 'x'), 230002],
  ['no receive_id', 'chat_id', { msg_type: 'text', content: '{"text":"x"}' }, 99992402],
  ['no content', 'chat_id', { receive_id: GROUP, msg_type: 'text' }, 99992402],
  [
    'content as an object',
    'chat_id',
    { receive_id: GROUP, msg_type: 'text', content: { text: 'x' } },
    99992402,
  ],
  ['content that is no JSON', 'chat_id', { receive_id: GROUP, msg_type: 'text', content: 'x' }, 230001],
  ['an empty text', 'chat_id', textTo(GROUP, ''), 230001],
  ['an unknown type', 'chat_id', { receive_id: GROUP, msg_type: 'poem', content: '{}' }, 230001],
  [
    'a post without a language',
    'chat_id',
    { receive_id: GROUP, msg_type: 'post', content: '{"title":"x","content":[]}' },
    230001,
  ],
  [
    'a file that was never uploaded',
    'chat_id',
    { receive_id: GROUP, msg_type: 'file', content: '{"file_key":"x"}' },
    230001,
  ],
  ['a uuid of 51 characters', 'chat_id', textTo(GROUP, 'x', 'u'.repeat(51)), 99992402],
  ['a body that is no object', 'chat_id', [], 99992402],
])('%s is refused', async (_what, idType, body, code) => {
  const { create, sandbox } = await withToken();
  expect(await create(idType, body)).toMatchObject({ status: 400, body: { code } });
  expect(sandbox.messages(GROUP)).toEqual([]);
});

test('one uuid sends one message within the hour, and another one after it', async () => {
  const { sandbox, create } = await withToken();
  const first = await create('chat_id', textTo(GROUP, '一', 'same'));
  const again = await create('chat_id', textTo(GROUP, '二', 'same'));
  expect(again.body.data).toEqual(first.body.data);
  expect(sandbox.messages(GROUP)).toHaveLength(1);
  sandbox.clock.advance(HOUR);
  await create('chat_id', textTo(GROUP, '三', 'same'));
  expect(sandbox.messages(GROUP)).toHaveLength(2);
});

test('size is counted in bytes of the request: 150 KB of text, 30 KB of a card', async () => {
  const { create } = await withToken();
  const han = (bytes: number) => '党'.repeat(Math.floor(bytes / 3));
  expect((await create('chat_id', textTo(GROUP, han(150 * 1024 - 200)))).body.code).toBe(0);
  expect((await create('chat_id', textTo(GROUP, han(150 * 1024)))).body.code).toBe(230025);
  const card = (content: string) => ({
    receive_id: GROUP,
    msg_type: 'interactive',
    content: JSON.stringify(lineCard(content)),
  });
  expect((await create('chat_id', card(han(29 * 1024)))).body.code).toBe(0);
  expect((await create('chat_id', card(han(30 * 1024)))).body.code).toBe(230025);
});

test('mentions in a text and a post of the bot are kept by key and name', async () => {
  const { sandbox, create } = await withToken();
  await create('chat_id', textTo(GROUP, `<at user_id="${MEMBER}">谁</at> 和 <at user_id="all"></at>，请看`));
  const post = {
    zh_cn: {
      title: '通知',
      content: [
        [
          { tag: 'at', user_id: MEMBER },
          { tag: 'text', text: '请看' },
        ],
      ],
    },
  };
  await create('chat_id', { receive_id: GROUP, msg_type: 'post', content: JSON.stringify(post) });
  const mentions = [{ key: '@_user_1', openId: MEMBER, name: '李四' }];
  expect(sandbox.messages(GROUP)).toMatchObject([
    { type: 'text', content: { text: '@_user_1 和 @_all，请看' }, mentions },
    {
      type: 'post',
      content: {
        title: '通知',
        content: [
          [
            { tag: 'at', user_id: '@_user_1', user_name: '李四' },
            { tag: 'text', text: '请看' },
          ],
        ],
      },
      mentions,
    },
  ]);
});

test('a reply knows its parent and its root, and a topic when it is asked for', async () => {
  const { sandbox, url } = await startSandbox({ limits: false });
  const client = sdkClient(sandbox, url);
  const asked = sandbox.say({ from: MEMBER, chatId: GROUP, text: '问' });
  const data = { msg_type: 'text', content: '{"text":"答"}' };
  const first = await client.im.v1.message.reply({ path: { message_id: asked }, data });
  const second = await client.im.v1.message.reply({
    path: { message_id: first.data?.message_id ?? '' },
    data: { ...data, reply_in_thread: true },
  });
  expect(first.data).toMatchObject({ parent_id: asked, root_id: asked });
  expect(second.data).toMatchObject({
    parent_id: first.data?.message_id,
    root_id: asked,
    thread_id: expect.stringMatching(/^omt_/),
  });
  const read = await client.im.v1.message.get({ path: { message_id: second.data?.message_id ?? '' } });
  expect(read.data?.items?.[0]).toMatchObject({ parent_id: first.data?.message_id });
});

test('a recalled or unknown message cannot be replied to', async () => {
  const { sandbox, url } = await startSandbox({ limits: false });
  const client = sdkClient(sandbox, url);
  const reply = (message_id: string) =>
    refusal(
      client.im.v1.message.reply({
        path: { message_id },
        data: { msg_type: 'text', content: '{"text":"答"}' },
      }),
    );
  const asked = sandbox.say({ from: MEMBER, chatId: GROUP, text: '问' });
  sandbox.recall(asked);
  expect(await reply(asked)).toMatchObject({ status: 400, code: 230011 });
  expect(await reply('om_none')).toMatchObject({ status: 400, code: 230001 });
  expect(sandbox.messages(GROUP)[0]).toMatchObject({ recalled: true, content: {} });
});

test('the bot takes back its own message and nobody else’s', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  const own = await sendCard(client, SECRETARY, lineCard('一'));
  await client.im.v1.message.delete({ path: { message_id: own } });
  expect(sandbox.messages(sandbox.privateChat(SECRETARY))[0]?.recalled).toBe(true);
  const foreign = sandbox.say({ from: MEMBER, chatId: GROUP, text: '问' });
  const refused = await refusal(client.im.v1.message.delete({ path: { message_id: foreign } }));
  expect(refused.code).toBe(230027);
});

test('a bot that was removed can no longer write, nor read what stands there', async () => {
  const { sandbox, create, url, token } = await withToken();
  const asked = sandbox.say({ from: MEMBER, chatId: GROUP, text: '问' });
  sandbox.removeBot(GROUP);
  expect((await create('chat_id', textTo(GROUP, 'x'))).body.code).toBe(230002);
  const read = await call(url, 'GET', `/open-apis/im/v1/messages/${asked}`, { token });
  expect(read.body.code).toBe(230002);
  sandbox.addBot(GROUP);
  expect((await create('chat_id', textTo(GROUP, 'x'))).body.code).toBe(0);
  expect(sandbox.messages(sandbox.privateChat(OUTSIDER))).toEqual([]);
});
