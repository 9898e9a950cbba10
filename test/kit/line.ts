import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A line to a server that can go dead without a word, as when a cable is pulled or a machine freezes. */
export interface Line {
  /** The url of the server, through this line. */
  readonly url: string;
  /** All that clients have said over it, as far as it is text. */
  said(): string;
  /** From now on nothing arrives on either side, and nobody hears that the line is dead. */
  goDead(): void;
}

/** @param url `postgres://…` of a server on this machine; the line ends with the test */
export async function lineTo(url: string): Promise<Line> {
  const through = new URL(url);
  const target = Number(through.port);
  const sockets = new Set<Socket>();
  const said: string[] = [];
  let isDead = false;
  const server = createServer((client) => {
    const other = connect(target, '127.0.0.1');
    for (const socket of [client, other]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.on('data', (chunk) => {
      said.push(chunk.toString());
      if (!isDead) other.write(chunk);
    });
    other.on('data', (chunk) => {
      if (!isDead) client.write(chunk);
    });
    client.on('close', () => isDead || other.destroy());
    other.on('close', () => isDead || client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  through.port = String(address.port);
  return {
    url: through.href,
    said: () => said.join(''),
    goDead() {
      isDead = true;
    },
  };
}
