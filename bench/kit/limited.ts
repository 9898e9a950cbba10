import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of the open platform as takes messages, with its limits (im-v1/message/create), and what it saw. */
export interface LimitedPlatform {
  readonly url: string;
  /** When each message was taken, in milliseconds of `performance.now()`, oldest first. */
  readonly taken: readonly number[];
  /** Calls that were answered 429. */
  refused(): number;
  /** Messages that came again under a uuid that was known already. */
  repeated(): number;
  close(): void;
}

const SECOND = 1_000;
const MINUTE = 60_000;
const PER_APP_AND_SECOND = 50;
const PER_APP_AND_MINUTE = 1_000;
const PER_CHAT_AND_SECOND = 5;

export async function openLimited(): Promise<LimitedPlatform> {
  const taken: number[] = [];
  const uuids = new Set<string>();
  const calls: number[] = [];
  const callsTo = new Map<string, number[]>();
  let refused = 0;
  let repeated = 0;

  /** @returns milliseconds until the call may come again; 0 where it is within the limits, and counted */
  function pace(receiver: string): number {
    const now = performance.now();
    const own = callsTo.get(receiver) ?? [];
    callsTo.set(receiver, own);
    const waits = [
      waitFor(calls, PER_APP_AND_SECOND, SECOND, now),
      waitFor(calls, PER_APP_AND_MINUTE, MINUTE, now),
      waitFor(own, PER_CHAT_AND_SECOND, SECOND, now),
    ];
    const wait = Math.max(...waits);
    if (wait > 0) return wait;
    for (const list of [calls, own]) list.push(now);
    if (calls.length > 2 * PER_APP_AND_MINUTE) calls.splice(0, calls.length - PER_APP_AND_MINUTE);
    if (own.length > PER_CHAT_AND_SECOND) own.shift();
    return 0;
  }

  function take(receiver: string, uuid: string): object {
    if (uuids.has(uuid)) repeated += 1;
    else taken.push(performance.now());
    uuids.add(uuid);
    return { code: 0, msg: 'ok', data: { message_id: `om_${uuid}`, chat_id: `oc_${receiver}` } };
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.setHeader('Content-Type', 'application/json');
    if (request.url?.endsWith('/tenant_access_token/internal') === true) {
      response.end(JSON.stringify({ code: 0, msg: 'ok', tenant_access_token: 't', expire: 7200 }));
      return;
    }
    const { receive_id: receiver, uuid } = JSON.parse(Buffer.concat(chunks).toString());
    const wait = pace(receiver);
    if (wait > 0) {
      refused += 1;
      response.writeHead(429, { 'x-ogw-ratelimit-reset': String(Math.ceil(wait / SECOND)) });
      response.end(JSON.stringify({ code: 99991400, msg: 'request trigger frequency limit' }));
      return;
    }
    response.end(JSON.stringify(take(receiver, uuid)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    taken,
    refused: () => refused,
    repeated: () => repeated,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param times of calls, oldest first */
function waitFor(times: readonly number[], most: number, span: number, now: number): number {
  const before = times[times.length - most];
  return before === undefined ? 0 : Math.max(0, before + span - now);
}
