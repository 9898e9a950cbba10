import { type Cell, valueCell } from './cells.ts';
import { headerOfPart, inParts } from './parts.ts';
import { plainText } from './plain.ts';
import type { Column } from './table.ts';

/** One column of a sheet, cell by cell. */
export interface PrintedColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly cells: readonly Cell[];
}

/** @returns the column, and further ones where a text is too long for one cell */
export function printed(
  { header, width, type }: Pick<Column, 'header' | 'width' | 'type'>,
  values: readonly (string | number | null)[],
): readonly PrintedColumn[] {
  const parts = values.map(pieces);
  const count = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => ({
    header: headerOfPart(header, index),
    width,
    cells: parts.map((one) => valueCell(type, one[index] ?? null)),
  }));
}

function pieces(value: string | number | null): readonly (string | number | null)[] {
  return typeof value === 'string' ? inParts(plainText(value)) : [value];
}
