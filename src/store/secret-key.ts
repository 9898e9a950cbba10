import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../core/errors.ts';
import { texts } from '../texts/texts.ts';
import { replaceDurably } from './file/durable.ts';
import { folderOf } from './file/folder.ts';

/** Beside the data and readable by its owner only; no `.json`, so that no part of the store takes it for its own. */
const FILE = 'secret.key';

/**
 * The keys with which this store's secrets are sealed and opened, the sealing one first. A folder gets a key of its own
 * at its first start unless one is set; one that it has got before still opens what was sealed with it. Call it while
 * the store is open, so that no other process is at the folder.
 * @param url STORE_URL
 * @param given SECRET_KEY, 32 bytes each; empty where none is set
 * @returns nothing where no key is set and the store has no folder to keep one in: then no secret can be kept
 * @throws SetupError when the folder's key cannot be read or written
 */
export async function secretKeys(url: string, given: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  if (url.startsWith('memory:')) return given.length === 0 ? [randomBytes(32)] : given;
  if (!url.startsWith('file:')) return given;
  const path = join(folderOf(url), FILE);
  const own = await readKey(path);
  if (own !== null) return [...given, own];
  return given.length === 0 ? [await makeKey(path)] : given;
}

/** @returns null where there is no file */
async function readKey(path: string): Promise<Uint8Array | null> {
  let text: string;
  try {
    text = (await readFile(path, 'utf8')).trim();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === 'ENOENT') return null;
    throw new SetupError([texts().store.key.unreadable(path, code)]);
  }
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) throw new SetupError([texts().store.key.wrong(path)]);
  return Buffer.from(text, 'base64');
}

async function makeKey(path: string): Promise<Uint8Array> {
  const key = randomBytes(32);
  await replaceDurably(path, [Buffer.from(`${key.toString('base64')}\n`)]);
  return key;
}
