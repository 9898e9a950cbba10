import { textOf } from '../../tables/values.ts';
import type { CellValue, Sheet } from '../../tables/workbook.ts';
import { texts } from '../../texts/texts.ts';
import type { Field } from './columns.ts';
import type { Column, Header } from './header.ts';

/** A row below the header, its cells by what they hold. */
export interface SheetRow {
  /** Counted from 1, as Excel shows it. */
  readonly line: number;
  /** The cell's words, trimmed; empty where there are none. */
  text(field: Field): string;
  column(field: Field): Column | undefined;
  place(field?: Field): string;
  /** The words of all cells that hold some. */
  readonly words: readonly string[];
}

export function rowOf({ name, rows, lines }: Sheet, index: number, { columns }: Header): SheetRow {
  const cells: readonly CellValue[] = rows[index] ?? [];
  const line = lines?.[index] ?? index + 1;
  return {
    line,
    text(field) {
      const column = columns.get(field);
      return column === undefined ? '' : (textOf(cells[column.index] ?? null) ?? '').trim();
    },
    column: (field) => columns.get(field),
    place(field) {
      const column = field === undefined ? undefined : columns.get(field);
      const said = texts().members.importing;
      const row = `${said.sheet(name)}${said.line(line)}`;
      if (field === undefined || column === undefined) return row;
      return `${row}${said.column(column.index + 1, column.said || said.columns[field])}`;
    },
    words: cells.flatMap((cell) => textOf(cell)?.trim() ?? []),
  };
}
