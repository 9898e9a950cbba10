import { SetupError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import type { Backing } from '../backing.ts';
import { branchFileName } from '../branch-file-name.ts';
import { SINGLE_FILES, visitKind } from '../catalogue.ts';
import { draftFile } from '../draft-shelves.ts';
import { beginRestoring, endRestoring, isRestoring } from '../file/restoring.ts';
import { CLAIMS } from '../shapes/claim.ts';
import { DRAFTS } from '../shapes/draft.ts';
import { WRITES } from '../shapes/write.ts';
import { inParts, namedRows, rowsOf, type Sink, type Source, type StoredRow, slicesOf } from './parts.ts';

/** As many claims as a segment of `claims.ts` holds. */
const SEGMENT_SIZE = 256;
/** So many files are written side by side. */
const AT_ONCE = 16;
/** Rows that are sorted into several files at a time: each time, every file that they belong to is written anew. */
const AT_A_TIME = 5_000;

/** Every row of a store of files, file by file. @throws SetupError naming the first file that cannot be used */
export async function dumpFiles(backing: Backing, sink: Sink): Promise<void> {
  await sink.begin();
  for await (const name of namesOf(backing))
    await visitKind(name, async (kind) => {
      const rows = await backing.adapter(name, kind).read();
      for (const some of slicesOf([...(rows?.values() ?? [])])) await sink.take(namedRows(kind, some));
    });
}

/**
 * Writes rows into a store of files that has none, or in which a restore was broken off, which is begun anew.
 * @param folder of the store
 * @throws SetupError when it is not empty
 */
export async function fillFiles(folder: string, backing: Backing, source: Source): Promise<void> {
  if (await isRestoring(folder)) {
    for await (const name of namesOf(backing)) await backing.remove(name);
  } else await dumpFiles(backing, REFUSED);
  await beginRestoring(folder);
  const fileOf = files();
  const singles = new Map<string, StoredRow[]>();
  for await (const rows of inParts(source, AT_A_TIME)) {
    const several = new Map<string, StoredRow[]>();
    for (const row of rows) {
      const name = fileOf(row);
      const byFile = SINGLE_FILES.includes(name) ? singles : several;
      const some = byFile.get(name) ?? [];
      some.push(row);
      byFile.set(name, some);
    }
    await addAll(backing, several);
  }
  await addAll(backing, singles);
  await endRestoring(folder);
}

const REFUSED: Sink = {
  begin: async () => undefined,
  async take() {
    throw new SetupError([texts().store.folder.notEmpty]);
  },
};

/** The ledger last, as in `KINDS`; what is in a folder is looked up when its turn comes. */
async function* namesOf(backing: Backing): AsyncGenerator<string> {
  yield* await backing.names('claims');
  yield* SINGLE_FILES;
  yield* await backing.names('drafts');
  yield* await backing.names('ledger');
}

/** @returns what tells for one row after another in which file it belongs */
function files(): (row: StoredRow) => string {
  const single = new Map(SINGLE_FILES.map((name) => [visitKind(name, ({ format }) => format), name]));
  let claims = 0;
  return ({ part, row }) => {
    if (part === CLAIMS.format) return `claims/${Math.floor(claims++ / SEGMENT_SIZE) + 1}`;
    if (part === DRAFTS.format && DRAFTS.is(row)) return draftFile(row.author);
    if (WRITES.is(row)) return `ledger/${branchFileName(row.record.branch)}`;
    return single.get(part) ?? part;
  };
}

async function addAll(backing: Backing, byFile: ReadonlyMap<string, readonly StoredRow[]>): Promise<void> {
  const all = [...byFile];
  for (let from = 0; from < all.length; from += AT_ONCE)
    await Promise.all(all.slice(from, from + AT_ONCE).map(([name, some]) => add(backing, name, some)));
}

async function add(backing: Backing, name: string, some: readonly StoredRow[]): Promise<void> {
  await visitKind(name, async (kind) => {
    const file = backing.adapter(name, kind);
    const rows = new Map(await file.read());
    for (const row of rowsOf(kind, some)) rows.set(kind.key(row), row);
    backing.check();
    await file.write(rows);
  });
}
