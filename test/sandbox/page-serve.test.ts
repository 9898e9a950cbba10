import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { MessageView, PageEvent, PageState } from '../../src/sandbox/api.ts';
import {
  call,
  connect,
  GROUP,
  lineCard,
  MEMBER,
  OUTSIDER,
  SECRETARY,
  sdkClient,
  sendCard,
  startSandbox,
  tenantToken,
  until,
} from './kit.ts';

const state = async (url: string, persona: string) =>
  (await (await fetch(`${url}/sandbox/state?persona=${persona}`)).json()) as PageState;

/** Follows a persona's stream; what comes is added to `events`. */
async function follow(url: string, persona: string): Promise<PageEvent[]> {
  const events: PageEvent[] = [];
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const response = await fetch(`${url}/sandbox/stream?persona=${persona}`, { signal: abort.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const body = response.body;
  if (body === null) throw new Error('no stream');
  const read = async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const lines = text.split('\n\n');
      text = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)));
    }
  };
  read().catch(() => {});
  return events;
}

test('a persona sees their own chats, newest first, and not what is meant for another', async () => {
  const { sandbox, url } = await startSandbox();
  const token = await tenantToken(sandbox, url);
  await call(url, 'POST', '/open-apis/ephemeral/v1/send', {
    token,
    body: { chat_id: GROUP, open_id: SECRETARY, msg_type: 'interactive', card: lineCard('只给书记') },
  });
  sandbox.say({ from: MEMBER, chatId: GROUP, text: '今天开会吗' });
  const secretary = await state(url, SECRETARY);
  expect(secretary).toMatchObject({
    persona: { name: '张三', label: '书记' },
    bot: sandbox.bot,
    timeZone: 'Asia/Shanghai',
  });
  expect(secretary.personas.map(({ label }) => label)).toEqual(['书记', '普通党员', '群外人员']);
  expect(secretary.chats.map(({ name }) => name)).toEqual(['第一党支部', '没有机器人的群', sandbox.bot.name]);
  expect(secretary.chats[0]?.members).toEqual([
    { openId: SECRETARY, name: '张三' },
    { openId: MEMBER, name: '李四' },
  ]);
  expect(secretary.chats[0]?.messages).toHaveLength(2);
  const member = await state(url, MEMBER);
  expect(member.chats.map(({ chatId }) => chatId)).toEqual([GROUP, sandbox.privateChat(MEMBER)]);
  expect(member.chats[0]?.messages).toHaveLength(1);
  const outsider = await state(url, OUTSIDER);
  expect(outsider.chats.map(({ chatId }) => chatId)).toEqual([sandbox.privateChat(OUTSIDER)]);
});

test('a page that names nobody, or somebody long gone, starts as the first persona', async () => {
  const { url } = await startSandbox();
  expect((await state(url, 'ou_gone')).persona.openId).toBe(SECRETARY);
  const first = (await (await fetch(`${url}/sandbox/state`)).json()) as PageState;
  expect(first.persona.openId).toBe(SECRETARY);
});

test('what a persona says goes to the bot, and what changes comes down the stream', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  await connect(sandbox, url, {
    'card.action.trigger': () => ({
      toast: { type: 'success', content: '好' },
      card: { type: 'raw', data: lineCard('二') },
    }),
  });
  const own = await follow(url, SECRETARY);
  const foreign = await follow(url, OUTSIDER);
  const said = await call(url, 'POST', '/sandbox/messages', {
    body: {
      persona: SECRETARY,
      chatId: GROUP,
      text: `@${sandbox.bot.name} 台账`,
      mentions: [sandbox.bot],
    },
  });
  const messageId = await sendCard(client, SECRETARY, lineCard('一'));
  const body = {
    persona: SECRETARY,
    messageId,
    tag: 'button',
    name: 'save',
    value: { a: 1 },
    formValue: { b: '' },
  };
  const acted = await call(url, 'POST', '/sandbox/actions', { body });
  expect(acted.body).toEqual({ toast: { type: 'success', content: '好' } });
  const to = '2099-03-31T09:00:00+08:00';
  const moved = await call(url, 'POST', '/sandbox/clock', { body: { to } });
  expect(moved.body.now).toBeGreaterThanOrEqual(Date.parse(to));
  await until(() => own.length === 4);
  expect(own).toMatchObject([
    { type: 'message', message: { messageId: said.body.messageId, content: { text: '@_user_1 台账' } } },
    { type: 'message', message: { messageId, content: lineCard('一') } },
    { type: 'update', message: { messageId, content: lineCard('二') } },
    { type: 'clock' },
  ]);
  await until(() => foreign.length === 1);
  expect(foreign[0]?.type).toBe('clock');
});

