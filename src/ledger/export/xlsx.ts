import type { Duty } from '../../core/duty.ts';
import type { LedgerRecord } from '../../core/record.ts';
import { EMPTY, headerCell } from './cells.ts';
import { type PrintedColumn, printed } from './printed.ts';
import { FITTING_THE_PAGE } from './printing.ts';
import { SUMMARY_SHEET, sheetNames } from './sheet-names.ts';
import { type Column, columnsOf, type PersonName } from './table.ts';
import { talkCounts } from './talk-counts.ts';

/**
 * First the summary, then one sheet per duty that has records, with a frozen header; days, times and counts are real ones, and text can never
 * become a formula. Of confidential duties there is only how many. Where there is nothing at all, the sheet of every
 * duty is there with its header: a form that can be filled in and imported.
 * @param records in the order in which they are printed
 * @param summary columns of the first sheet
 * @returns the .xlsx file
 */
export async function exportXlsx(
  records: readonly LedgerRecord[],
  duties: readonly Duty[],
  personName: PersonName,
  summary: readonly PrintedColumn[],
): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const names = sheetNames(duties);
  const used = duties.filter((duty) => records.some((record) => record.kind === duty.id));
  const shown = used.length > 0 ? used : duties.filter((duty) => duty.place !== 'private');
  const sheets = shown.map((duty) => {
    const own = records.filter((record) => record.kind === duty.id);
    const columns =
      duty.place === 'private' ? talkCounts(own) : recordColumns(own, columnsOf(duty, own, personName));
    return { ...PAGE, sheet: names.get(duty.id) ?? duty.id, ...laidOut(columns) };
  });
  const first = { ...PAGE, sheet: SUMMARY_SHEET, ...laidOut(summary) };
  return new Uint8Array(await writeExcelFile([first, ...sheets], WHOLE).toBuffer());
}

const PAGE = { stickyRowsCount: 1, orientation: 'landscape' } as const;
const WHOLE = { fontFamily: '宋体', fontSize: 11, features: [FITTING_THE_PAGE] };

function laidOut(columns: readonly PrintedColumn[]) {
  const count = Math.max(0, ...columns.map((column) => column.cells.length));
  const rows = Array.from({ length: count }, (_, row) => {
    const height = rowHeight(columns, row);
    return columns.map((column) => ({ ...(column.cells[row] ?? EMPTY), height }));
  });
  return {
    data: [columns.map((column) => headerCell(column.header)), ...rows],
    columns: columns.map(({ width }) => ({ width })),
  };
}

const POINTS_A_LINE = 15;
/** Excel's limit, in points. */
const HIGHEST = 409;

/** @returns points in which all lines of the row's cells can be seen, as far as Excel lets a row be that high. */
function rowHeight(columns: readonly PrintedColumn[], row: number): number {
  const lines = columns.map(({ cells, width }) => {
    const value = cells[row]?.value;
    return typeof value === 'string' ? linesIn(value, width) : 1;
  });
  return Math.min(HIGHEST, Math.max(1, ...lines) * POINTS_A_LINE + 3);
}

/** @param width in characters, of which a Chinese one takes two */
function linesIn(text: string, width: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    let taken = 0;
    for (const char of line) taken += char > '\u02ff' ? 2 : 1;
    lines += Math.max(1, Math.ceil(taken / (width - 1)));
  }
  return lines;
}

function recordColumns(
  records: readonly LedgerRecord[],
  columns: readonly Column[],
): readonly PrintedColumn[] {
  return columns.flatMap((column) => printed(column, records.map(column.value)));
}
