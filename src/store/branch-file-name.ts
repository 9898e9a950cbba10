import { createHash } from 'node:crypto';

/** 40 Chinese characters are 120 bytes; file systems allow 255. */
const READABLE = 40;

/**
 * A file name (without ending) for any branch name: readable at the front, unique by its hash, so that names that
 * differ only in case, in a slash or after the fortieth character stay apart on every file system.
 */
export function branchFileName(branch: string): string {
  const readable = [...branch.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '_')].slice(0, READABLE).join('');
  const hash = createHash('sha256').update(branch).digest('hex').slice(0, 12);
  return `${readable}-${hash}`;
}
