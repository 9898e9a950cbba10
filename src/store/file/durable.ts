import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Ending of a file that is being written; what is left of it after a crash is worth nothing. */
export const UNFINISHED = '.unfinished';

/**
 * Replaces a file's content so that after a crash or power cut either the old or the new one is there, whole, and so
 * that the new one is when this resolves: write beside it, fsync, rename, fsync the folder.
 * Must not be called twice at a time for one path.
 */
export async function replaceDurably(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = path + UNFINISHED;
  try {
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true, recursive: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Removes a file for good; it is no error when there is none. */
export async function removeDurably(path: string): Promise<void> {
  const folder = dirname(path);
  if ((await stampOf(path)) === null) return;
  await rm(path, { force: true });
  await syncFolder(folder);
}

/** Makes a folder that only its owner can look into, and those above it, unless they are there. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first !== undefined) await syncFolder(dirname(first));
}

/** @returns what changes whenever somebody writes a file or puts another in its place; null where there is none */
export async function stampOf(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${ino}/${size}/${mtimeNs}`;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** Whether it was thrown because there is no such file or folder. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Makes renames and removals in a folder last. Windows cannot open a folder for this and does not need it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
