import { randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stampOf } from './durable.ts';

/** Says whose a folder is: an empty file with a name of its own, which whoever has the folder next removes. */
export interface Ticket {
  /** Whether nobody has had the folder since, a moment ago. */
  isValid(): Promise<boolean>;
  giveBack(): Promise<void>;
}

const PREFIX = 'lock.';

/** For who has just got a folder: makes the tickets of all before invalid. @throws what the file system throws */
export async function drawTicket(folder: string): Promise<Ticket> {
  for (const name of await readdir(folder))
    if (name.startsWith(PREFIX)) await rm(join(folder, name), { force: true });
  const path = join(folder, PREFIX + randomUUID());
  // Without content, so that a full disk takes it.
  await writeFile(path, '', { mode: 0o600 });
  return {
    isValid: async () => (await stampOf(path)) !== null,
    giveBack: () => rm(path, { force: true }),
  };
}
