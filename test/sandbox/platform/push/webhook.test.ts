import { createServer, type IncomingHttpHeaders } from 'node:http';
import * as lark from '@larksuiteoapi/node-sdk';
import { expect, onTestFinished, test } from 'vitest';
import type { Webhook } from '../../../../src/sandbox/platform/push/webhook.ts';
import { lineCard, MEMBER, SECRETARY, sdkClient, sendCard, silent, startSandbox, until } from '../../kit.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Answer = {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
} | null;

const KEY = 'kE1XLhmJJhbCPFqCvUzjFdLq7i4eJb9y';
const TOKEN = 'v-token';
const MINUTE = 60_000;

/** A plain HTTP server in the bot's place; an answer of null keeps the caller waiting. */
async function startReceiver(answer: (received: Received) => Answer) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const one = { headers: request.headers, body };
    received.push(one);
    const given = answer(one);
    if (given === null) return;
    response.writeHead(given.status ?? 200, given.headers).end(given.body ?? '{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const webhook: Webhook = {
    url: `http://127.0.0.1:${address.port}/feishu/events`,
    encryptKey: KEY,
    verificationToken: TOKEN,
  };
  return { received, webhook };
}

const open = (body: string) => JSON.parse(new lark.AESCipher(KEY).decrypt(JSON.parse(body).encrypt));

test('an event is encrypted and signed so that the SDK takes it', async () => {
  const { received, webhook } = await startReceiver(() => ({}));
  const { sandbox } = await startSandbox({ webhook });
  sandbox.say({ from: MEMBER, chatId: sandbox.privateChat(MEMBER), text: '问' });
  await until(() => sandbox.deliveriesPending() === 0);
  const [one] = received;
  if (one === undefined) throw new Error('nothing received');
  const heard: unknown[] = [];
  const dispatcher = new lark.EventDispatcher({ encryptKey: KEY, verificationToken: TOKEN, logger: silent });
  dispatcher.register({ 'im.message.receive_v1': (data) => void heard.push(data) });
  const data = Object.assign(Object.create({ headers: one.headers }), JSON.parse(one.body));
  await dispatcher.invoke(data);
  expect(heard).toMatchObject([
    { token: TOKEN, app_id: sandbox.appId, sender: { sender_id: { open_id: MEMBER } } },
  ]);
  const seconds = Number(one.headers['x-lark-request-timestamp']);
  expect(Math.abs(seconds - Date.now() / 1000)).toBeLessThan(60);
});

test('signatures are written in real time, wherever the sandbox’s clock stands', async () => {
  const { received, webhook } = await startReceiver(() => ({}));
  const { sandbox } = await startSandbox({ webhook, startAt: Date.parse('2027-01-01T00:00:00Z') });
  sandbox.push('im.message.recalled_v1', {});
  await until(() => received.length === 1);
  expect(Number(received[0]?.headers['x-lark-request-timestamp'])).toBeLessThan(Date.now() / 1000 + 60);
  expect(open(received[0]?.body ?? '').header.create_time).toMatch(/^1798761\d{6}$/);
});

test('a test may date its signatures as it likes', async () => {
  const { received, webhook } = await startReceiver(() => ({}));
  const { sandbox } = await startSandbox();
  sandbox.setWebhook({ ...webhook, signedAt: () => 1_600_000_000_000 });
  sandbox.push('im.message.recalled_v1', {});
  await until(() => received.length === 1);
  expect(received[0]?.headers['x-lark-request-timestamp']).toBe('1600000000');
});

test('without a key the body is plain and unsigned', async () => {
  const { received, webhook } = await startReceiver(() => ({}));
  const { sandbox } = await startSandbox({ webhook: { ...webhook, encryptKey: '' } });
  sandbox.push('im.chat.member.bot.added_v1', { chat_id: 'oc_x' });
  await until(() => received.length === 1);
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
    schema: '2.0',
    header: { token: TOKEN, event_type: 'im.chat.member.bot.added_v1' },
    event: { chat_id: 'oc_x' },
  });
  expect(received[0]?.headers['x-lark-signature']).toBeUndefined();
});

