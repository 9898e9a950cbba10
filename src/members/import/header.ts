import { textOf } from '../../tables/values.ts';
import type { CellValue, Sheet } from '../../tables/workbook.ts';
import { texts } from '../../texts/texts.ts';
import { type Field, fieldOf } from './columns.ts';

/** Where a sheet's columns are, and where its people begin. */
export interface Header {
  readonly columns: ReadonlyMap<Field, Column>;
  /** Index of the first row below. */
  readonly below: number;
  /** Words above the header: titles. */
  readonly titles: readonly string[];
  /** Headers that nothing was read from. */
  readonly unused: readonly string[];
  readonly problems: readonly string[];
}

export interface Column {
  /** Counted from 0. */
  readonly index: number;
  /** As the file has it. */
  readonly said: string;
  /** How surely it means the field; 0 the surest. */
  readonly tier: number;
}

/** A title, a sub-title, who filled it in and when: no list has more above its header. */
const MOST_ABOVE = 20;

/** @returns null where no row has a column for names: the sheet is no list of people */
export function findHeader({ name, rows }: Sheet): Header | null {
  const at = rows.slice(0, MOST_ABOVE).findIndex((row) => row.some((cell) => meaning(cell) === 'name'));
  const header = rows[at];
  if (header === undefined) return null;
  const second = rows[at + 1] ?? [];
  const both = isSecondRow(second, header);
  const words = header.map((cell, index) => wordsOver(both ? (second[index] ?? null) : null, cell));
  const said = texts().members.importing;
  const columns = new Map<Field, Column>();
  const problems: string[] = [];
  for (const [index, word] of words.entries()) {
    const found = fieldOf(word);
    if (found === null) continue;
    const known = columns.get(found.field);
    if (known !== undefined && known.tier === found.tier)
      problems.push(
        said.sheet(name) + said.twoColumns(at + 1, known.index + 1, index + 1, said.columns[found.field]),
      );
    if (known === undefined || found.tier < known.tier)
      columns.set(found.field, { index, said: word, tier: found.tier });
  }
  const used = new Set([...columns.values()].map(({ index }) => index));
  return {
    columns,
    below: at + (both ? 2 : 1),
    titles: rows.slice(0, at).flatMap((row) => row.flatMap((cell) => textOf(cell) ?? [])),
    unused: words.filter((word, index) => word !== '' && !used.has(index)),
    problems,
  };
}

/** True for a second header row, below merged cells such as 联系方式 over 手机 and 邮箱. */
function isSecondRow(row: readonly CellValue[], header: readonly CellValue[]): boolean {
  const filled = row.flatMap((cell, index) => (textOf(cell) === null ? [] : [index]));
  return (
    filled.some((index) => meaning(row[index] ?? null) !== null) &&
    filled.every((index) => meaning(header[index] ?? null) !== 'name' && typeof row[index] === 'string') &&
    filled.every((index) => (textOf(row[index] ?? null) ?? '').length <= 10)
  );
}

/** Of two header rows the lower one says more. */
function wordsOver(lower: CellValue, upper: CellValue): string {
  return (textOf(lower) ?? textOf(upper) ?? '').replace(/\s/gu, '');
}

function meaning(cell: CellValue): Field | null {
  return typeof cell === 'string' ? (fieldOf(cell)?.field ?? null) : null;
}
