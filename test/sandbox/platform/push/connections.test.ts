import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { encodeFrame } from '../../../../src/sandbox/platform/push/frame.ts';
import type { Sandbox } from '../../../../src/sandbox/sandbox.ts';
import { call, connect, GROUP, MEMBER, startSandbox, until } from '../../kit.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const MESSAGE = 'im.message.receive_v1';

interface Heard {
  readonly event_id: string;
  readonly message: { readonly message_id: string; readonly content: string };
}

const ask = (sandbox: Sandbox, text = '问') =>
  sandbox.say({ from: MEMBER, chatId: sandbox.privateChat(MEMBER), text });

function listener() {
  const heard: Heard[] = [];
  return { heard, handlers: { [MESSAGE]: (data: Heard) => void heard.push(data) } };
}

test('an event in many parts, the last one first, arrives whole', async () => {
  const { sandbox, url } = await startSandbox();
  const { heard, handlers } = listener();
  await connect(sandbox, url, handlers);
  sandbox.faults.set({ fragments: 7 });
  ask(sandbox, '第一支部三月份主题党日，下午三点');
  await until(() => sandbox.deliveriesPending() === 0);
  expect(heard).toHaveLength(1);
  expect(JSON.parse(heard[0]?.message.content ?? '')).toEqual({ text: '第一支部三月份主题党日，下午三点' });
});

test('duplicates carry the same event and message', async () => {
  const { sandbox, url } = await startSandbox();
  const { heard, handlers } = listener();
  await connect(sandbox, url, handlers);
  sandbox.faults.set({ deliveries: 3 });
  ask(sandbox);
  await until(() => heard.length === 3);
  expect(new Set(heard.map(({ event_id }) => event_id)).size).toBe(1);
});

test('an event that the bot fails on comes again until it succeeds', async () => {
  const { sandbox, url } = await startSandbox();
  const heard: Heard[] = [];
  await connect(sandbox, url, {
    [MESSAGE]: (data: Heard) => {
      heard.push(data);
      if (heard.length < 3) throw new Error('boom');
    },
  });
  ask(sandbox);
  await until(() => {
    sandbox.clock.advance(MINUTE);
    return sandbox.deliveriesPending() === 0;
  });
  expect(heard).toHaveLength(3);
  expect(new Set(heard.map(({ message }) => message.message_id)).size).toBe(1);
});

test('an event that is not acknowledged in time comes again', async () => {
  const { sandbox, url } = await startSandbox({ ackTimeoutMs: 100 });
  let heard = 0;
  await connect(sandbox, url, {
    [MESSAGE]: () => {
      heard += 1;
      return heard === 1 ? new Promise(() => {}) : undefined;
    },
  });
  ask(sandbox);
  await until(() => heard === 1);
  await until(() => {
    sandbox.clock.advance(15 * SECOND);
    return heard === 2;
  });
  await until(() => sandbox.deliveriesPending() === 0);
});

test('what was said while nobody was connected is heard on connecting, in its order', async () => {
  const { sandbox, url } = await startSandbox();
  const asked = [ask(sandbox, '一'), ask(sandbox, '二'), ask(sandbox, '三')];
  expect(sandbox.deliveriesPending()).toBe(3);
  const { heard, handlers } = listener();
  await connect(sandbox, url, handlers);
  await until(() => sandbox.deliveriesPending() === 0);
  expect(heard.map(({ message }) => message.message_id)).toEqual(asked);
});

test('a cut connection is dialled again and nothing said meanwhile is lost', async () => {
  const { sandbox, url } = await startSandbox();
  const { heard, handlers } = listener();
  let reconnected = 0;
  await connect(sandbox, url, handlers, {
    onReconnected: () => {
      reconnected += 1;
    },
  });
  sandbox.dropConnections();
  expect(sandbox.connections()).toBe(0);
  ask(sandbox);
  await until(() => heard.length === 1);
  expect(reconnected).toBe(1);
  expect(sandbox.connections()).toBe(1);
});

