import type { Duty } from '../../core/duty.ts';
import type { FieldName, LedgerRecord } from '../../core/record.ts';
import { textsIn } from '../../texts/texts.ts';
import { FIELD_NAMES, isEmpty } from '../fields.ts';
import { writeAbsences, writeItems, writeNames } from './lists.ts';

/** What a column holds: a field of the record, or what stands beside its fields. */
export type ColumnName = FieldName | 'branch' | 'group' | 'person' | 'late' | 'id';

/** A column of the printed ledger of one duty. */
export interface Column {
  readonly name: ColumnName;
  readonly header: string;
  /** Width in characters. */
  readonly width: number;
  /** `day` is `YYYY-MM-DD`, `time` is `HH:mm`; both are printed as Excel's own. */
  readonly type: 'text' | 'count' | 'day' | 'time';
  value(record: LedgerRecord): string | number | null;
}

/** @returns whose record it is, as it is printed: a name, or something that tells the person as surely. */
export type PersonName = (openId: string, branch: string) => string;

/** Headers by what the column holds; import finds its columns by them. */
export const HEADERS: Readonly<Record<ColumnName, string>> = {
  ...textsIn('zh').fields.names,
  branch: '支部',
  group: '党小组',
  person: '姓名',
  late: '补记',
  id: '编号',
};

/**
 * The columns that a duty's sheet has: fields that it asks for or allows, and those that one of the records has all the
 * same. Talks have none: they are only counted.
 */
export function columnsOf(
  duty: Duty,
  records: readonly LedgerRecord[],
  personName: PersonName,
): readonly Column[] {
  const used = new Set<FieldName>(['date', 'start', 'end', ...duty.fields.ask, ...duty.fields.optional]);
  const fields = FIELD_NAMES.filter(
    (name) => name !== 'talk' && (used.has(name) || records.some((record) => !isEmpty(record[name]))),
  );
  const grouped = duty.unit === 'group' || records.some((record) => record.group !== null);
  const personal = duty.unit === 'person' || records.some((record) => record.parties.length > 0);
  return [
    text('branch', 13, (record) => record.branch),
    ...(grouped ? [text('group', 12, (record) => record.group)] : []),
    ...(personal
      ? [
          text('person', 10, (record) =>
            writeNames(record.parties.map((party) => personName(party, record.branch))),
          ),
        ]
      : []),
    ...fields.map(fieldColumn),
    text('late', 5, (record) => (record.late ? '是' : null)),
    text('id', 12, (record) => record.id),
  ];
}

function text(name: ColumnName, width: number, value: Column['value']): Column {
  return { name, header: HEADERS[name], width, type: 'text', value };
}

function fieldColumn(name: FieldName): Column {
  const header = HEADERS[name];
  switch (name) {
    case 'date':
      return { name, header, width: 12, type: 'day', value: (record) => record.date };
    case 'start':
    case 'end':
      return { name, header, width: 9, type: 'time', value: (record) => record[name] };
    case 'expected':
    case 'present':
      return { name, header, width: 6, type: 'count', value: (record) => record[name] };
    case 'days':
      return { name, header, width: 6, type: 'count', value: (record) => record.days ?? null };
    case 'absent':
      return text(name, 20, (record) => writeAbsences(record.absent));
    case 'observers':
      return text(name, 12, (record) => writeNames(record.observers));
    case 'agenda':
      return text(name, 28, (record) => writeItems(record.agenda));
    case 'talk':
      throw new Error('talks have no columns');
    default:
      return text(name, WIDTHS[name] ?? 10, (record) => record[name]);
  }
}

const WIDTHS: Partial<Record<FieldName, number>> = { topic: 24, content: 36, resolution: 28, place: 14 };
