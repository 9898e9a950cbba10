import { once } from 'node:events';
import type { Server } from 'node:http';
import { SetupError } from '../core/errors.ts';
import { texts } from '../texts/texts.ts';

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
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  const said = texts().web;
  if (code === 'EADDRINUSE') return said.portTaken(port);
  if (code === 'EACCES') return said.portForbidden(port);
  return said.hostUnusable(host, code);
}
