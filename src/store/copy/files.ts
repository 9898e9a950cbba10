import { SetupError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import type { Backing } from '../backing.ts';
import { branchFileName } from '../branch-file-name.ts';
import { Cabinet } from '../cabinet.ts';
import type { RowKind } from '../rows.ts';
import { ARRANGEMENTS } from '../shapes/arrangement.ts';
import { CHATS } from '../shapes/chat.ts';
import { CLAIMS } from '../shapes/claim.ts';
import { DELIVERIES, SNOOZES } from '../shapes/delivery.ts';
import { DRAFTS } from '../shapes/draft.ts';
import { GAPS } from '../shapes/gap.ts';
import { KNOWLEDGE } from '../shapes/knowledge.ts';
import { ROSTER } from '../shapes/roster.ts';
import { SUMMARIES } from '../shapes/summary.ts';
import { WRITES } from '../shapes/write.ts';
import { namedRows, rowsOf, type StoredRow } from './parts.ts';

/** As many claims as a segment of `claims.ts` holds. */
const SEGMENT_SIZE = 256;

/** Where a store of files keeps its rows; the ledger last, as in `KINDS`. */
interface Shelving {
  folder<Row extends object>(name: string, kind: RowKind<Row>): Promise<void>;
  file<Row extends object>(name: string, kind: RowKind<Row>): Promise<void>;
}

async function eachPart({ folder, file }: Shelving): Promise<void> {
  await folder('claims', CLAIMS);
  await file('roster', ROSTER);
  await file('drafts', DRAFTS);
  await file('deliveries', DELIVERIES);
  await file('snoozes', SNOOZES);
  await file('arrangements', ARRANGEMENTS);
  await file('chats', CHATS);
  await file('gaps', GAPS);
  await file('knowledge', KNOWLEDGE);
  await file('summaries', SUMMARIES);
  await folder('ledger', WRITES);
}

/**
 * Every row of a store of files.
 * @throws SetupError naming the file that cannot be used
 */
export async function dumpFiles(backing: Backing): Promise<readonly StoredRow[]> {
  const cabinet = new Cabinet(backing);
  const rows: StoredRow[] = [];
  await eachPart({
    async folder(name, kind) {
      for (const shelf of (await cabinet.openAll(name, kind)).values())
        rows.push(...namedRows(kind, shelf.rows.values()));
    },
    async file(name, kind) {
      rows.push(...namedRows(kind, (await cabinet.open(name, kind)).rows.values()));
    },
  });
  return rows;
}

/**
 * Writes rows into a store of files that has none.
 * @throws SetupError when it is not empty
 */
export async function fillFiles(backing: Backing, rows: readonly StoredRow[]): Promise<void> {
  if ((await dumpFiles(backing)).length > 0) throw new SetupError([texts().store.folder.notEmpty]);
  const cabinet = new Cabinet(backing);
  const put = async <Row extends object>(name: string, kind: RowKind<Row>, some: readonly Row[]) => {
    if (some.length === 0) return;
    const shelf = await cabinet.open(name, kind);
    await shelf.change((draft) => {
      for (const row of some) draft.set(kind.key(row), row);
    });
  };
  await eachPart({
    async folder(name, kind) {
      const files = new Map<string, StoredRow[]>();
      for (const [index, row] of rows.filter(({ part }) => part === kind.format).entries()) {
        const file = WRITES.is(row.row)
          ? branchFileName(row.row.record.branch)
          : String(Math.floor(index / SEGMENT_SIZE) + 1);
        files.set(file, [...(files.get(file) ?? []), row]);
      }
      for (const [file, some] of files) await put(`${name}/${file}`, kind, rowsOf(kind, some));
    },
    file: (name, kind) => put(name, kind, rowsOf(kind, rows)),
  });
}
