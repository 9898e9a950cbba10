import { createHash, randomBytes } from 'node:crypto';

/** A new id such as `om_1f0c…`: the prefix and 32 hex digits. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`;
}

/** An id that is the same whenever the same `seed` is given, so that it survives a restart of the sandbox. */
export function derivedId(prefix: string, seed: string): string {
  return `${prefix}_${createHash('sha256').update(`${prefix}|${seed}`).digest('hex').slice(0, 32)}`;
}
