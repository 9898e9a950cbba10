import { once } from 'node:events';
import type { Server } from 'node:http';
import { SetupError } from '../core/errors.ts';

/** Every address of the machine; a link to one of these leads nowhere. */
const ALL = new Set(['0.0.0.0', '::']);

/**
 * Starts listening.
 * @param port 0 for a free one
 * @returns the address under which this machine reaches it, without a slash at the end
 * @throws SetupError when the address cannot be listened on
 */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new SetupError([reasonOf(error, host, port)]);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const name = ALL.has(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${address.port}`;
}

function reasonOf(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '未知原因';
  if (code === 'EADDRINUSE') return `PORT：端口 ${port} 已被别的程序占用，请停掉它，或换一个端口。`;
  if (code === 'EACCES') return `PORT：没有权限使用端口 ${port}，请换一个 1024 以上的端口。`;
  return `HOST：不能在 ${host} 上监听（${code}），请核对地址。`;
}
