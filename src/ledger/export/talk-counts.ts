import type { LedgerRecord } from '../../core/record.ts';
import { valueCell } from './cells.ts';
import type { PrintedColumn } from './printed.ts';
import { HEADERS } from './table.ts';

/** @returns how many of these confidential records each branch has in each year; nothing else of them is printed. */
export function talkCounts(records: readonly LedgerRecord[]): readonly PrintedColumn[] {
  const counts = new Map<string, { branch: string; year: string; count: number }>();
  for (const { branch, date } of records) {
    const year = date?.slice(0, 4) ?? '';
    const known = counts.get(`${year}/${branch}`);
    if (known === undefined) counts.set(`${year}/${branch}`, { branch, year, count: 1 });
    else known.count += 1;
  }
  const rows = [...counts.values()];
  return [
    { header: HEADERS.branch, width: 16, cells: rows.map(({ branch }) => valueCell('text', branch)) },
    { header: '年份', width: 8, cells: rows.map(({ year }) => valueCell('text', year)) },
    { header: '次数', width: 8, cells: rows.map(({ count }) => valueCell('count', count)) },
  ];
}
