import { UserError } from '../core/errors.ts';
import { texts } from '../texts/texts.ts';

/** A cell as it was read: a day or time as Excel's own is a Date in UTC, times on Excel's day 0. */
export type CellValue = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  /** Lines and columns, the header first. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Of each row the line on which it begins, counted from 1; left out where they follow each other from 1. */
  readonly lines?: readonly number[];
}

/**
 * @param bytes of a .xlsx file
 * @throws UserError when it is none that can be read
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const { default: readExcelFile } = await import('read-excel-file/node');
  try {
    const sheets = await readExcelFile(Buffer.from(bytes), { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch (error) {
    throw new UserError(texts().tables.unreadable, { cause: error });
  }
}

/** The library's types call a day a constructor of days. */
function cellOf(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : null;
}
