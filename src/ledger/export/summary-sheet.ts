import type { DocumentHead } from '../../core/document.ts';
import { type PrintedColumn, printed } from './printed.ts';
import type { SummaryRow } from './summary.ts';
import { HEADERS } from './table.ts';

/** @returns the columns of the first sheet; an import passes it over, since it is computed from the others. */
export function summaryColumns(
  rows: readonly SummaryRow[],
  documents: readonly DocumentHead[],
): readonly PrintedColumn[] {
  const text = (header: string, width: number, value: (row: SummaryRow) => string) =>
    printed({ header, width, type: 'text' }, rows.map(value));
  return [
    ...text(HEADERS.branch, 13, ({ branch }) => branch),
    ...text('事项', 16, ({ duty }) => duty),
    ...text('时段', 13, ({ span }) => `${span.from}至\n${span.to}`),
    ...printed(
      { header: '已登记次数', width: 12, type: 'count' },
      rows.map(({ held }) => held),
    ),
    ...text('文件写的次数', 22, ({ due }) => due),
    ...text('还缺', 34, ({ missing }) => missing),
    ...text('依据文件', 26, ({ basis }) => titleOf(basis?.document ?? '', documents)),
    ...text('条款', 12, ({ basis }) => basis?.clause ?? ''),
    ...text('原文', 44, ({ basis }) => basis?.quote ?? ''),
  ];
}

function titleOf(slug: string, documents: readonly DocumentHead[]): string {
  const head = documents.find((document) => document.slug === slug);
  if (head === undefined) return slug;
  return `《${head.title}》${head.official ? '' : '（非正式文件）'}`;
}
