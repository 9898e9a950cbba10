import { join } from 'node:path';
import { removeDurably, replaceDurably, stampOf } from './durable.ts';

/** Stands in a folder from before the first file of a backup is written to it until the last one is. */
const MARK = 'restoring';

/** @returns whether a restore of the folder was begun and never finished */
export async function isRestoring(folder: string): Promise<boolean> {
  return (await stampOf(join(folder, MARK))) !== null;
}

export async function beginRestoring(folder: string): Promise<void> {
  await replaceDurably(join(folder, MARK), []);
}

export async function endRestoring(folder: string): Promise<void> {
  await removeDurably(join(folder, MARK));
}
