import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import type { Terminal } from './subcommand.ts';

/**
 * @param path as the person wrote it; a relative one is looked for in the working folder
 * @returns the file's text, without a byte order mark
 * @throws UserError naming the file
 */
export async function readText(path: string, { cwd }: Terminal): Promise<string> {
  try {
    return (await readFile(resolve(cwd, path), 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    throw new UserError(texts().cli.program.unreadable(path), { cause: error });
  }
}

/**
 * Writes a file; one that is not there yet is readable by its owner only, as an export tells who talked with whom.
 * @throws UserError naming the file
 */
export async function writeBytes(path: string, bytes: Uint8Array, { cwd }: Terminal): Promise<void> {
  try {
    await writeFile(resolve(cwd, path), bytes, { mode: 0o600 });
  } catch (error) {
    throw new UserError(texts().cli.program.unwritable(path), { cause: error });
  }
}
