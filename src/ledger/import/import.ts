import { isoWithOffset, localDate } from '../../calendar/zone.ts';
import type { Duty } from '../../core/duty.ts';
import { SetupError } from '../../core/errors.ts';
import type { LedgerStore } from '../../core/ledger.ts';
import type { LedgerRecord } from '../../core/record.ts';
import type { Directory } from '../../roster/directory.ts';
import { textOf } from '../../tables/values.ts';
import { readWorkbook } from '../../tables/workbook.ts';
import { texts } from '../../texts/texts.ts';
import { remarksOn } from './remarks.ts';
import { type Entry, readEntry } from './row.ts';
import { readSheets, type SheetRow } from './sheet.ts';
import { sortOut } from './sorting.ts';

export interface ImportOptions {
  readonly ledger: Pick<LedgerStore, 'find'>;
  readonly duties: readonly Duty[];
  readonly directory: Directory;
  /** Only this branch; it is also meant where a line names none. null for all. */
  readonly branch: string | null;
  /** open_id of the administrator who imports, or a word that says how the records came in. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone. */
  readonly zone: string;
}

/** What an import would do. */
export interface ImportPlan {
  readonly add: readonly LedgerRecord[];
  /** Lines that are there already or were not held, and sheets left aside; a sentence each. */
  readonly skipped: readonly string[];
  /** What looks odd and is taken all the same. */
  readonly remarks: readonly string[];
}

/**
 * Reads a ledger as `zhibu export --format xlsx` writes it, and compares it with what is recorded. Writes nothing.
 * @throws UserError when it is no .xlsx file; SetupError naming every bad line by sheet, line and column
 */
export async function planImport(bytes: Uint8Array, options: ImportOptions): Promise<ImportPlan> {
  const { duties, directory, branch } = options;
  const said = texts().ledger.importing.skipped;
  const { rows, problems: strange, notes } = readSheets(await readWorkbook(bytes), duties);
  const problems = [...strange];
  const skipped = [...notes];
  const rules = { directory, branch, today: localDate(options.now, options.zone) };
  const entries = rows.flatMap((row): readonly Entry[] => {
    const aside = notHeld(row);
    if (aside !== null) skipped.push(aside);
    const entry = aside === null ? readEntry(row, rules, (problem) => void problems.push(problem)) : null;
    return entry === null ? [] : [entry];
  });
  const own = entries.filter((entry) => branch === null || entry.branch === branch);
  if (own.length < entries.length) skipped.push(said.otherBranches(entries.length - own.length));
  const sorted = sortOut(own, await options.ledger.find({}));
  problems.push(...sorted.problems);
  if (problems.length > 0) throw new SetupError(problems);
  return {
    add: sorted.add.map(({ entry, id }) => recordOf(entry, id, options)),
    skipped: [...skipped, ...sorted.skipped],
    remarks: sorted.add.flatMap(({ entry }) => remarksOn(entry, directory)),
  };
}

/**
 * Records what `planImport` found; a second time it changes nothing.
 * @returns how many were written
 */
export async function carryOut(plan: ImportPlan, ledger: Pick<LedgerStore, 'put'>): Promise<number> {
  // Begun in one turn, the writes of a branch join into one, and records keep the order of the file.
  const written = await Promise.all(plan.add.map((record) => ledger.put(record, -1, `import:${record.id}`)));
  return written.filter((record) => record !== null).length;
}

/** Files of earlier versions also hold plans and void records, marked as such. */
function notHeld(row: SheetRow): string | null {
  const status = textOf(row.cell('status'))?.trim() ?? HELD;
  if (status === HELD) return null;
  return texts().ledger.importing.skipped.status(row.sheet, row.line, status);
}

const HELD = '已开';

function recordOf(entry: Entry, id: string, { by, now, zone }: ImportOptions): LedgerRecord {
  const { row, branch, group, fields, late, parties } = entry;
  return {
    ...fields,
    id,
    kind: row.duty.id,
    branch,
    group,
    status: 'held',
    late,
    created: { by, at: isoWithOffset(now, zone) },
    revisions: [],
    parties,
  };
}
