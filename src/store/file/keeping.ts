import { appendFile, copyFile, link, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../../core/ports.ts';
import type { RowKind, Rows, RowsChange } from '../rows.ts';
import { replaceDurably, stampOf, UNFINISHED } from './durable.ts';
import { noteOf } from './generation.ts';
import { digestOf, encode, isAsWritten } from './layout.ts';

/** Where a file is, and where its last good generation is kept. */
export interface FilePlace {
  readonly path: string;
  readonly kept: string;
}

/**
 * Keeps a file's last good generation while we write the file: now and then its bytes, by a link, and after every
 * writing a note of what was changed. So it costs no second writing of the whole, and lacks nothing that we wrote.
 * It is kept for the day on which the file is damaged, hence without fsync, and a writing never fails because of it.
 */
export interface Keeping<Row> {
  /** Call it when the file has been read. */
  seen(bytes: Buffer): Promise<void>;
  /** Call it before the file is replaced. @param held what we last read in it or wrote to it */
  before(held: Rows<Row>): Promise<void>;
  /** Call it when the file has been replaced by `bytes`. */
  after(change: RowsChange<Row>, bytes: Buffer): Promise<void>;
}

/** When notes have grown as large as this, the file's bytes are kept anew. */
const NOTES_BYTES = 64 * 1024;

export function keepGeneration<Row extends object>(
  { path, kept }: FilePlace,
  kind: RowKind<Row>,
  log: Log,
): Keeping<Row> {
  let stamp: string | null = null;
  let digest = '';
  /** Bytes that may still be noted behind the kept generation; below 0 where it has to be taken anew. */
  let room = -1;

  /** Somebody may have written to the file behind our back: that is not ours to keep as good, nor to throw away. */
  async function isOurs(): Promise<boolean> {
    const now = await stampOf(path);
    if (now === stamp || now === null) return now === stamp;
    // Some shared disks alter a file's times by themselves.
    const bytes = await readFile(path);
    return digestOf(bytes) === digest && isAsWritten(bytes.toString());
  }

  async function setAside(): Promise<void> {
    const aside = `${kept}.set-aside-${Date.now()}`;
    await linkOrCopy(path, aside).catch(() => {});
    log.warn('store.file-changed-outside', { file: path, aside });
  }

  async function take(held: Rows<Row>, ours: boolean): Promise<void> {
    await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
    if (stamp === null || !ours) return replaceDurably(kept, encode(kind, held));
    await rm(kept + UNFINISHED, { force: true });
    await linkOrCopy(path, kept + UNFINISHED);
    await rename(kept + UNFINISHED, kept);
  }

  async function quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      room = -1;
      log.warn('store.generation-not-kept', { file: kept, err: error });
    }
  }

  return {
    async seen(bytes) {
      stamp = await stampOf(path);
      digest = digestOf(bytes);
    },
    before: (held) =>
      quietly(async () => {
        const ours = await isOurs();
        if (!ours) await setAside();
        if (room >= 0) return;
        await take(held, ours);
        room = NOTES_BYTES;
      }),
    after: (change, bytes) =>
      quietly(async () => {
        stamp = await stampOf(path);
        digest = digestOf(bytes);
        if (room < 0) return;
        const note = noteOf(change, digest);
        await appendFile(kept, note, { mode: 0o600 });
        room -= Buffer.byteLength(note);
      }),
  };
}

/** A link costs nothing; not every file system has them. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
