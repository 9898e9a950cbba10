import type { FileHandle } from 'node:fs/promises';

/**
 * Writes pieces one after another from the start of a file.
 * @returns how many bytes that was
 * @throws what the disk throws, also where it took only some of them
 */
export async function writeChunks(file: FileHandle, chunks: readonly Uint8Array[]): Promise<number> {
  let rest = chunks;
  let written = 0;
  while (rest.length > 0) {
    const { bytesWritten } = await file.writev(rest, written);
    written += bytesWritten;
    rest = after(rest, bytesWritten);
  }
  return written;
}

/** @returns what is left of the pieces after so many bytes */
function after(chunks: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  let left = bytes;
  for (const [index, chunk] of chunks.entries()) {
    if (left < chunk.length) return [chunk.subarray(left), ...chunks.slice(index + 1)];
    left -= chunk.length;
  }
  return [];
}
