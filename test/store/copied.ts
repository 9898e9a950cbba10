import { BackupText, readBackup } from '../../src/store/copy/backup-file.ts';
import { dumpStore } from '../../src/store/copy/copy.ts';
import type { Source, StoredRow } from '../../src/store/copy/parts.ts';
import { silent } from './samples.ts';

/** @returns all rows of a store, which are few */
export async function allOf(url: string): Promise<readonly StoredRow[]> {
  const all: StoredRow[] = [];
  await dumpStore(url, silent, {
    begin: async () => void all.splice(0),
    take: async (rows) => void all.push(...rows),
  });
  return all;
}

/** @returns rows as they come from a file, so many at a time */
export function rowsFrom(rows: readonly StoredRow[], atATime = 2): Source {
  return async function* () {
    for (let from = 0; from < rows.length; from += atATime) yield rows.slice(from, from + atATime);
  };
}

/** @returns the whole text of a backup */
export function backupOf(rows: readonly StoredRow[]): string {
  const text = new BackupText();
  return text.head() + text.rows(rows) + text.end();
}

/** Reads a backup from pieces of so many bytes. @throws what `readBackup` throws */
export async function rowsIn(text: string, name: string, size = 64): Promise<readonly StoredRow[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const all: StoredRow[] = [];
  for await (const rows of readBackup(chunks, name)) all.push(...rows);
  return all;
}
