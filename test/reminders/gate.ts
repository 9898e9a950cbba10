import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { onTestFinished } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

/** How a call ends for who made it: with the platform's answer, with another one, in silence, or by a cut connection. */
export type Ending =
  | 'answer'
  | 'silence'
  | 'cut'
  | { readonly status: number; readonly body: object | string; readonly headers?: Record<string, string> };

export type Call = 'send' | 'token';

/** Stands between the bot and the platform. */
export interface Gate {
  readonly url: string;
  /** @param take has the platform carry the call out; where it is not called, the call never arrives */
  meddle: (call: Call, take: () => Promise<unknown>) => Promise<Ending>;
  /** Nobody listens at the address until `open`. */
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** Lets everything through. */
export async function pass(_: Call, take: () => Promise<unknown>): Promise<Ending> {
  await take();
  return 'answer';
}

export async function openGate(sandbox: Sandbox): Promise<Gate> {
  const app = new Koa();
  app.silent = true;
  app.use(async (ctx, next) => {
    const ending = await gate.meddle(ctx.path.includes('/auth/') ? 'token' : 'send', next);
    if (ending === 'answer') return;
    if (ending === 'cut' || ending === 'silence') {
      ctx.respond = false;
      if (ending === 'cut') ctx.req.socket.destroy();
      return;
    }
    ctx.status = ending.status;
    ctx.set(ending.headers ?? {});
    ctx.body = ending.body;
  });
  app.use(sandbox.middleware);
  let server = createServer(app.callback());
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const gate: Gate = {
    url: `http://127.0.0.1:${port}`,
    meddle: pass,
    shut() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
    open() {
      server = createServer(app.callback());
      return listen(port);
    },
  };
  onTestFinished(() => gate.shut());
  return gate;
}
