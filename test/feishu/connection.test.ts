import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { createFeishu } from '../../src/feishu/feishu.ts';
import {
  ask,
  connected,
  GROUP,
  memoryChats,
  prepare,
  recordingInbox,
  recordingLog,
  SECRETARY,
  until,
  words,
} from './kit.ts';

const NO_DATA = '{"code":0,"msg":"","data":null}';
const EMPTY_DATA = '{"code":0,"msg":"","data":{}}';
const NOBODY =
  '{"code":0,"msg":"","data":{"URL":"ws://127.0.0.1:9/ws/v2?fpid=1&service_id=1","ClientConfig":{}}}';

describe('the long connection', () => {
  it('says since when it stands and when it last heard something', async () => {
    const { feishu, sandbox } = await connected();
    const { connectedSince, lastFrameAt, transport } = feishu.status();
    expect(transport).toBe('websocket');
    expect(connectedSince).toBeLessThanOrEqual(sandbox.clock.now());
    await until(() => feishu.status().lastFrameAt !== null);
    expect(lastFrameAt ?? sandbox.clock.now()).toBeLessThanOrEqual(sandbox.clock.now());
  });

  it('says when something last came in, a press apart from all else', async () => {
    const { feishu, sandbox, inbox } = await connected();
    expect(feishu.status()).toMatchObject({ lastEventAt: null, lastCallbackAt: null });
    ask(sandbox, '支委会');
    await inbox.next();
    expect(feishu.status()).toMatchObject({ lastEventAt: expect.any(Number), lastCallbackAt: null });
  });

  it('puts events together that come in parts, last part first', async () => {
    const { sandbox, inbox } = await connected();
    sandbox.faults.set({ fragments: 3 });
    ask(sandbox, '支委会');
    expect(await inbox.next()).toMatchObject({ text: '支委会' });
  });

  it('answers card callbacks that come in frames of their own type', async () => {
    const { sandbox, feishu, inbox } = await connected();
    sandbox.faults.set({ cardFrames: true });
    inbox.answer = async () => ({ blocks: [], toast: { type: 'info', text: '好' } });
    const messageId = await feishu.sender.deliver({ kind: 'chat', chatId: GROUP }, words('卡片'), 'k1');
    const result = await sandbox.press({ persona: SECRETARY, messageId, tag: 'button', value: { a: 'x.y' } });
    expect(result).toEqual({ toast: { type: 'info', content: '好' } });
  });

  it('comes back after being cut, each time as one connection', async () => {
    const { sandbox, inbox, log } = await connected();
    // Counted, not looked at: a busy machine may sleep through the moment without a connection.
    const comebacks = () => log.lines.filter(({ event }) => event === 'feishu.connected').length - 1;
    for (let time = 1; time <= 10; time += 1) {
      sandbox.dropConnections();
      await until(() => comebacks() === time);
    }
    expect(sandbox.connections()).toBe(1);
    ask(sandbox, '还在吗');
    expect(await inbox.next()).toMatchObject({ text: '还在吗' });
  });

  it('notices a peer that has gone silent', async () => {
    const timing = { websocket: { pong: 200, watch: 50, patience: 400, restart: { min: 20, max: 50 } } };
    const { sandbox, feishu } = await connected({
      feishu: { timing },
      sandbox: { clientConfig: { PingInterval: 0.3, ReconnectInterval: 0.1, ReconnectNonce: 0 } },
    });
    const since = feishu.status().connectedSince ?? 0;
    sandbox.faults.set({ mutePong: true });
    await until(() => feishu.status().connectedSince !== since);
    sandbox.faults.set({ mutePong: false });
    await until(() => feishu.status().ready);
  });

  it.each([
    ['an error that the SDK takes for final', { endpointCode: 1 }, { endpointCode: 0 }],
    ['a refused handshake', { refuseHandshake: true }, { refuseHandshake: false }],
    ['an HTTP error of the endpoint', { endpointStatus: 503 }, { endpointStatus: 200 }],
    ['a refusal of the endpoint', { endpointStatus: 403 }, { endpointStatus: 200 }],
    ['an endpoint that answers without data', { endpointBody: NO_DATA }, { endpointBody: null }],
    ['an endpoint that answers without an address', { endpointBody: EMPTY_DATA }, { endpointBody: null }],
    ['an endpoint that answers with a page', { endpointBody: '<html>503</html>' }, { endpointBody: null }],
    [
      'an endpoint that answers with half of an answer',
      { endpointBody: '{"code":0,"da' },
      { endpointBody: null },
    ],
    ['an endpoint that answers with an address of nobody', { endpointBody: NOBODY }, { endpointBody: null }],
  ])('recovers from %s, at the start and later', async (_, fault, mended) => {
    const { sandbox, feishu, inbox } = await prepare();
    sandbox.faults.set(fault);
    await feishu.start();
    await until(() => sandbox.requests().filter(({ path }) => path.endsWith('/endpoint')).length > 1);
    expect(feishu.status().ready).toBe(false);
    sandbox.faults.set(mended);
    await until(() => feishu.status().ready);
    sandbox.faults.set(fault);
    sandbox.dropConnections();
    await until(() => !feishu.status().ready);
    sandbox.faults.set(mended);
    await until(() => feishu.status().ready);
    ask(sandbox, '好了吗');
    expect(await inbox.next()).toMatchObject({ text: '好了吗' });
    expect(sandbox.connections()).toBe(1);
  });

  it('leaves nothing open when it stops', async () => {
    const { sandbox, feishu } = await connected();
    await feishu.stop();
    await until(() => sandbox.connections() === 0);
    expect(feishu.status()).toMatchObject({ ready: false, connectedSince: null, outgoing: 0 });
  });
});

