import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';

/**
 * How a call is answered: with a status and a body, after its request was read with silence, with a cut connection, with
 * half, with a byte now and then that never is the last, or with bytes without end.
 */
export type Behaviour =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'silence'
  | 'cut'
  | 'half'
  | 'trickle'
  | 'endless';

/** Feishu's answer with an error code. */
export function code(number: number, status = 400): Behaviour {
  return { status, body: { code: number, msg: `code ${number}` } };
}

export const TAKEN: Behaviour = { status: 200, body: { code: 0, data: { message_id: 'om_1' } } };
const TOKEN: Behaviour = { status: 200, body: { code: 0, tenant_access_token: 't', expire: 7200 } };

/** A real server that does as it is told. */
export interface BadPlatform {
  readonly url: string;
  /** How sends are answered in turn; the last of them from then on. */
  sends: readonly Behaviour[];
  /** How tokens are given out. */
  tokens: Behaviour;
  /** Sends whose request was read. */
  count(): number;
  /** Requests for a token that were read. */
  tokensAsked(): number;
}

export async function badPlatform(...sends: readonly Behaviour[]): Promise<BadPlatform> {
  let count = 0;
  let tokensAsked = 0;
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    const isToken = request.url?.endsWith('/tenant_access_token/internal') === true;
    if (isToken) tokensAsked += 1;
    else count += 1;
    const { sends: turns, tokens } = platform;
    behave(isToken ? tokens : (turns[Math.min(count, turns.length) - 1] ?? TAKEN), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const platform: BadPlatform = {
    url: `http://127.0.0.1:${port}`,
    sends,
    tokens: TOKEN,
    count: () => count,
    tokensAsked: () => tokensAsked,
  };
  return platform;
}

function behave(behaviour: Behaviour, response: ServerResponse): void {
  if (behaviour === 'silence') return;
  if (behaviour === 'cut') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (behaviour === 'half') {
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': '1000' });
    response.write('half', () => response.socket?.destroy());
    return;
  }
  if (behaviour === 'trickle') {
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
    return;
  }
  if (behaviour === 'endless') {
    Readable.from(endless()).pipe(response);
    return;
  }
  const { status, body, headers = {} } = behaviour;
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'Content-Type': isText ? 'text/html' : 'application/json',
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}

function* endless(): Generator<Buffer> {
  const spaces = Buffer.alloc(256 * 1024, ' ');
  for (;;) yield spaces;
}
