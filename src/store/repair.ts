import { copyFile, link, mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { Log } from '../core/ports.ts';
import { texts } from '../texts/texts.ts';
import { SINGLE_FILES, visitKind } from './catalogue.ts';
import { replaceDurably, stampOf } from './file/durable.ts';
import { type Condition, type Examined, examine } from './file/examine.ts';
import { folderOf } from './file/folder.ts';
import { encode } from './file/layout.ts';
import { FOLDERS, namesIn, placeOf } from './file/places.ts';
import { openFolder } from './file.ts';
import type { RowKind, Rows } from './rows.ts';

/** One file of a store, for a person who has to decide about it. */
export interface FileReport {
  /** Its path within the data folder, e.g. `roster.json`. */
  readonly file: string;
  readonly path: string;
  readonly condition: Condition;
  /** Without a full stop. */
  readonly reason: string;
  /** How many entries can still be read in it. */
  readonly entries: number;
  /** The last good generation: how many entries it has, whether it is sure that we wrote none after it, when it was written (epoch ms). */
  readonly kept: { readonly entries: number; readonly certain: boolean; readonly at: number } | null;
  /** Entries that restoring takes away, brings back and turns back, and that it keeps though the generation lacks them; each told in words. */
  readonly lost: readonly string[];
  readonly regained: readonly string[];
  readonly reverted: readonly string[];
  readonly added: readonly string[];
}

/**
 * Looks at every file of a store in a folder, also while an assistant runs on it.
 * @param url `file:…`
 * @returns the files in no particular order
 * @throws SetupError when the url names no folder
 */
export async function examineStore(url: string): Promise<readonly FileReport[]> {
  const folder = folderOf(url);
  const reports: FileReport[] = [];
  for (const name of await namesOf(folder)) {
    const report = await visitKind(name, async (kind, tell) => {
      const examined = await examine(placeOf(folder, name), kind);
      return examined === null ? null : reportOn(folder, name, examined, kind, tell);
    });
    if (report !== null) reports.push(report);
  }
  return reports;
}

/** @returns when a file of the store was written last, in epoch milliseconds; 0 where there is none */
export async function lastWriting(url: string): Promise<number> {
  const folder = folderOf(url);
  const times = (await namesOf(folder)).map(async (name) => {
    const { mtimeMs } = await stat(placeOf(folder, name).path).catch(() => ({ mtimeMs: 0 }));
    return mtimeMs;
  });
  return (await Promise.all(times)).reduce((latest, time) => Math.max(latest, time), 0);
}

async function namesOf(folder: string): Promise<readonly string[]> {
  const inFolders = await Promise.all(FOLDERS.map((name) => namesIn(folder, name)));
  return [...SINGLE_FILES, ...inFolders.flat()];
}

/**
 * Puts the last good generation of a file back. What can still be read in the file and is newer than the generation is
 * added; the file as it was found is kept beside the generation.
 * @param file as in `FileReport`
 * @throws UserError when there is nothing to restore or to restore from, or the disk does not take it; SetupError when an assistant is running
 */
export async function restoreFile(url: string, file: string, log: Log): Promise<void> {
  await mend(url, file, log, async ({ place, kind, found }) => {
    const rows = restored(found);
    if (rows === null) throw new UserError(texts().store.file.nothingKept(file));
    await keepBeside(place.path, place.kept);
    await replaceDurably(place.path, encode(kind, rows).chunks);
  });
}

/**
 * Takes a file as it is: one that was changed by hand, or the loss of one.
 * @param file as in `FileReport`
 * @throws UserError when the file cannot be read, or the disk does not take it; SetupError when an assistant is running
 */
export async function acceptFile(url: string, file: string, log: Log): Promise<void> {
  await mend(url, file, log, async ({ place, kind, found }) => {
    if (found.condition === 'damaged') throw new UserError(texts().store.file.useless(file));
    if (found.condition === 'altered') await replaceDurably(place.path, encode(kind, found.rows).chunks);
    await setAside(place.kept);
  });
}

interface Found<Row extends object> {
  readonly place: ReturnType<typeof placeOf>;
  readonly kind: RowKind<Row>;
  readonly found: Examined<Row>;
}

async function mend(
  url: string,
  file: string,
  log: Log,
  work: <Row extends object>(found: Found<Row>) => Promise<void>,
): Promise<void> {
  const folder = folderOf(url);
  const name = file.replace(/\.json$/, '');
  const backing = await openFolder(url, { log });
  try {
    await visitKind(name, async (kind) => {
      const place = placeOf(folder, name);
      const found = await examine(place, kind);
      if (found === null || found.condition === 'whole') throw new UserError(texts().store.file.whole(file));
      backing.check();
      await work({ place, kind, found });
    });
  } catch (error) {
    throw error instanceof Error && 'syscall' in error && 'code' in error
      ? new UserError(texts().store.file.unmended(file, String(error.code)), { cause: error })
      : error;
  } finally {
    await backing.release();
  }
}

/** What restoring leads to; null where there is nothing to restore from. */
function restored<Row>({ condition, rows, kept }: Examined<Row>): Rows<Row> | null {
  if (kept === null) return null;
  // A row that somebody else wrote is not to be taken for one that the generation came too early for.
  if (kept.certain || condition !== 'damaged') return kept.rows;
  return new Map([...rows, ...kept.rows]);
}

/** Keeps what a file holds beside its generation, too: nothing is thrown away, and the file stays until another takes its place. */
async function keepBeside(path: string, kept: string): Promise<void> {
  if ((await stampOf(path)) === null) return;
  const aside = asideOf(kept);
  await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
  // Some disks know no links.
  await link(path, aside).catch(() => copyFile(path, aside));
}

/** Moves a generation, where there is one, out of the way. */
async function setAside(kept: string): Promise<void> {
  if ((await stampOf(kept)) !== null) await rename(kept, asideOf(kept));
}

function asideOf(kept: string): string {
  return `${kept}.set-aside-${Date.now()}`;
}

function reportOn<Row extends object>(
  folder: string,
  name: string,
  found: Examined<Row>,
  { key }: RowKind<Row>,
  tell: (row: Row) => string,
): FileReport {
  const after = restored(found) ?? found.rows;
  const before = found.rows;
  const told = (rows: Iterable<Row>, which: (row: Row) => boolean) => [...rows].filter(which).map(tell);
  const differs = (row: Row, other: Row | undefined) =>
    other !== undefined && JSON.stringify(row) !== JSON.stringify(other);
  return {
    file: `${name}.json`,
    path: placeOf(folder, name).path,
    condition: found.condition,
    reason: found.reason,
    entries: before.size,
    kept:
      found.kept === null
        ? null
        : { entries: found.kept.rows.size, certain: found.kept.certain, at: found.kept.at },
    lost: told(before.values(), (row) => !after.has(key(row))),
    regained: told(after.values(), (row) => !before.has(key(row))),
    added: told(before.values(), (row) => after.has(key(row)) && found.kept?.rows.has(key(row)) === false),
    reverted: told(before.values(), (row) => differs(row, after.get(key(row)))),
  };
}
