import { SetupError } from '../../core/errors.ts';
import { isRosterHeader, readRoster } from '../../roster/csv.ts';
import type { TextRow } from '../../tables/delimited.ts';
import { readTables } from '../../tables/file.ts';
import type { Sheet } from '../../tables/workbook.ts';
import { texts } from '../../texts/texts.ts';
import { type ListedPeople, listedMember } from './listed.ts';
import { planRoster, type RosterNow, type RosterPlan } from './plan.ts';
import { readSheets } from './sheets.ts';

/** More than so many complaints tell nobody more. */
const MOST_PROBLEMS = 100;

/**
 * Reads a list of members as an office has it (.xlsx, or text in cells), or a roster file (interfaces.md 6), and compares
 * it with the roster. Writes nothing.
 * @throws UserError when the file cannot be read; SetupError naming everything that is wrong by sheet, line and column
 */
export async function planImport(
  bytes: Uint8Array,
  now: RosterNow,
  options: { readonly leave: boolean },
): Promise<RosterPlan> {
  const { people, problems, notes } = await peopleIn(bytes, now.branches);
  refuse(problems);
  const plan = planRoster(people, now, options);
  refuse(plan.problems);
  return { ...plan, notes };
}

async function peopleIn(bytes: Uint8Array, branches: readonly string[]): Promise<ListedPeople> {
  const sheets = await readTables(bytes);
  const rows = rosterRows(sheets);
  if (rows === null) return readSheets(sheets, branches);
  return { people: readRoster(rows).map(listedMember), problems: [], notes: [] };
}

/** @returns the rows of a roster file; null for any other table */
function rosterRows([only, ...others]: readonly Sheet[]): readonly TextRow[] | null {
  const [header = []] = only?.rows ?? [];
  if (only?.lines === undefined || others.length > 0 || !isRosterHeader(header)) return null;
  return only.rows.map((cells, index) => ({
    cells: cells.map((cell) => String(cell ?? '')),
    line: only.lines?.[index] ?? index + 1,
  }));
}

function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length - MOST_PROBLEMS;
  throw new SetupError([
    ...problems.slice(0, MOST_PROBLEMS),
    ...(more > 0 ? [texts().members.importing.more(more)] : []),
  ]);
}
