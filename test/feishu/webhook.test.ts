import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { sign } from '../../src/feishu/verify.ts';
import { ask, behindWebhook, prepare, type Setting } from './kit.ts';

const KEY = 'an encrypt key';
const TOKEN = 'a verification token';

describe('the webhook', () => {
  it('answers every genuine event with 200 and an object', async () => {
    const { inbox, post } = await open();
    const answer = await post(JSON.stringify(messageEvent()));
    expect(answer).toEqual({ status: 200, body: '{}' });
    expect(inbox.taken).toMatchObject([{ kind: 'message', text: '你好' }]);
  });

  it('takes encrypted events', async () => {
    const { inbox, post } = await open();
    expect((await post(encrypt(messageEvent()))).status).toBe(200);
    expect(inbox.taken).toHaveLength(1);
  });

  it('takes JSON however it is spelled, because the signature is over the bytes', async () => {
    const { post } = await open();
    expect((await post(JSON.stringify(messageEvent(), null, 2))).status).toBe(200);
    const escaped = JSON.stringify(messageEvent()).replace('你', '\\u4f60');
    expect((await post(escaped)).status).toBe(200);
  });

  it('says 200 to events that nobody listens to', async () => {
    const { post } = await open();
    const answer = await post(JSON.stringify(envelope('contact.user.updated_v3', {})));
    expect(answer).toEqual({ status: 200, body: '{}' });
  });

  it('refuses a wrong signature, and none', async () => {
    const { post, inbox } = await open();
    const body = JSON.stringify(messageEvent());
    expect((await post(body, { signature: 'f'.repeat(64) })).status).toBe(401);
    expect((await post(body, { signature: '' })).status).toBe(401);
    expect((await post(body, { timestamp: '' })).status).toBe(401);
    expect(inbox.taken).toEqual([]);
  });

  it.each([-6, 6])('refuses what was signed %i minutes from now', async (minutes) => {
    const { post } = await open();
    const timestamp = String(Math.floor(Date.now() / 1000) + minutes * 60);
    expect((await post(JSON.stringify(messageEvent()), { timestamp })).status).toBe(401);
  });

  it('refuses the same request a second time', async () => {
    const { post, inbox } = await open();
    const body = JSON.stringify(messageEvent());
    const headers = { timestamp: String(Math.floor(Date.now() / 1000)), nonce: 'n1' };
    expect((await post(body, headers)).status).toBe(200);
    expect((await post(body, headers)).status).toBe(401);
    expect(inbox.taken).toHaveLength(1);
  });

  it('takes the same request again when it could not be kept the first time', async () => {
    const { post, inbox, log } = await open();
    const body = JSON.stringify(messageEvent());
    const headers = { timestamp: String(Math.floor(Date.now() / 1000)), nonce: 'n1' };
    inbox.answer = () => Promise.reject(new Error('disk full'));
    expect((await post(body, headers)).status).toBe(500);
    inbox.answer = () => Promise.resolve(null);
    expect((await post(body, headers)).status).toBe(200);
    expect(log.lines.map(({ event }) => event)).toContain('feishu.webhook');
  });

  it('refuses another app’s token and id', async () => {
    const { post } = await open();
    expect((await post(JSON.stringify(messageEvent({ token: 'wrong' })))).status).toBe(403);
    expect((await post(JSON.stringify(messageEvent({ app_id: 'cli_0000000000000000' })))).status).toBe(403);
  });

  it('refuses what is too large, not JSON, or not for this key', async () => {
    const { post } = await open();
    expect((await post(JSON.stringify({ a: 'x'.repeat(2 * 1024 * 1024) }))).status).toBe(413);
    expect((await post('{')).status).toBe(400);
    expect((await post('[]')).status).toBe(403);
    expect((await post('7')).status).toBe(400);
    expect((await post('')).status).toBe(400);
    expect((await post(encrypt(messageEvent(), 'another key'))).status).toBe(400);
    expect((await post('{"encrypt":"!"}')).status).toBe(400);
  });

  it.each([
    ['an object', { toString: null }],
    ['a list', ['im.message.receive_v1']],
    ['nothing', ''],
  ])('refuses an event whose type is %s', async (_, type) => {
    const { post, inbox, log } = await open();
    expect((await post(JSON.stringify(messageEvent({ event_type: type })))).status).toBe(400);
    expect(inbox.taken).toEqual([]);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('judges by the signature and not by what the body is said to be', async () => {
    const { post, inbox } = await open();
    const type = 'text/plain; charset=gbk';
    expect((await post(JSON.stringify(messageEvent()), { type })).status).toBe(200);
    expect((await post('=1+1', { type })).status).toBe(400);
    expect(inbox.taken).toHaveLength(1);
  });

  it('refuses a signature whose digits were moved from the time into the nonce', async () => {
    const { post, inbox } = await open();
    const body = JSON.stringify(messageEvent());
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = sign(timestamp, '1234567890', KEY, Buffer.from(body));
    for (const moved of [-3, -1, 1, 3]) {
      const whole = `${timestamp}1234567890`;
      const cut = timestamp.length + moved;
      const headers = { timestamp: whole.slice(0, cut), nonce: whole.slice(cut), signature };
      expect((await post(body, headers)).status).toBe(401);
    }
    expect(inbox.taken).toEqual([]);
  });

  it('refuses times that are no numbers of seconds', async () => {
    const { post, inbox } = await open();
    for (const timestamp of ['now', 'Infinity', 'NaN', '-1', '1e99', String(Date.now())])
      expect((await post(JSON.stringify(messageEvent()), { timestamp })).status).toBe(401);
    expect(inbox.taken).toEqual([]);
  });

  it('cuts a sender off whose body does not end', async () => {
    const { address, post } = await open();
    const { port } = new URL(address);
    const sent = await new Promise<number>((resolve) => {
      let bytes = 0;
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('POST /feishu/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
        const more = (): void => {
          bytes += 65_536;
          socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`, () => setImmediate(more));
        };
        more();
      });
      socket.on('error', () => socket.destroy());
      socket.on('close', () => resolve(bytes));
    });
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    expect((await post(JSON.stringify(messageEvent()))).status).toBe(200);
  });

  it('bears a sender that goes away in the middle', async () => {
    const { address, post } = await open();
    const { port } = new URL(address);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('POST /feishu/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{', () =>
          socket.destroy(),
        );
      });
      socket.on('close', () => resolve());
    });
    expect((await post(JSON.stringify(messageEvent()))).status).toBe(200);
  });

  it('proves itself to the platform, plain and encrypted, but only for its own token', async () => {
    const { post, sandbox, address } = await open();
    const challenge = { type: 'url_verification', challenge: 'c1', token: TOKEN };
    const unsigned = { signature: '', timestamp: '' };
    expect(await post(JSON.stringify(challenge), unsigned)).toEqual({
      status: 200,
      body: '{"challenge":"c1"}',
    });
    expect(await post(encrypt(challenge), unsigned)).toEqual({ status: 200, body: '{"challenge":"c1"}' });
    expect((await post(JSON.stringify({ ...challenge, token: 'wrong' }), unsigned)).status).toBe(403);
    const webhook = { url: address, encryptKey: KEY, verificationToken: TOKEN };
    expect(await sandbox.challenge(webhook)).toMatchObject({ ok: true });
  });

  it('asks the platform to come again while the bot does not know itself', async () => {
    const setting = await open();
    await setting.feishu.stop();
    expect((await setting.post(JSON.stringify(messageEvent()))).status).toBe(503);
    expect(setting.inbox.taken).toEqual([]);
  });

  it('takes POST only, and leaves other paths alone', async () => {
    const { address } = await open();
    expect((await fetch(address)).status).toBe(405);
    expect((await fetch(address.replace('/feishu/events', '/other'), { method: 'POST' })).status).toBe(404);
  });

  it('is not there with a long connection', async () => {
    const { feishu } = await prepare();
    let passed = false;
    await feishu.webhook(Object({ path: '/feishu/events', method: 'POST' }), async () => {
      passed = true;
    });
    expect(passed).toBe(true);
  });

  it('is ready without a connection', async () => {
    const { feishu, sandbox, inbox } = await open();
    expect(feishu.status()).toMatchObject({ ready: true, connectedSince: null, lastFrameAt: null });
    ask(sandbox, '在吗');
    await inbox.next();
    expect(feishu.status().lastFrameAt).not.toBeNull();
  });
});

let appId = '';

interface Headers {
  readonly timestamp?: string;
  readonly nonce?: string;
  readonly signature?: string;
  /** Content-Type. */
  readonly type?: string;
}

async function open(): Promise<
  Setting & {
    readonly address: string;
    post(body: string, headers?: Headers): Promise<{ status: number; body: string }>;
  }
> {
  const setting = await behindWebhook();
  appId = setting.sandbox.appId;
  return {
    ...setting,
    async post(body, headers = {}) {
      const { timestamp = String(Math.floor(Date.now() / 1000)), nonce = randomBytes(4).toString('hex') } =
        headers;
      const { signature = sign(timestamp, nonce, KEY, Buffer.from(body)), type = 'application/json' } =
        headers;
      const response = await fetch(setting.address, {
        method: 'POST',
        body,
        headers: {
          'content-type': type,
          'x-lark-request-timestamp': timestamp,
          'x-lark-request-nonce': nonce,
          'x-lark-signature': signature,
        },
      });
      return { status: response.status, body: await response.text() };
    },
  };
}

function envelope(event_type: string, event: object, header: object = {}): object {
  const head = {
    event_id: 'e1',
    event_type,
    create_time: String(Date.now()),
    token: TOKEN,
    app_id: appId,
    ...header,
  };
  return { schema: '2.0', header: head, event };
}

function messageEvent(header: object = {}): object {
  const sender = { sender_id: { open_id: 'ou_li' }, sender_type: 'user' };
  const message = {
    message_id: 'om_1',
    chat_id: 'oc_1',
    chat_type: 'p2p',
    message_type: 'text',
    create_time: String(Date.now()),
    content: JSON.stringify({ text: '你好' }),
  };
  return envelope('im.message.receive_v1', { sender, message }, header);
}

function encrypt(value: object, key: string = KEY): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(key).digest(), iv);
  const bytes = Buffer.concat([iv, cipher.update(JSON.stringify(value)), cipher.final()]);
  return JSON.stringify({ encrypt: bytes.toString('base64') });
}
