import { createCipheriv, createHash } from 'node:crypto';
import { createServer } from 'node:http';
import fc from 'fast-check';
import Koa from 'koa';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keysOf, sign, verify } from '../../src/feishu/verify.ts';
import { createWebhook, type Middleware, WEBHOOK_PATH } from '../../src/feishu/webhook.ts';
import { silent } from '../store/samples.ts';
import { anyValue, spoiltJson } from './kit/any-json.ts';
import { anyText } from './kit/any-text.ts';
import { dispatcherTo } from './kit/dispatching.ts';
import { feed } from './kit/runs.ts';

const KEYS = keysOf({ appId: 'cli_1', encryptKey: 'key', verificationToken: 'token' });
const NOW = 1_773_799_500_000;
const HEADER = { event_id: 'e', event_type: 'im.message.receive_v1', token: 'token', app_id: 'cli_1' };
const EVENT = { schema: '2.0', header: HEADER, event: { message: { content: '{}' } } };
const CHALLENGE = { type: 'url_verification', challenge: 'c', token: 'token' };

function encrypted(bytes: Uint8Array, key: Buffer): object {
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16, 1));
  const inside = Buffer.concat([Buffer.alloc(16, 1), cipher.update(bytes), cipher.final()]);
  return { encrypt: inside.toString('base64') };
}

const OTHER_KEY = createHash('sha256').update('another').digest();
const text = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? '');

const body: fc.Arbitrary<Buffer> = fc.oneof(
  spoiltJson(EVENT).map(text),
  spoiltJson(CHALLENGE).map(text),
  spoiltJson(EVENT).map((value) => text(encrypted(text(value), KEYS.aes))),
  spoiltJson(EVENT).map((value) => text(encrypted(text(value), OTHER_KEY))),
  fc
    .tuple(anyText(), fc.boolean())
    .map(([words, isIn]) => text(isIn ? encrypted(Buffer.from(words), KEYS.aes) : { encrypt: words })),
  fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
  anyValue.map(text),
);

/** `true` is a header as it should be. */
const header = fc.oneof(
  { weight: 3, arbitrary: fc.constant(true as const) },
  { weight: 1, arbitrary: anyText(2) },
);
const request = fc.record({ body, timestamp: header, nonce: header, signature: header });

const MESSAGE = {
  ...EVENT,
  event: {
    sender: { sender_id: { open_id: 'ou_1' }, sender_type: 'user' },
    message: {
      ...{ message_id: 'om_1', chat_id: 'oc_1', chat_type: 'p2p', message_type: 'text' },
      ...{ create_time: String(NOW), content: JSON.stringify({ text: '你好' }) },
    },
  },
};
/** A header can be sent with these letters only. */
const sendable = header.map((one) => (one === true ? one : one.replace(/[^\x21-\x7e]/g, '')));
/** With some that are as the platform sends them. */
const posted = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      body,
      ...{ timestamp: sendable, nonce: sendable, signature: sendable },
      genuine: fc.constant(false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map((isSealed) => ({
      body: text(isSealed ? encrypted(text(MESSAGE), KEYS.aes) : MESSAGE),
      ...({ timestamp: true, nonce: true, signature: true, genuine: true } as const),
    })),
  },
);

describe('a request to the webhook', () => {
  it('is judged, and only what the platform has signed is an event', async () => {
    await feed('webhook', 100, request, (given) => {
      const timestamp = given.timestamp === true ? String(NOW / 1000) : given.timestamp;
      const nonce = given.nonce === true ? 'n' : given.nonce;
      const genuine = sign(timestamp, nonce, 'key', given.body);
      const signature = given.signature === true ? genuine : given.signature;
      const verdict = verify(given.body, { timestamp, nonce, signature }, KEYS, NOW);
      if (verdict.kind !== 'event') return;
      expect(signature).toBe(genuine);
      expect(Math.abs(Number(timestamp) - NOW / 1000)).toBeLessThanOrEqual(300);
      expect(verdict.event).toMatchObject({ header: { token: 'token', app_id: 'cli_1' } });
    });
  });

  it('gets by the real route the status that says what it was, and is taken on only where it is genuine', async () => {
    let taken = 0;
    const dispatcher = dispatcherTo(() => {
      taken += 1;
      return Promise.resolve(null);
    });
    const log = { ...silent, error: (...line: readonly unknown[]) => expect(line).toEqual([]) };
    const url = await serve(
      createWebhook({
        ...{ secrets: KEYS, dispatcher, log },
        ...{ ready: () => true, onEvent: () => undefined, onLost: () => undefined },
      }),
    );
    let nth = 0;
    await feed('webhook route', 10, posted, async ({ genuine, ...given }) => {
      taken = 0;
      nth += 1;
      const timestamp = given.timestamp === true ? String(Math.floor(Date.now() / 1000)) : given.timestamp;
      const nonce = given.nonce === true ? `n${nth}` : given.nonce;
      const signed = sign(timestamp, nonce, 'key', given.body);
      const signature = given.signature === true ? signed : given.signature;
      const { status } = await fetch(url, {
        method: 'POST',
        body: new Uint8Array(given.body),
        headers: {
          'x-lark-request-timestamp': timestamp,
          'x-lark-request-nonce': nonce,
          'x-lark-signature': signature,
        },
      });
      if (genuine) expect({ status, taken }).toEqual({ status: 200, taken: 1 });
      else expect([200, 400, 401, 403]).toContain(status);
      if (status !== 200) expect(taken).toBe(0);
    });
  });
});

/** @returns the address under which it is served until the test ends */
async function serve(middleware: Middleware): Promise<string> {
  const app = new Koa();
  app.silent = true;
  app.use(middleware);
  const server = createServer(app.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return `http://127.0.0.1:${address.port}${WEBHOOK_PATH}`;
}
