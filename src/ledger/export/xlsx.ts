import type { Duty } from '../../core/duty.ts';
import type { LedgerRecord } from '../../core/record.ts';
import { type Column, columnsOf } from './table.ts';

/**
 * One sheet per duty that has records, with a frozen header. Text is written as text, so that a name like `=1+1`
 * stays a name; days are real dates.
 * @returns the .xlsx file
 */
export async function exportXlsx(
  records: readonly LedgerRecord[],
  duties: readonly Duty[],
): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const used = duties.filter((duty) => records.some((record) => record.kind === duty.id));
  const sheets = (used.length > 0 ? used : duties.slice(0, 1)).map((duty) => sheetOf(duty, records));
  return new Uint8Array(await writeExcelFile(sheets).toBuffer());
}

function sheetOf(duty: Duty, records: readonly LedgerRecord[]) {
  const columns = columnsOf(duty);
  const header = columns.map((column) => ({
    value: column.header,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#F2F3F5',
  }));
  const rows = records
    .filter((record) => record.kind === duty.id)
    .map((record) => columns.map((column) => cell(column, record)));
  return {
    data: [header, ...rows],
    sheet: duty.name.slice(0, 31),
    columns: columns.map((column) => ({ width: column.width })),
    stickyRowsCount: 1,
  };
}

function cell(column: Column, record: LedgerRecord) {
  const value = column.value(record);
  if (value === null || value === '') return null;
  if (column.date) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  if (typeof value === 'number') return { value, type: Number };
  return { value, type: String, wrap: true, alignVertical: 'top' as const };
}
