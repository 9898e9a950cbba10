import { open, rename } from 'node:fs/promises';

/** The least that makes a file durable: write beside it, fsync, rename. */
export async function writeBare(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
