import { copyFile, link, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../../core/ports.ts';
import { writeChunks } from './chunks.ts';
import { isAbsent, type Meanwhile, stampOf } from './durable.ts';
import { digestOf, type Encoded, isAsWritten } from './layout.ts';

/** Where a file is, and where its last good generation is kept. */
export interface FilePlace {
  readonly path: string;
  readonly kept: string;
}

/**
 * Keeps a file's last good generation, for the day on which somebody or something damages the file: the very bytes that
 * we wrote last, once more, in place and without fsync, so that it costs next to nothing and never holds what the file
 * itself has forgotten. What a power cut may take of it the next start makes good. A writing never fails because of it.
 */
export interface Keeping {
  /** Call it when the file has been read. */
  seen(bytes: Buffer): Promise<void>;
  /** While the file is replaced; what somebody else has written to it behind our back is not thrown away. */
  meanwhile(content: Encoded): Pick<Meanwhile, 'before' | 'after'>;
}

/** At the start: `nothing` is written by who only looks, `all` is gone through after a crash. */
export type Mending = 'nothing' | 'absent' | 'all';

export function keepGeneration({ path, kept }: FilePlace, mending: Mending, log: Log): Keeping {
  let stamp: string | null = null;
  let digest = '';

  async function isOurs(): Promise<boolean> {
    const now = await stampOf(path);
    if (now === stamp || now === null) return now === stamp;
    // Some shared disks alter a file's times by themselves.
    const bytes = await readFile(path);
    return digestOf(bytes) === digest && isAsWritten(bytes.toString());
  }

  async function setAside(): Promise<void> {
    if (await isOurs()) return;
    const aside = `${kept}.set-aside-${Date.now()}`;
    await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
    await link(path, aside).catch(() => copyFile(path, aside));
    log.warn('store.file-changed-outside', { file: path, aside });
  }

  async function isKept(bytes: Buffer): Promise<boolean> {
    if (mending === 'absent') return (await stampOf(kept)) !== null;
    return bytes.equals(await readFile(kept).catch(() => Buffer.of()));
  }

  async function quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.warn('store.generation-not-kept', { file: kept, err: error });
    }
  }

  return {
    seen: (bytes) =>
      quietly(async () => {
        if (mending === 'nothing') return;
        stamp = await stampOf(path);
        digest = digestOf(bytes);
        if (!(await isKept(bytes))) await overwrite(kept, [bytes]);
      }),
    meanwhile: (content) => ({
      before: () => quietly(setAside),
      after(now) {
        stamp = now;
        digest = content.digest;
        return quietly(() => overwrite(kept, content.chunks));
      },
    }),
  };
}

/** Writes over a file in place: made anew, its blocks would have to reach the disk with the next fsync of any file. */
async function overwrite(path: string, chunks: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'r+').catch(async (error: unknown) => {
    if (!isAbsent(error)) throw error;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return open(path, 'w', 0o600);
  });
  try {
    await file.truncate(await writeChunks(file, chunks));
  } finally {
    await file.close();
  }
}
