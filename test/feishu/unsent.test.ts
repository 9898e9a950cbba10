import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DeliveryError, type Sender, StoppedError, UnsentError } from '../../src/core/ports.ts';
import { createFeishu, type Feishu } from '../../src/feishu/feishu.ts';
import { type BadPlatform, type Behaviour, badPlatform, code, TAKEN } from './bad-platform.ts';
import { memoryChats, recordingInbox, recordingLog, until, words } from './kit.ts';

const TO = { kind: 'person', openId: 'ou_1' } as const;
const FAST = {
  retry: { times: 2, min: 1, max: 4 },
  // A slow machine must not look like a platform that does not answer.
  requestTimeout: 10_000,
  rates: {
    app: { perSecond: 1000, burst: 100 },
    lane: { perSecond: 1000, burst: 100 },
    minute: { answer: 1000, own: 1000 },
  },
};
const HTML: Behaviour = { status: 503, body: '<html>upstream unavailable</html>' };

function feishuAt(domain: string, timing = FAST): Feishu {
  const feishu = createFeishu(
    { appId: 'cli_0123456789abcdef', appSecret: 'secret', domain, transport: 'websocket', timing },
    {
      inbox: recordingInbox(),
      log: recordingLog(),
      clock: { now: () => Date.now() },
      chats: memoryChats(),
    },
  );
  onTestFinished(() => feishu.stop());
  return feishu;
}

function outcome(sender: Sender): Promise<unknown> {
  return sender.deliver(TO, words('提醒'), 'k1').catch((error: unknown) => error);
}

function outcomeAt(url: string, timing = FAST): Promise<unknown> {
  return outcome(feishuAt(url, timing).sender);
}

async function outcomeWith(...sends: readonly Behaviour[]): Promise<unknown> {
  return outcomeAt((await badPlatform(...sends)).url, timingFor(sends));
}

/** @returns a port on 127.0.0.1 at which nobody listens */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Hangs up as soon as anything is said to it. @returns its port */
async function hangingUp(): Promise<number> {
  const server = createServer((socket) => socket.once('data', () => socket.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Where one of the answers is silence, it is not waited for long. */
function timingFor(behaviours: readonly Behaviour[]): typeof FAST {
  return behaviours.includes('silence') ? { ...FAST, requestTimeout: 200 } : FAST;
}

/** Nobody knows whether it arrived. */
function expectUncertain(error: unknown): void {
  expect(error).toBeInstanceOf(Error);
  for (const sure of [UnsentError, DeliveryError, StoppedError]) expect(error).not.toBeInstanceOf(sure);
}

describe('a message surely did not arrive', () => {
  it('when nobody listens at the address', async () => {
    expect(await outcomeAt(`http://127.0.0.1:${await freePort()}`)).toBeInstanceOf(UnsentError);
  });

  it('when the address is not known', async () => {
    expect(await outcomeAt('http://nowhere.invalid')).toBeInstanceOf(UnsentError);
  });

  it('when the encryption could not be agreed upon', async () => {
    const plain = new URL((await badPlatform(TAKEN)).url).port;
    expect(await outcomeAt(`https://127.0.0.1:${plain}`)).toBeInstanceOf(UnsentError);
    expect(await outcomeAt(`https://127.0.0.1:${await hangingUp()}`)).toBeInstanceOf(UnsentError);
  });

  it.each([99991400, 11232, 230020])('when every attempt was refused with %i', async (number) => {
    const error = await outcomeWith(code(number));
    expect(error).toBeInstanceOf(UnsentError);
    expect(String(error)).toContain(String(number));
  });

  it('when it was told each time to come again later', async () => {
    const busy = { status: 429, body: { code: 99991400, msg: 'busy' }, headers: { 'Retry-After': '0' } };
    const platform = await badPlatform(busy);
    expect(await outcomeAt(platform.url)).toBeInstanceOf(UnsentError);
    expect(platform.count()).toBe(3);
  });

  it('when the token is called stale again and again', async () => {
    expect(await outcomeWith(code(99991663))).toBeInstanceOf(UnsentError);
  });

  it.each<[string, Behaviour]>([
    ['is slow', 'silence'],
    ['fails', HTML],
    ['hangs up', 'cut'],
    ['gives none', { status: 200, body: { code: 0 } }],
  ])('when there was no token to send it with: who gives them out %s', async (_, tokens) => {
    const platform = await badPlatform(TAKEN);
    platform.tokens = tokens;
    expect(await outcomeAt(platform.url, timingFor([tokens]))).toBeInstanceOf(UnsentError);
    expect(platform.count()).toBe(0);
  });

  it('when the program stops before its turn', async () => {
    const platform = await badPlatform(code(99991400));
    const feishu = feishuAt(platform.url, { ...FAST, retry: { times: 9, min: 60_000, max: 60_000 } });
    const waiting = outcome(feishu.sender);
    await until(() => platform.count() === 1);
    await feishu.stop();
    expect(await waiting).toBeInstanceOf(StoppedError);
  });
});

describe('nobody knows whether a message arrived', () => {
  it.each<[string, Behaviour]>([
    ['without an answer', 'silence'],
    ['by a cut connection', 'cut'],
    ['by a page instead of an answer', HTML],
    ['by a page with a status of refusal', { status: 404, body: '<html>not found</html>' }],
    ['by an answer without the message', { status: 200, body: { code: 0, data: {} } }],
    ['by an error inside the platform', code(2200)],
    ['by any code with a status of failure', code(99991400, 502)],
    ['by the word that it is being sent', code(230049)],
  ])('after an attempt that ended %s', async (_, behaviour) => {
    expectUncertain(await outcomeWith(behaviour));
    expectUncertain(await outcomeWith(behaviour, code(99991400)));
    expectUncertain(await outcomeWith(code(99991400), behaviour, code(99991400)));
  });

  it('also when it is refused for good afterwards', async () => {
    expectUncertain(await outcomeWith('cut', code(230053)));
    expectUncertain(await outcomeWith('cut', code(99991672)));
    expect(await outcomeWith(code(230053))).toBeInstanceOf(DeliveryError);
  });

  it('also when a simpler form of it is refused afterwards', async () => {
    expectUncertain(await outcomeWith('cut', code(230099), code(99991400)));
  });

  it('also when the program stops afterwards', async () => {
    const platform: BadPlatform = await badPlatform('cut');
    const feishu = feishuAt(platform.url, { ...FAST, retry: { times: 9, min: 60_000, max: 60_000 } });
    const waiting = outcome(feishu.sender);
    await until(() => platform.count() === 1);
    await feishu.stop();
    expectUncertain(await waiting);
  });
});

describe('a message that arrives at last', () => {
  it('has arrived, whatever came before', async () => {
    expect(await outcomeWith(HTML, 'cut', TAKEN)).toBe('om_1');
  });
});
