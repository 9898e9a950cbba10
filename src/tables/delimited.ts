import { CsvError, parse } from 'csv-parse/sync';
import { SetupError, UserError } from '../core/errors.ts';
import { texts } from '../texts/texts.ts';

/** One row of a text file of cells. */
export interface TextRow {
  readonly cells: readonly string[];
  /** Counted from 1; of a row that spreads over lines, its first. */
  readonly line: number;
}

/**
 * @param name of the file's kind, for the message
 * @returns all rows, blank ones too, as they are written
 * @throws SetupError where a quote is not closed
 */
export function readDelimited(text: string, name: string, delimiter = ','): readonly TextRow[] {
  const rows: TextRow[] = [];
  let line = 1;
  try {
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      on_record(cells: string[], { lines }) {
        rows.push({ cells, line });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SetupError([texts().tables.quotes(name, Number(error.lines ?? line))]);
  }
  return rows;
}

/**
 * Text as Excel and WPS save it: UTF-8 with or without its mark, UTF-16 (“Unicode 文本”), else GB 18030, which includes
 * GBK and GB 2312.
 * @throws UserError for bytes that are no text in any of them
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of marked) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new UserError(texts().tables.noText);
}

/** @returns what stands between the cells: the sign that the first lines hold most of, a comma where there is none */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const head = text
    .split('\n', 20)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const count = (sign: string): number => head.split(sign).length - 1;
  const [best] = ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a));
  return best ?? ',';
}
