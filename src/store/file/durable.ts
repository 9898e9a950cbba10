import { randomUUID } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeChunks } from './chunks.ts';

/** Ending of a file that is being written; what is left of it after a crash is worth nothing. */
export const UNFINISHED = '.unfinished';
/** No other process touches what this one has not finished, not even one that wakes up after it was taken for dead. */
const OWN = `.${randomUUID().slice(0, 8)}${UNFINISHED}`;

/** What may be done while a file is replaced, so that it takes no time of its own. */
export interface Meanwhile {
  /** Runs while the new content is written; ends before it takes the old one's place. */
  readonly before: () => Promise<unknown>;
  /** Has the last word before that: what it throws keeps the old one. */
  readonly allow: () => Promise<unknown>;
  /** Runs while that is made to last; `stamp` is the new file's. */
  readonly after: (stamp: string) => Promise<unknown>;
}

const NOTHING: Meanwhile = { before: async () => {}, allow: async () => {}, after: async () => {} };

/**
 * Replaces a file's content so that after a crash or power cut either the old or the new one is there, whole, and so
 * that the new one is when this resolves: write beside it, fsync, rename, fsync the folder.
 * Must not be called twice at a time for one path.
 * @param content in pieces, one after another
 */
export async function replaceDurably(
  path: string,
  content: readonly Uint8Array[],
  meanwhile: Meanwhile = NOTHING,
): Promise<void> {
  const unfinished = path + OWN;
  const opening = openFolder(dirname(path));
  const beside = Promise.all([opening, meanwhile.before()]);
  // Nothing may fail before the writing has ended: the next one writes to the same place.
  beside.catch(() => {});
  try {
    const stamp = await writeDurably(unfinished, content);
    const [folder] = await beside;
    await meanwhile.allow();
    await rename(unfinished, path);
    await Promise.all([folder?.sync(), meanwhile.after(stamp)]);
  } catch (error) {
    await rm(unfinished, { force: true, recursive: true }).catch(() => {});
    throw error;
  } finally {
    const folder = await opening.catch(() => null);
    await folder?.close();
  }
}

/** @returns the file's stamp */
async function writeDurably(path: string, content: readonly Uint8Array[]): Promise<string> {
  const file = await open(path, 'w', 0o600);
  try {
    await writeChunks(file, content);
    const [stats] = await Promise.all([file.stat({ bigint: true }), file.datasync()]);
    return stampIn(stats);
  } finally {
    await file.close();
  }
}

/** Removes a file for good; it is no error when there is none. */
export async function removeDurably(path: string): Promise<void> {
  if ((await stampOf(path)) === null) return;
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

/**
 * Makes a folder that only its owner can look into, and those above it, unless they are there. Not by `mkdir`'s own
 * recursion: it never ends where a folder is there and takes no other one (`/proc`).
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const above = dirname(path);
  await makeFolder(above);
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    // Another process was quicker.
    if (!(await isFolder(path))) throw error;
  }
  await syncFolder(above);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** @returns what changes whenever somebody writes a file or puts another in its place; null where there is none */
export async function stampOf(path: string): Promise<string | null> {
  try {
    return stampIn(await stat(path, { bigint: true }));
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

function stampIn({ ino, size, mtimeNs }: BigIntStats): string {
  return `${ino}/${size}/${mtimeNs}`;
}

/** Whether it was thrown because there is no such file or folder. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Makes renames and removals in a folder last. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await openFolder(path);
  try {
    await folder?.sync();
  } finally {
    await folder?.close();
  }
}

/** @returns null on Windows, which cannot open a folder for fsync and does not need it */
async function openFolder(path: string): Promise<FileHandle | null> {
  return process.platform === 'win32' ? null : open(path, 'r');
}
