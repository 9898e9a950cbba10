import type { Log } from '../../core/ports.ts';
import { openFolder } from '../file.ts';
import { type Database, openDatabase } from '../postgres/database.ts';
import { isSetUp, migrate } from '../postgres/migrations.ts';
import { dumpFiles, fillFiles } from './files.ts';
import type { StoredRow } from './parts.ts';
import { dumpPostgres, fillPostgres } from './postgres.ts';

/**
 * Every row of the store, also while an assistant runs on it.
 * @param url STORE_URL, of files or PostgreSQL
 * @throws SetupError when it cannot be read
 */
export async function dumpStore(url: string, log: Log): Promise<readonly StoredRow[]> {
  if (isFolder(url)) return dumpFiles(await openFolder(url, { log, readOnly: true }));
  return withDatabase(url, log, async (database) =>
    (await isSetUp(database)) ? dumpPostgres(database) : [],
  );
}

/**
 * Writes rows into an empty store.
 * @throws SetupError when it is in use, not empty, or cannot be written
 */
export async function fillStore(url: string, rows: readonly StoredRow[], log: Log): Promise<void> {
  if (!isFolder(url))
    return withDatabase(url, log, async (database) => {
      await migrate(database);
      await fillPostgres(database, rows);
    });
  const backing = await openFolder(url, { log });
  try {
    await fillFiles(backing, rows);
  } finally {
    await backing.release();
  }
}

function isFolder(url: string): boolean {
  return /^file:/i.test(url);
}

async function withDatabase<Result>(
  url: string,
  log: Log,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(url, log);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
