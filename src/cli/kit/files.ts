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

/**
 * Writes a file that is not there yet, readable by its owner only.
 * @throws UserError naming the file
 */
export async function writeNew(path: string, text: string, { cwd }: Terminal): Promise<void> {
  try {
    await writeFile(resolve(cwd, path), text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    const there = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const said = texts().cli.program;
    throw new UserError(there ? said.taken(path) : said.notMade(path), { cause: error });
  }
}