describe('the start', () => {
  it('waits for a platform that does not answer yet', async () => {
    const { sandbox, feishu, log } = await prepare();
    await sandbox.close();
    const started = feishu.start().catch((error: unknown) => error);
    await until(() => log.lines.filter(({ event }) => event === 'feishu.bot-info').length >= 2);
    await feishu.stop();
    expect(await started).toBeInstanceOf(Error);
  });

  it('learns who the bot is', async () => {
    const { sandbox, feishu } = await connected();
    expect(feishu.botOpenId()).toBe(sandbox.bot.openId);
  });

  it('refuses wrong credentials in one sentence and shows no secret anywhere', async () => {
    const appSecret = 'a-secret-nobody-may-read';
    const { feishu, log } = await prepare({ feishu: { appSecret } });
    const failure = await feishu.start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SetupError);
    expect(String(failure)).toContain('LARK_APP_SECRET');
    expect(`${String(failure)} ${log.text()}`).not.toContain(appSecret);
  });

  it('refuses settings that cannot work, all at once', () => {
    const deps = { inbox: recordingInbox(), log: recordingLog(), clock: Date, chats: memoryChats() };
    const options = {
      appId: 'cli_short',
      appSecret: 's',
      domain: 'http://127.0.0.1:1',
      transport: 'webhook',
    } as const;
    expect(() => createFeishu(options, deps)).toThrow(SetupError);
    expect(() => createFeishu(options, deps)).toThrow(
      /LARK_APP_ID[\s\S]*LARK_ENCRYPT_KEY[\s\S]*LARK_VERIFICATION_TOKEN/,
    );
  });
});

describe('the stop', () => {
  it('lets out what is on its way', async () => {
    const { sandbox, feishu } = await connected();
    const sent = Promise.all(
      ['一', '二', '三'].map((text) =>
        feishu.sender.deliver({ kind: 'chat', chatId: GROUP }, words(text), text),
      ),
    );
    await feishu.stop();
    await sent;
    expect(sandbox.messages(GROUP)).toHaveLength(3);
    await expect(feishu.sender.deliver({ kind: 'chat', chatId: GROUP }, words('晚'), 'k')).rejects.toThrow(
      'stopping',
    );
  });
});

describe('the log', () => {
  it('holds no token, no secret and no words of people after all kinds of failures', async () => {
    const { sandbox, feishu, inbox, log } = await connected();
    const secretWords = '只有我们知道的话';
    inbox.answer = () => Promise.reject(new Error('disk full'));
    ask(sandbox, secretWords);
    await inbox.next();
    sandbox.faults.set({ failNext: { times: 1, code: 230001, msg: 'param' } });
    await feishu.sender
      .deliver({ kind: 'chat', chatId: GROUP }, words(secretWords), 'k1')
      .catch(() => undefined);
    sandbox.faults.set({ loseAnswerNext: 1 });
    await feishu.sender.deliver({ kind: 'chat', chatId: GROUP }, words(secretWords), 'k2');
    sandbox.faults.set({ endpointCode: 514 });
    sandbox.dropConnections();
    await until(() => log.lines.some(({ event }) => event === 'feishu.disconnected'));
    const text = log.text();
    expect(log.lines.length).toBeGreaterThan(2);
    expect(text).not.toContain(secretWords);
    expect(text).not.toContain(sandbox.appSecret);
    expect(text).not.toMatch(/Bearer|ticket=|t-[0-9a-z]{8}/);
  });
});
