import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../core/errors.ts';
import type { Log, Store } from '../core/ports.ts';
import { texts } from '../texts/texts.ts';
import { assemble } from './assemble.ts';
import type { Backing } from './backing.ts';
import { type AdapterOptions, fileAdapter } from './file/adapter.ts';
import { isAbsent, makeFolder, removeDurably, UNFINISHED } from './file/durable.ts';
import { folderOf } from './file/folder.ts';
import { lockFolder } from './file/lock.ts';
import { FOLDERS, KEPT, namesIn, placeOf } from './file/places.ts';
import { isRestoring } from './file/restoring.ts';

/**
 * A store in a folder: one lowdb file per branch for the ledger, small shared ones for the rest.
 * @param url `file:<folder>`, relative to the working folder, or `file:///<absolute, percent-encoded>`
 * @param options `readOnly`: nothing is locked, mended or written, and a folder that is not there is an empty store
 * @throws SetupError when the folder cannot be used, another process has it, or a file in it cannot be read
 */
export async function openFiles(url: string, options: FolderOptions): Promise<Store> {
  const backing = await openFolder(url, options);
  try {
    return await assemble(backing);
  } catch (error) {
    await backing.release();
    throw error;
  }
}

export interface FolderOptions {
  readonly log: Log;
  readonly readOnly?: boolean;
  /** To go on where a restore was broken off; nobody else may use what it has left. Default false. */
  readonly restoring?: boolean;
}

/** The files of a folder, as `openFiles` has them, before anything is read. */
export async function openFolder(
  url: string,
  { log, readOnly = false, restoring = false }: FolderOptions,
): Promise<Backing> {
  const folder = folderOf(url);
  const look = async (): Promise<void> => {
    if (!restoring && (await isRestoring(folder)))
      throw new SetupError([texts().store.folder.halfRestored(folder)]);
  };
  if (readOnly) {
    await look();
    const options = { log, mending: 'nothing', verify: async () => forbidWriting() } as const;
    return { ...filesOf(folder, options), check: forbidWriting, release: async () => {} };
  }
  for (const path of [folder, ...FOLDERS.map((name) => join(folder, name))]) await prepare(path);
  const lock = await lockFolder(folder, log);
  try {
    await look();
    for (const name of ['.', ...FOLDERS])
      for (const place of [folder, join(folder, KEPT)]) await clean(join(place, name), log);
  } catch (error) {
    await lock.release();
    throw error;
  }
  return {
    ...filesOf(folder, { log, mending: lock.takenOver ? 'all' : 'absent', verify: lock.verify }),
    check: lock.check,
    release: lock.release,
  };
}

function filesOf(folder: string, options: AdapterOptions): Pick<Backing, 'adapter' | 'names' | 'remove'> {
  return {
    adapter: (name, kind) => fileAdapter(placeOf(folder, name), kind, options),
    names: (name) => namesIn(folder, name),
    async remove(name) {
      const { path, kept } = placeOf(folder, name);
      await options.verify();
      // A generation without its file is a file that was lost.
      await removeDurably(kept);
      await removeDurably(path);
    },
  };
}

function forbidWriting(): never {
  throw new Error('the store was opened only to look');
}

async function prepare(path: string): Promise<void> {
  try {
    await makeFolder(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    throw new SetupError([texts().store.folder.unusable(path, code)]);
  }
}

/** Removes what a crash left half-written. */
async function clean(folder: string, log: Log): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  for (const name of names) {
    if (!name.endsWith(UNFINISHED)) continue;
    await rm(join(folder, name), { force: true });
    log.warn('store.unfinished-file-removed', { file: join(folder, name) });
  }
}
