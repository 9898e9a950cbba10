import { expect, test } from 'vitest';
import { call, GROUP, MEMBER, OUTSIDER, SECRETARY, sdkClient, startSandbox, tenantToken } from '../../kit.ts';

test('members come in pages, without the bot', async () => {
  const users = Array.from({ length: 45 }, (_, index) => ({ openId: `ou_${index}`, name: `党员${index}` }));
  const members = users.map(({ openId }) => openId);
  const { sandbox, url } = await startSandbox({
    users,
    chats: [{ chatId: 'oc_big', name: '大支部', members }],
  });
  const pages = await sdkClient(sandbox, url).im.v1.chatMembers.getWithIterator({
    path: { chat_id: 'oc_big' },
    params: { page_size: 20, member_id_type: 'open_id' },
  });
  const found: (string | undefined)[] = [];
  for await (const page of pages) for (const { name } of page?.items ?? []) found.push(name);
  expect(found).toEqual(users.map(({ name }) => name));
});

test.each([
  ['an unknown chat', '/open-apis/im/v1/chats/oc_none/members', 232006],
  ['a chat without the bot', '/open-apis/im/v1/chats/oc_without_bot/members', 232011],
  ['a page of 101', `/open-apis/im/v1/chats/${GROUP}/members?page_size=101`, 99992402],
  ['a broken page token', `/open-apis/im/v1/chats/${GROUP}/members?page_token=x`, 99992402],
  ['an unknown kind of id', `/open-apis/im/v1/chats/${GROUP}/members?member_id_type=phone`, 99992402],
  ['an unknown chat itself', '/open-apis/im/v1/chats/oc_none', 232006],
  ['an unknown person', '/open-apis/contact/v3/users/ou_none?user_id_type=open_id', 41050],
])('%s is refused', async (_what, path, code) => {
  const { sandbox, url } = await startSandbox();
  const token = await tenantToken(sandbox, url);
  expect(await call(url, 'GET', path, { token })).toMatchObject({ status: 400, body: { code } });
});

test('a chat and a person are told by name', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  const chat = await client.im.v1.chat.get({ path: { chat_id: GROUP } });
  expect(chat.data).toMatchObject({ name: '第一党支部', chat_mode: 'group' });
  const user = await client.contact.v3.user.get({
    path: { user_id: OUTSIDER },
    params: { user_id_type: 'open_id' },
  });
  expect(user.data?.user).toMatchObject({ name: '张三丰', open_id: OUTSIDER });
});

test('an ephemeral card is seen by one person until it is deleted', async () => {
  const { sandbox, url } = await startSandbox();
  const token = await tenantToken(sandbox, url);
  const card = { schema: '2.0', body: { elements: [] } };
  const body = { chat_id: GROUP, open_id: SECRETARY, msg_type: 'interactive', card };
  const sent = await call(url, 'POST', '/open-apis/ephemeral/v1/send', { token, body });
  const { message_id } = sent.body.data as { message_id: string };
  expect(sandbox.messages(GROUP, SECRETARY)).toMatchObject([{ messageId: message_id, ephemeral: true }]);
  expect(sandbox.messages(GROUP, MEMBER)).toEqual([]);
  await call(url, 'POST', '/open-apis/ephemeral/v1/delete', { token, body: { message_id } });
  expect(sandbox.messages(GROUP, SECRETARY)).toMatchObject([{ recalled: true }]);
});

test.each([
  ['somebody who is not in the group', { open_id: OUTSIDER }, 10003],
  ['an unknown group', { chat_id: 'oc_none' }, 10003],
  ['a group without the bot', { chat_id: 'oc_without_bot' }, 230002],
  ['a broken card', { card: { schema: '2.0' } }, 230099],
  ['a text', { msg_type: 'text' }, 10003],
])('an ephemeral card for %s is refused', async (_what, change, code) => {
  const { sandbox, url } = await startSandbox();
  const token = await tenantToken(sandbox, url);
  const card = { schema: '2.0', body: { elements: [] } };
  const body = { chat_id: GROUP, open_id: SECRETARY, msg_type: 'interactive', card, ...change };
  expect((await call(url, 'POST', '/open-apis/ephemeral/v1/send', { token, body })).body.code).toBe(code);
});
