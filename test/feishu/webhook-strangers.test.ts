import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import type { LogFields } from '../../src/core/ports.ts';
import { createRefusals } from '../../src/feishu/refusals.ts';
import { type BodyLimits, createBodies, type Unread } from '../../src/feishu/webhook-body.ts';
import { until } from './kit.ts';

const LIMITS: BodyLimits = { bytes: 1000, bytesInAll: 2500, atOnce: 10, within: 60_000 };

/** A server that reads bodies and answers with their length, or why there is none. */
async function open(over: Partial<BodyLimits> = {}) {
  const bodies = createBodies({ ...LIMITS, ...over });
  const unread: Unread[] = [];
  let begun = 0;
  const server = createServer((request, response) => {
    begun += 1;
    void bodies.read(request).then((read) => {
      if (typeof read === 'string') unread.push(read);
      response.end(typeof read === 'string' ? read : String(read.length));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  /** A sender who promises a body and sends only this much of it. */
  async function stranger(bytes: number): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    const before = begun;
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n${'x'.repeat(bytes)}`);
    await until(() => begun > before);
    return socket;
  }
  const post = async (length: number): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: 'x'.repeat(length) })).text();
  return { stranger, post, unread };
}

it('a body is read as it came, up to its most', async () => {
  const { post } = await open();
  expect(await post(0)).toBe('0');
  expect(await post(1000)).toBe('1000');
  expect(await post(1001)).toBe('too large');
  expect(await post(3000)).toBe('too large');
});

it('strangers hold no more than all may hold together: who began first makes room, and nobody else is sent away', async () => {
  const { stranger, post, unread } = await open();
  for (let count = 0; count < 12; count += 1) await stranger(900);
  await until(() => unread.length === 10);
  expect(await post(500)).toBe('500');
  expect(new Set(unread)).toEqual(new Set(['too many at once']));
});

it('strangers who send nothing are no more than may be read at once', async () => {
  const { stranger, post, unread } = await open({ atOnce: 3 });
  for (let count = 0; count < 8; count += 1) await stranger(0);
  expect(await post(10)).toBe('10');
  await until(() => unread.length === 6);
});

it('a body that takes too long is not waited for', async () => {
  const { stranger, unread } = await open({ within: 20 });
  const socket = await stranger(10);
  const answer = String(await once(socket, 'data'));
  expect(answer).toContain('too slow');
  expect(unread).toEqual(['too slow']);
});

it('what has been read is held no longer', async () => {
  const { post, unread } = await open();
  for (let count = 0; count < 20; count += 1) expect(await post(1000)).toBe('1000');
  expect(unread).toEqual([]);
});

it('refusals are logged at once, and then how many more there were', async () => {
  const lines: LogFields[] = [];
  const warn = (_: string, fields: LogFields = {}): void => void lines.push(fields);
  const refused = createRefusals({ info() {}, warn, error: warn }, 5);
  for (let count = 0; count < 1000; count += 1) refused(401, 'signature');
  refused(413, 'too large');
  await until(() => lines.length === 3);
  expect(lines).toEqual([
    { status: 401, why: 'signature' },
    { status: 413, why: 'too large' },
    { status: 401, why: 'signature', more: 999 },
  ]);
});
