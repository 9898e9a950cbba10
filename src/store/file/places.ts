import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent } from './durable.ts';
import type { FilePlace } from './keeping.ts';

const ENDING = '.json';

/** Folders with files of one kind; all other files stand beside them. */
export const FOLDERS = ['ledger', 'claims', 'drafts'] as const;

/** The folder that keeps the last good generation of every file, under the file's own name. */
export const KEPT = 'last';

/** @param name as `Backing` has it, e.g. `roster` or `claims/12` */
export function placeOf(folder: string, name: string): FilePlace {
  return { path: join(folder, name + ENDING), kept: join(folder, KEPT, name + ENDING) };
}

/** @returns names of the files in a folder, also of those of which only a generation is left; none where it is not there yet */
export async function namesIn(folder: string, name: string): Promise<readonly string[]> {
  const entries = [...(await entriesOf(join(folder, name))), ...(await entriesOf(join(folder, KEPT, name)))];
  const files = new Set(entries.filter((entry) => entry.endsWith(ENDING)));
  return [...files].map((entry) => `${name}/${entry.slice(0, -ENDING.length)}`);
}

async function entriesOf(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}
