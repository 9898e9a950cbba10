import type { Duty } from '../../core/duty.ts';
import type { FieldName, LedgerRecord } from '../../core/record.ts';
import { FIELD_LABELS, FIELD_NAMES, showField, TALK_LABELS } from '../fields.ts';

/** A column of the printed ledger of one duty. */
export interface Column {
  readonly header: string;
  /** Width in characters. */
  readonly width: number;
  /** Text, a count, or a day as `YYYY-MM-DD` marked by `date: true`. */
  readonly date?: boolean;
  value(record: LedgerRecord): string | number | null;
}

/** The columns that a duty's ledger has: only fields that it asks for or allows. */
export function columnsOf(duty: Duty): readonly Column[] {
  const used = new Set<FieldName>(['date', 'start', 'end', ...duty.fields.ask, ...duty.fields.optional]);
  return [
    { header: '编号', width: 12, value: (record) => record.id },
    { header: '支部', width: 16, value: (record) => record.branch },
    ...(duty.unit === 'group'
      ? [{ header: '党小组', width: 14, value: (record: LedgerRecord) => record.group }]
      : []),
    ...FIELD_NAMES.filter((name) => used.has(name)).flatMap(fieldColumns),
    { header: '状态', width: 8, value: (record) => STATUS[record.status] },
    { header: '补记', width: 6, value: (record) => (record.late ? '是' : '') },
  ];
}

/** How a status is called in print. */
export const STATUS: Readonly<Record<LedgerRecord['status'], string>> = {
  held: '已开',
  planned: '计划',
  void: '作废',
};

function fieldColumns(name: FieldName): readonly Column[] {
  if (name === 'talk') {
    return Object.entries(TALK_LABELS).map(([key, header]) => ({
      header,
      width: 12,
      value: (record) => record.talk?.[key as keyof typeof TALK_LABELS] ?? null,
    }));
  }
  if (name === 'date')
    return [{ header: FIELD_LABELS.date, width: 12, date: true, value: (record) => record.date }];
  if (name === 'expected' || name === 'present') {
    return [{ header: FIELD_LABELS[name], width: 6, value: (record) => record[name] }];
  }
  const value = (record: LedgerRecord): string => showField(name, record[name], '');
  return [{ header: FIELD_LABELS[name], width: WIDTHS[name] ?? 12, value }];
}

const WIDTHS: Partial<Record<FieldName, number>> = {
  topic: 24,
  absent: 24,
  agenda: 36,
  content: 40,
  resolution: 36,
  place: 18,
};
