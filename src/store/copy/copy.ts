import type { Log } from '../../core/ports.ts';
import { folderOf } from '../file/folder.ts';
import { openFolder } from '../file.ts';
import { type Database, openDatabase } from '../postgres/database.ts';
import { isSetUp, migrate } from '../postgres/migrations.ts';
import { dumpFiles, fillFiles } from './files.ts';
import type { Sink, Source } from './parts.ts';
import { dumpPostgres } from './postgres-dump.ts';
import { fillPostgres } from './postgres-fill.ts';
import { survey } from './survey.ts';

/**
 * Every row of the store, also while an assistant runs on it.
 * @param url STORE_URL, of files or PostgreSQL
 * @throws SetupError when it cannot be read
 */
export async function dumpStore(url: string, log: Log, sink: Sink): Promise<void> {
  if (isFolder(url)) return dumpFiles(await openFolder(url, { log, readOnly: true }), sink);
  return withDatabase(url, log, async (database) =>
    (await isSetUp(database)) ? dumpPostgres(database, sink) : sink.begin(),
  );
}

/**
 * Writes rows into an empty store, once all of them have been looked through.
 * @returns how many there are
 * @throws SetupError when the store is in use, not empty, or cannot be written; what `source` throws, at the first look
 *   before anything is written
 */
export async function fillStore(url: string, source: Source, log: Log): Promise<number> {
  const found = await survey(source);
  if (isFolder(url)) {
    const backing = await openFolder(url, { log, restoring: true });
    try {
      await fillFiles(folderOf(url), backing, source);
    } finally {
      await backing.release();
    }
  } else
    await withDatabase(url, log, async (database) => {
      await migrate(database);
      await fillPostgres(database, source, found.current);
    });
  return found.rows;
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
