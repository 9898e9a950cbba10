import { randomUUID } from 'node:crypto';
import { chmod, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { ROOT } from '../../paths.ts';
import { texts } from '../../texts/texts.ts';

/** Only the user who runs the program may read it: it holds passwords. */
const OWN = 0o600;

/** @returns what a new `.env` begins with: every setting explained, none filled in */
export async function emptyEnv(): Promise<string> {
  return readFile(join(ROOT, '.env.example'), 'utf8').catch(() => '');
}

/**
 * Puts a `.env` in a folder, as a whole or not at all.
 * @param before what is there, which is kept as `.env.bak`; null where there is nothing
 * @throws UserError when it cannot be written
 */
export async function writeEnv(folder: string, text: string, before: string | null): Promise<void> {
  const path = join(folder, '.env');
  // Where it is a link, what it leads to is written and the link stays.
  const target = await realpath(path).catch(() => path);
  const fresh = `${target}.${randomUUID()}`;
  try {
    if (before !== null) await writeOwn(join(folder, '.env.bak'), before);
    await writeOwn(fresh, text);
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    throw new UserError(texts().cli.setup.notWritten(path), { cause: error });
  }
}

async function writeOwn(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: OWN, flush: true });
  // The mode above counts only for a file that was not there.
  await chmod(path, OWN);
}
