import { createServer, type Server } from 'node:http';
import type Koa from 'koa';
import type { Sandbox } from './options.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Serves a sandbox on an address of this machine only: it hands out tokens and speaks for anybody.
 * @throws RangeError for an address that others could reach.
 */
export async function serveSandbox(
  app: Koa,
  upgrade: Sandbox['upgrade'],
  port: number,
  host: string,
): Promise<{ readonly url: string; readonly server: Server }> {
  if (!LOOPBACK.has(host)) throw new RangeError(`沙箱只能在本机地址上打开，不能在 ${host} 上。`);
  const server = createServer(app.callback());
  server.on('upgrade', (request, socket, head) => {
    if (!upgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, server };
}