test.each([
  ['a message of nobody', '/sandbox/messages', { persona: 'ou_none', chatId: GROUP, text: 'x' }, 404],
  ['a message to another’s chat', '/sandbox/messages', { persona: OUTSIDER, chatId: GROUP, text: 'x' }, 403],
  ['an empty message', '/sandbox/messages', { persona: MEMBER, chatId: GROUP, text: ' \n' }, 400],
  ['a message without text', '/sandbox/messages', { persona: MEMBER, chatId: GROUP }, 400],
  ['broken mentions', '/sandbox/messages', { persona: MEMBER, chatId: GROUP, text: 'x', mentions: [1] }, 400],
  ['an action on nothing', '/sandbox/actions', { persona: MEMBER, messageId: 'om_none', tag: 'button' }, 404],
  [
    'an action with a text for a value',
    '/sandbox/actions',
    { persona: MEMBER, messageId: 'x', tag: 'b', value: 'x' },
    400,
  ],
  ['a clock set back', '/sandbox/clock', { to: '2000-01-01T00:00:00Z' }, 400],
  ['a clock set twice', '/sandbox/clock', { to: '2099-01-01T00:00:00Z', advanceMs: 1 }, 400],
  ['a clock set to nothing', '/sandbox/clock', { to: 'tomorrow' }, 400],
  ['a clock moved back', '/sandbox/clock', { advanceMs: -1 }, 400],
  ['an unknown switch', '/sandbox/faults', { earthquake: true }, 400],
  ['a switch in the wrong position', '/sandbox/faults', { deliveries: 'many' }, 400],
  ['a body that is no object', '/sandbox/clock', [], 400],
  ['an unknown address', '/sandbox/none', {}, 404],
])('%s is refused in words', async (_what, path, body, status) => {
  const { url } = await startSandbox();
  expect(await call(url, 'POST', path, { body })).toMatchObject({
    status,
    body: { error: expect.stringMatching(/[。：]/) },
  });
});

test('switches are read and thrown', async () => {
  const { sandbox, url } = await startSandbox();
  const failNext = { times: 1, code: 230020, msg: 'x' };
  const thrown = await call(url, 'POST', '/sandbox/faults', { body: { deliveries: 2, failNext } });
  expect(thrown.body).toMatchObject({ deliveries: 2, failNext, fragments: 1 });
  expect((await call(url, 'GET', '/sandbox/faults')).body).toEqual(sandbox.faults.get());
});

test('a file is downloaded under its own name, once it stands in a chat', async () => {
  const { sandbox, url } = await startSandbox();
  const key = sandbox.addFile('第一党支部 台账.xlsx', Buffer.from('内容'));
  const address = `${url}/sandbox/files/${key}`;
  expect((await fetch(address)).status).toBe(404);
  sandbox.say({
    from: MEMBER,
    chatId: sandbox.privateChat(MEMBER),
    type: 'file',
    content: { file_key: key, file_name: '第一党支部 台账.xlsx' },
  });
  const response = await fetch(address);
  expect(await response.text()).toBe('内容');
  expect(response.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''%E7%AC%AC%E4%B8%80%E5%85%9A%E6%94%AF%E9%83%A8%20%E5%8F%B0%E8%B4%A6.xlsx",
  );
});

/** A GET with headers that `fetch` does not let a caller set. */
function get(url: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{}' : undefined);
  });
}

test('other sites in the same browser can neither read nor act', async () => {
  const { url } = await startSandbox();
  const host = url.replace('http://', '');
  const json = { 'Content-Type': 'application/json' };
  expect(await get(`${url}/sandbox/state`, { Origin: 'https://evil.example' })).toBe(403);
  expect(await get(`${url}/sandbox/state`, { Origin: 'null' })).toBe(403);
  expect(await get(`${url}/sandbox/state`, { 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  expect(await get(`${url}/sandbox/state`, { Host: 'rebound.example:3000' })).toBe(403);
  expect(await get(`${url}/`, { Host: 'rebound.example:3000' })).toBe(404);
  expect(await get(`${url}/sandbox/clock`, { ...json, Origin: 'http://127.0.0.1:1' }, 'POST')).toBe(403);
  expect(await get(`${url}/sandbox/clock`, { 'Content-Type': 'text/plain' }, 'POST')).toBe(400);
  expect(await get(`${url}/sandbox/state`, { Origin: `http://${host}` })).toBe(200);
  expect(await get(`${url}/sandbox/state`, { 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
});

test('the page and what it needs are served, and nothing beside them', async () => {
  const { url } = await startSandbox();
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-[\w+/]+=*'/);
  for (const [path, type] of [
    ['/vendor/marked.js', 'text/javascript'],
    ['/vendor/purify.js', 'text/javascript'],
    ['/page/base.css', 'text/css'],
  ] as const) {
    const response = await fetch(url + path);
    expect([path, response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([
      path,
      200,
      type,
    ]);
  }
  for (const path of [
    '/page/none.css',
    '/page/main.ts',
    '/page/%2e%2e/sandbox.js',
    '/page/..%2f..%2fsandbox.js',
    '/vendor/koa.js',
    '/package.json',
    '/constructor',
  ]) {
    expect([path, await get(url + path, {})]).toEqual([path, 404]);
  }
});

test('what is recalled no longer tells what it said', async () => {
  const { sandbox, url } = await startSandbox();
  const events = await follow(url, MEMBER);
  const said = sandbox.say({ from: MEMBER, chatId: GROUP, text: '说错了' });
  sandbox.say({ from: MEMBER, chatId: GROUP, text: '更正', parentId: said });
  sandbox.recall(said);
  await until(() => events.length === 3);
  const views = (await state(url, MEMBER)).chats[0]?.messages as readonly MessageView[];
  expect(JSON.stringify(views)).not.toContain('说错了');
  expect(views[1]?.parent?.preview).toBe('消息已撤回');
});

test('nobody unknown gets a stream, and closing the sandbox ends those there are', async () => {
  const { sandbox, url } = await startSandbox();
  expect((await fetch(`${url}/sandbox/stream?persona=ou_none`)).status).toBe(404);
  const stream = await fetch(`${url}/sandbox/stream?persona=${MEMBER}`);
  const ended = stream.text().catch(() => 'cut');
  await sandbox.close();
  expect(await ended).toBeTypeOf('string');
});
