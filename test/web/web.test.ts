import { once } from 'node:events';
import { createConnection } from 'node:net';
import type { Middleware } from 'koa';
import { afterEach, describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import type { LogFields } from '../../src/core/ports.ts';
import { createMetrics } from '../../src/web/metrics.ts';
import type { Health } from '../../src/web/status.ts';
import { createWeb, type Upgrade, type Web } from '../../src/web/web.ts';

const running: Web[] = [];
const logged: { readonly event: string; readonly fields: LogFields | undefined }[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((web) => web.stop()));
  logged.splice(0);
});

interface Parts {
  readonly health?: () => Health;
  readonly middleware?: Middleware;
  readonly upgrade?: Upgrade;
  readonly host?: string;
  readonly port?: number;
}

async function serve(parts: Parts = {}): Promise<{ readonly url: string; readonly web: Web }> {
  const note = (event: string, fields?: LogFields) => void logged.push({ event, fields });
  const web = createWeb({
    host: parts.host ?? '127.0.0.1',
    port: parts.port ?? 0,
    log: { info: note, warn: note, error: note },
    health: parts.health ?? (() => ({ ready: true })),
    metrics: createMetrics().text,
  });
  if (parts.middleware) web.use(parts.middleware);
  if (parts.upgrade) web.onUpgrade(parts.upgrade);
  running.push(web);
  return { url: (await web.start()).url, web };
}

async function rawRequest(url: string, text: string): Promise<string> {
  const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => {
    answer += data.toString();
  });
  socket.end(text);
  await once(socket, 'close');
  return answer;
}

describe('the status pages', () => {
  it('say that the process is alive, ready or not', async () => {
    const { url } = await serve({ health: () => ({ ready: false }) });
    const answer = await fetch(`${url}/healthz`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('ok\n');
  });

  it('say whether it can take messages, and what is the matter', async () => {
    let connected = false;
    const { url } = await serve({ health: () => ({ ready: connected, transport: 'websocket' }) });
    const before = await fetch(`${url}/readyz`);
    expect(before.status).toBe(503);
    expect(await before.json()).toEqual({ ready: false, transport: 'websocket' });
    connected = true;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('give the figures as Prometheus reads them', async () => {
    const { url } = await serve();
    const answer = await fetch(`${url}/metrics`);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await answer.text()).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  it('can be asked for with HEAD, and with nothing that writes', async () => {
    const { url } = await serve();
    expect((await fetch(`${url}/readyz`, { method: 'HEAD' })).status).toBe(200);
    const answer = await fetch(`${url}/healthz`, { method: 'POST', body: 'x' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('every answer', () => {
  it.each(['/healthz', '/nowhere', '/boom'])(
    'carries the security headers and no boast: %s',
    async (path) => {
      const { url } = await serve({
        middleware: (ctx, next) => {
          if (ctx.path === '/boom') throw new Error('boom');
          return next();
        },
      });
      const { headers } = await fetch(url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    },
  );

  it('is 404 where there is nothing', async () => {
    const { url } = await serve();
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  });
});

describe('an error in a handler', () => {
  it('shows a reference only, and the log has the cause under it', async () => {
    const cause = new Error('password=hunter2');
    const { url } = await serve({
      middleware: () => {
        throw cause;
      },
    });
    const answer = await fetch(`${url}/page?token=hunter2`);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toMatch(/^出错了，请把编号 [0-9a-f]{8} 告诉管理员。\n$/);
    const [line] = logged;
    expect(line?.fields).toMatchObject({ path: '/page', err: cause });
    expect(text).toContain(String(line?.fields?.reference));
  });

  it('shows the words of one that was made to be shown', async () => {
    const { url } = await serve({ middleware: (ctx) => ctx.throw(403, '链接已过期。') });
    const answer = await fetch(url);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toBe('链接已过期。\n');
    expect(logged).toEqual([]);
  });

  it.each([null, 'text', { status: 200, expose: true }])('may be anything: %j', async (thrown) => {
    const { url } = await serve({
      middleware: () => {
        throw thrown;
      },
    });
    expect((await fetch(url)).status).toBe(500);
  });
});

describe('odd requests', () => {
  it.each([
    'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET //healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'nonsense\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
  ])('are answered and end nothing', async (request) => {
    const { url } = await serve();
    expect(await rawRequest(url, request)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('an upgrade', () => {
  const HELLO = 'GET /socket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

  it('goes to who wants it', async () => {
    const { url } = await serve({
      upgrade: (request, socket) => {
        socket.end(`HTTP/1.1 101 Switching Protocols\r\n\r\nhello from ${request.url}`);
        return true;
      },
    });
    expect(await rawRequest(url, HELLO)).toContain('hello from /socket');
  });

  it('is refused when nobody wants it', async () => {
    const { url } = await serve({ upgrade: () => false });
    expect(await rawRequest(url, HELLO)).toBe('');
  });
});

describe('starting and stopping', () => {
  it('tells in Chinese when the port is taken', async () => {
    const { url } = await serve();
    const { port } = new URL(url);
    const second = serve({ port: Number(port) });
    await expect(second).rejects.toThrow(SetupError);
    await expect(second).rejects.toThrow(`端口 ${port} 已被别的程序占用`);
  });

  it('tells in Chinese when the address is not of this machine', async () => {
    await expect(serve({ host: '203.0.113.1' })).rejects.toThrow('HOST：不能在 203.0.113.1 上监听');
  });

  it.each([
    ['0.0.0.0', /^http:\/\/127\.0\.0\.1:\d+$/],
    ['localhost', /^http:\/\/localhost:\d+$/],
  ])('gives an address that works for %s', async (host, address) => {
    const { url } = await serve({ host });
    expect(url).toMatch(address);
  });

  it('gives a slow sender ten seconds for the headers and half a minute for all', async () => {
    const web = createWeb({
      ...{ host: '127.0.0.1', port: 0, log: { info() {}, warn() {}, error() {} } },
      ...{ health: () => ({ ready: true }), metrics: () => '' },
    });
    const { server } = await web.start();
    expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 30_000]);
    await web.stop();
  });

  it('takes no middleware that would never be asked', async () => {
    const { web } = await serve();
    expect(() => web.use(() => {})).toThrow('before the start');
  });

  it('stops with connections open, an answer under way and one upgraded', async () => {
    const { url, web } = await serve({
      upgrade: (_, socket) => {
        socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
        return true;
      },
      middleware: (ctx) => {
        ctx.respond = false;
        ctx.res.write('the beginning of something that never ends');
      },
    });
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
    await once(socket, 'data');
    const endless = await fetch(`${url}/endless`);
    await fetch(`${url}/healthz`).then((answer) => answer.text());
    await web.stop();
    await expect(endless.text()).rejects.toThrow();
    await expect(fetch(url)).rejects.toThrow();
    await web.stop();
  });
});