test('of two connections each event takes one', async () => {
  const { sandbox, url } = await startSandbox();
  const first = listener();
  const second = listener();
  await connect(sandbox, url, first.handlers);
  await connect(sandbox, url, second.handlers);
  let asked = 0;
  await until(() => {
    ask(sandbox);
    asked += 1;
    return first.heard.length > 0 && second.heard.length > 0;
  });
  await until(() => sandbox.deliveriesPending() === 0);
  expect(first.heard.length + second.heard.length).toBe(asked);
});

test('a client that hears no pong gives up on the connection and dials again', async () => {
  const { sandbox, url } = await startSandbox({ clientConfig: { PingInterval: 1, ReconnectNonce: 0 } });
  let reconnected = 0;
  sandbox.faults.set({ mutePong: true });
  await connect(sandbox, url, {}, { pingTimeout: 1, onReconnected: () => reconnected++ });
  await until(() => reconnected > 0);
});

test('a refused handshake is tried again until it is not', async () => {
  const { sandbox, url } = await startSandbox();
  sandbox.faults.set({ refuseHandshake: true });
  const connecting = connect(sandbox, url, {});
  await until(() => sandbox.requests().filter(({ path }) => path === '/callback/ws/endpoint').length >= 2);
  sandbox.faults.set({ refuseHandshake: false });
  await connecting;
  expect(sandbox.connections()).toBe(1);
});

/** A socket with a fresh ticket, without the SDK. */
async function rawSocket(sandbox: Sandbox, url: string): Promise<{ socket: WebSocket; address: string }> {
  const body = { AppID: sandbox.appId, AppSecret: sandbox.appSecret };
  const { data } = (await call(url, 'POST', '/callback/ws/endpoint', { body })).body as {
    data: { URL: string };
  };
  const socket = new WebSocket(data.URL);
  onTestFinished(() => socket.terminate());
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return { socket, address: data.URL };
}

test('nothing is pushed before the first ping', async () => {
  const { sandbox, url } = await startSandbox();
  const { socket } = await rawSocket(sandbox, url);
  const frames: Buffer[] = [];
  socket.on('message', (data: Buffer) => frames.push(data));
  ask(sandbox);
  await new Promise((resolve) => {
    socket.once('pong', resolve);
    socket.ping();
  });
  expect(frames).toEqual([]);
  const ping = {
    seqId: 0n,
    logId: 0n,
    service: 1,
    method: 0,
    headers: { type: 'ping' },
    payload: Buffer.alloc(0),
  };
  socket.send(encodeFrame(ping));
  await until(() => frames.length === 2);
});

test('a ticket opens one socket, and other paths none', async () => {
  const { sandbox, url } = await startSandbox();
  const { address } = await rawSocket(sandbox, url);
  for (const target of [
    address,
    address.replace('/ws/v2', '/ws/v1'),
    address.replace('/ws/v2', '//'),
    address.replace(/ticket=.*/, 'ticket=x'),
  ]) {
    await expect(
      new Promise((resolve, reject) => new WebSocket(target).once('open', resolve).once('error', reject)),
    ).rejects.toThrow();
  }
  expect(sandbox.connections()).toBe(1);
});

test('bytes that are no frame close the socket and nothing else', async () => {
  const { sandbox, url } = await startSandbox();
  const { socket } = await rawSocket(sandbox, url);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.send(Buffer.from('ff', 'hex'));
  expect(await closed).toBe(1002);
  await until(() => sandbox.connections() === 0);
  expect(sandbox.messages(GROUP)).toEqual([]);
});

test('an address that others could reach is refused', async () => {
  const { sandbox } = await startSandbox();
  await expect(sandbox.listen(0, '0.0.0.0')).rejects.toThrow('本机');
});

test('a port that is taken is an error', async () => {
  const { sandbox } = await startSandbox();
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  await expect(sandbox.listen(address.port)).rejects.toThrow('EADDRINUSE');
});
