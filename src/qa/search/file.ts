import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Log } from '../../core/ports.ts';
import { type Inverted, invert } from './inverted.ts';
import { writeWhole } from './whole.ts';

/** Raised with every change of what the arrays mean: a file of another version is made anew. */
const VERSION = 1;
const MAGIC = 0x5a424958;
/** Magic, version, texts, terms, bytes of postings; then the digests of the texts and of the arrays. */
const NUMBERS = 5;
const DIGEST = 32;
const HEADER = NUMBERS * 4 + DIGEST * 2;

/**
 * The index of these texts from its file, or made anew and written there where the file is missing, of other texts,
 * of another version or damaged. A file that cannot be written is no obstacle.
 * @param digest 32 bytes that tell these texts from all others
 * @param texts asked for only where the index has to be made anew
 * @param log gets one line where the index was made anew
 */
export function openIndex(
  file: string,
  digest: Buffer,
  texts: () => readonly string[],
  log: Pick<Log, 'info'>,
): Inverted {
  const known = readIndex(file, digest);
  if (known !== null) return known;
  const index = invert(texts());
  const written = writeIndex(file, index, digest);
  log.info('index.built', { texts: index.size, terms: index.keys.length, written });
  return index;
}

/** @returns null where the file is not there or is not, byte for byte, the index of these texts */
function readIndex(file: string, digest: Buffer): Inverted | null {
  const bytes = readAll(file);
  if (bytes === null || bytes.length < HEADER) return null;
  const [magic, version, size = 0, terms = 0, posted = 0] = new Uint32Array(bytes.buffer, 0, NUMBERS);
  const length = HEADER + terms * 12 + 4 + posted + size;
  if (magic !== MAGIC || version !== VERSION || bytes.length !== length) return null;
  const [ours, sum] = [NUMBERS * 4, NUMBERS * 4 + DIGEST];
  if (!digest.equals(bytes.subarray(ours, sum))) return null;
  if (!sumOf([bytes.subarray(HEADER)]).equals(bytes.subarray(sum, HEADER))) return null;
  const { buffer } = bytes;
  const [holdersAt, startsAt] = [HEADER + terms * 4, HEADER + terms * 8];
  const postingsAt = startsAt + terms * 4 + 4;
  return {
    size,
    keys: new Int32Array(buffer, HEADER, terms),
    holders: new Uint32Array(buffer, holdersAt, terms),
    starts: new Uint32Array(buffer, startsAt, terms + 1),
    postings: new Uint8Array(buffer, postingsAt, posted),
    lengths: new Uint8Array(buffer, postingsAt + posted, size),
  };
}

/** A buffer of its own, since the arrays must begin at its beginning; null where there is no such file. */
function readAll(file: string): Uint8Array<ArrayBuffer> | null {
  let handle: number | null = null;
  try {
    handle = openSync(file, 'r');
    const bytes = new Uint8Array(fstatSync(handle).size);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(handle, bytes, at, bytes.length - at, at);
      if (read === 0) return null;
      at += read;
    }
    return bytes;
  } catch {
    return null;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

function writeIndex(file: string, index: Inverted, digest: Buffer): boolean {
  const { size, keys, holders, starts, postings, lengths } = index;
  const arrays = [keys, holders, starts, postings, lengths].map(bytesOf);
  const numbers = Uint32Array.of(MAGIC, VERSION, size, keys.length, postings.length);
  return writeWhole(file, [bytesOf(numbers), digest, sumOf(arrays), ...arrays]);
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function sumOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
