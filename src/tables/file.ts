import { UserError } from '../core/errors.ts';
import { texts } from '../texts/texts.ts';
import { decodeText, delimiterOf, readDelimited } from './delimited.ts';
import { readWorkbook, type Sheet } from './workbook.ts';

/**
 * Reads a file of tables, told by its first bytes and not by its name.
 * @returns the sheets of a .xlsx file, or the one of a text file, whose name is empty
 * @throws UserError or SetupError where it cannot be read
 */
export async function readTables(bytes: Uint8Array): Promise<readonly Sheet[]> {
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UserError(texts().tables.oldFormat);
  const text = decodeText(bytes);
  const rows = readDelimited(text, texts().tables.table, delimiterOf(text));
  return [{ name: '', rows: rows.map(({ cells }) => cells), lines: rows.map(({ line }) => line) }];
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
