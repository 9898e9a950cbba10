import { createServer, type Socket } from 'node:net';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { unreachable } from '../../src/store/postgres/problems.ts';

/** @returns a port where somebody listens and says nothing */
async function silentServer(): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return address.port;
}

it.each(['pool', 'client'])(
  'a database that never answers is told with what to look at (%s)',
  async (kind) => {
    const connectionString = `postgres://zhibu:secret@127.0.0.1:${await silentServer()}/zhibu`;
    const given = { connectionString, connectionTimeoutMillis: 50 };
    const asked = kind === 'pool' ? new pg.Pool(given).query('SELECT 1') : new pg.Client(given).connect();
    const error: unknown = await asked.catch((thrown: unknown) => thrown);
    const { message } = unreachable(error);
    expect(message).toContain('ETIMEDOUT');
    expect(message).toContain('主机没有回应，请检查网络和防火墙');
    expect(message).not.toContain('secret');
  },
);
