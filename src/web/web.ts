import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import Koa, { type Middleware } from 'koa';
import type { Log } from '../core/ports.ts';
import { listen } from './listen.ts';
import { errorPage, securityHeaders } from './safety.ts';
import { type StatusSources, statusPages } from './status.ts';

/** Takes over a connection that asks for another protocol; false when it is not meant. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export interface WebOptions extends StatusSources {
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly log: Log;
}

/** The one HTTP server of the program. */
export interface Web {
  /** Adds what answers after the status pages; before the start. */
  use(middleware: Middleware): void;
  onUpgrade(upgrade: Upgrade): void;
  /**
   * @returns the address under which this machine reaches it, without a slash at the end
   * @throws SetupError when the address cannot be listened on
   */
  start(): Promise<{ readonly url: string; readonly server: Server }>;
  /** Takes nothing new, lets answers that are under way finish for a moment, then cuts. */
  stop(): Promise<void>;
}

const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 30_000;
const FINISH_WITHIN_MS = 2_000;

export function createWeb({ host, port, log, health, metrics }: WebOptions): Web {
  const app = new Koa();
  app.use(securityHeaders).use(errorPage(log)).use(statusPages({ health, metrics }));
  // What goes wrong after an answer has begun, mostly a visitor who left.
  app.on('error', (error: Error) => log.warn('web.answer-broken', { err: error }));

  const upgrades: Upgrade[] = [];
  const upgraded = new Set<Duplex>();
  const server = createServer({ headersTimeout: HEADERS_WITHIN_MS, requestTimeout: REQUEST_WITHIN_MS });
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket);
    socket.on('close', () => upgraded.delete(socket));
    socket.on('error', (error) => log.warn('web.connection-broken', { err: error }));
    if (!upgrades.some((upgrade) => upgrade(request, socket, head))) socket.destroy();
  });

  return {
    use(middleware) {
      if (server.listening) throw new Error('middleware comes before the start');
      app.use(middleware);
    },
    onUpgrade: (upgrade) => void upgrades.push(upgrade),
    async start() {
      const answer = app.callback();
      server.on('request', (request, response) => void answer(request, response));
      return { url: await listen(server, host, port), server };
    },
    stop: () => close(server, upgraded),
  };
}

async function close(server: Server, upgraded: ReadonlySet<Duplex>): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  for (const socket of upgraded) socket.destroy();
  const cut = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
  await closed;
  clearTimeout(cut);
}