test.each([
  ['a status of 500', { status: 500 }],
  ['a status of 204', { status: 204 }],
  ['a redirect', { status: 302, headers: { location: '/elsewhere' } }],
])('%s is not taken for an answer: the event comes again', async (_what, answer) => {
  let times = 0;
  const { received, webhook } = await startReceiver(() => (++times === 1 ? answer : {}));
  const { sandbox } = await startSandbox({ webhook });
  sandbox.push('im.message.recalled_v1', {});
  await until(() => received.length === 1);
  await until(() => {
    sandbox.clock.advance(MINUTE);
    return sandbox.deliveriesPending() === 0;
  });
  expect(received).toHaveLength(2);
});

test('an address where nobody listens is tried again on the ladder', async () => {
  const { sandbox } = await startSandbox({
    webhook: { url: 'http://127.0.0.1:9/feishu/events', encryptKey: KEY, verificationToken: TOKEN },
    retryLadder: [1000],
  });
  sandbox.push('im.message.recalled_v1', {});
  expect(sandbox.deliveriesPending()).toBe(1);
  await until(() => {
    sandbox.clock.advance(MINUTE);
    return sandbox.deliveriesPending() === 0;
  });
});

test.each([
  [
    'a toast',
    { body: '{"toast":{"type":"info","content":"好"}}' },
    { toast: { type: 'info', content: '好' } },
  ],
  ['an empty object', {}, {}],
  ['nothing at all', { body: '' }, { error: { code: 200672 } }],
  ['a string', { body: '"ok"' }, { error: { code: 200672 } }],
  ['a status of 204', { status: 204 }, { error: { code: 200671 } }],
])('a card callback answered with %s', async (_what, answer, result) => {
  const { received, webhook } = await startReceiver(() => answer);
  const { sandbox, url } = await startSandbox({ webhook });
  const messageId = await sendCard(sdkClient(sandbox, url), SECRETARY, lineCard('一'));
  expect(await sandbox.press({ persona: SECRETARY, messageId, tag: 'button', value: {} })).toMatchObject(
    result,
  );
  expect(open(received[0]?.body ?? '').header).toMatchObject({
    event_type: 'card.action.trigger',
    create_time: expect.stringMatching(/^\d{16}$/),
  });
});

test('a callback to nobody is 200342, and one that gets no answer 200341', async () => {
  const { webhook } = await startReceiver(() => null);
  const { sandbox, url } = await startSandbox({ webhook: { ...webhook, url: 'http://127.0.0.1:9/' } });
  const messageId = await sendCard(sdkClient(sandbox, url), SECRETARY, lineCard('一'));
  const press = () => sandbox.press({ persona: SECRETARY, messageId, tag: 'button', value: {} });
  expect((await press()).error?.code).toBe(200342);
  sandbox.setWebhook(webhook);
  expect((await press()).error?.code).toBe(200341);
});

test('a challenge is encrypted, and passed by who gives it back', async () => {
  const { received, webhook } = await startReceiver(({ body }) => ({
    body: JSON.stringify({ challenge: open(body).challenge }),
  }));
  const { sandbox } = await startSandbox();
  expect(await sandbox.challenge(webhook)).toMatchObject({ ok: true, status: 200 });
  expect(open(received[0]?.body ?? '')).toMatchObject({ type: 'url_verification', token: TOKEN });
});

test('a challenge is failed by a wrong answer and by silence', async () => {
  const { webhook } = await startReceiver(() => ({ body: '{"challenge":"x"}' }));
  const silent = await startReceiver(() => null);
  const { sandbox } = await startSandbox();
  expect((await sandbox.challenge(webhook)).ok).toBe(false);
  expect(await sandbox.challenge(silent.webhook)).toEqual({ ok: false, status: 0, body: 'timeout' });
});
