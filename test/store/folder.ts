import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { silent } from './samples.ts';

export interface Folder {
  readonly path: string;
  /** A path inside it. */
  at(...names: string[]): string;
  /** Opens the store that lives in it; it is closed after the test. */
  open(): Promise<Store>;
  remove(): Promise<void>;
}

export async function makeFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'zhibu-store-'));
  const opened: Store[] = [];
  return {
    path,
    at: (...names) => join(path, ...names),
    async open() {
      const store = await openStore(`file:${path}`, { log: silent });
      opened.push(store);
      return store;
    },
    async remove() {
      await Promise.all(opened.map((store) => store.close()));
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** A new folder for each test of the file that calls this. */
export function eachTestHasAFolder(): () => Folder {
  let folder: Folder | null = null;
  beforeEach(async () => {
    folder = await makeFolder();
  });
  afterEach(async () => {
    await folder?.remove();
  });
  return () => {
    if (folder === null) throw new Error('only inside a test');
    return folder;
  };
}
