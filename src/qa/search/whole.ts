import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

/**
 * Writes a file in full or not at all: under another name first, then renamed.
 * @returns false where it cannot be written
 */
export function writeWhole(file: string, parts: readonly Uint8Array[]): boolean {
  const draft = `${file}.${process.pid}.${threadId}`;
  try {
    const handle = openSync(draft, 'w');
    try {
      for (const part of parts) writeAll(handle, part);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
    return true;
  } catch {
    rmSync(draft, { force: true });
    return false;
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}
