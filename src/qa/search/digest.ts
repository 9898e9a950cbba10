import { createHash } from 'node:crypto';

/** @returns 32 bytes that tell these texts, in this order, from all others */
export function digestOf(texts: readonly string[]): Buffer {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:${text}`, 'utf16le');
  return hash.digest();
}
