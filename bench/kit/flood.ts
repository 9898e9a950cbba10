import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What a whole answer begins and ends with, when it is `200 {}`. */
const GOOD = /^HTTP\/1\.1 200 [\s\S]*\r\n\r\n\{\}$/;

/**
 * Sends all requests over so many connections that are kept open, one at a time on each. Written on bare sockets, so
 * that the client costs the machine as little as it can.
 * @param requests whole HTTP/1.1 requests
 * @returns requests answered a second
 * @throws Error when an answer is not `200 {}`
 */
export async function flood(url: string, requests: readonly Buffer[], connections: number): Promise<number> {
  const { hostname, port } = new URL(url);
  const sockets = await Promise.all(
    Array.from({ length: connections }, () => opened(connect(Number(port), hostname).setNoDelay())),
  );
  const waiting = requests.values();
  const begun = performance.now();
  await Promise.all(sockets.map((socket) => sendAll(socket, waiting)));
  const took = performance.now() - begun;
  for (const socket of sockets) socket.destroy();
  return (requests.length / took) * 1000;
}

/** Node's own server closes a connection after five idle seconds. */
const KEPT_OPEN_MS = 3_000;

/**
 * Sends so many requests a second, each at its own moment whether or not earlier ones are answered, over connections
 * that are kept open.
 * @returns milliseconds from the moment at which each should have gone out to its answer
 * @throws Error when an answer is not `200 {}`
 */
export async function paced(
  url: string,
  requests: readonly Buffer[],
  perSecond: number,
): Promise<readonly number[]> {
  const { hostname, port } = new URL(url);
  const idle: { readonly socket: Socket; readonly since: number }[] = [];
  const free = async (): Promise<Socket> => {
    for (let one = idle.pop(); one !== undefined; one = idle.pop()) {
      if (performance.now() - one.since < KEPT_OPEN_MS) return one.socket;
      one.socket.destroy();
    }
    return opened(connect(Number(port), hostname).setNoDelay());
  };
  const begun = performance.now();
  const answers = requests.map(async (request, number) => {
    const due = begun + (number * 1000) / perSecond;
    await wait(Math.max(0, due - performance.now()));
    const socket = await free();
    await sendAll(socket, [request].values());
    const took = performance.now() - due;
    // A server closes what has been idle for a while.
    socket.removeAllListeners().on('error', () => socket.destroy());
    idle.push({ socket, since: performance.now() });
    return took;
  });
  const took = await Promise.all(answers);
  for (const { socket } of idle) socket.destroy();
  return took;
}

async function opened(socket: Socket): Promise<Socket> {
  await once(socket, 'connect');
  return socket;
}

function sendAll(socket: Socket, waiting: Iterator<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const next = (): void => {
      const request = waiting.next();
      answer = '';
      if (request.done === true) resolve();
      else socket.write(request.value);
    };
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (!answer.includes('\r\n\r\n')) return;
      if (GOOD.test(answer)) next();
      else reject(new Error(`not answered with 200 {}: ${answer}`));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the connection was closed')));
    next();
  });
}
