import type { Duty } from '../../core/duty.ts';
import type { FieldName, LedgerRecord } from '../../core/record.ts';
import { textsIn } from '../../texts/texts.ts';
import { isEmpty, showField } from '../fields.ts';
import type { PersonName } from './table.ts';

/** One line of the form: a label and what was said, or two of both. */
export interface FormLine {
  readonly cells: readonly { readonly label: string; readonly value: string }[];
  /** Lines left free where little was said, so that there is room for a pen. */
  readonly room: number;
}

/** A record as a record book has it. */
export interface Minutes {
  readonly title: string;
  /** Branch, 党小组 and number of the record. */
  readonly heading: readonly string[];
  readonly lines: readonly FormLine[];
  /** Who signs at the end. */
  readonly signatures: readonly string[];
}

/** @returns what stands on a record's page; what nobody said is empty */
export function minutesOf(record: LedgerRecord, duty: Duty | null, personName: PersonName): Minutes {
  const meeting = isMeeting(duty);
  const person = record.parties.map((party) => personName(party, record.branch)).join('、');
  const shown = (name: FieldName): boolean => hasLine(name, record, duty, meeting);
  const crowded = linesOf(record.content) > 1 + (ROOM.content ?? 0);
  const line = (...names: readonly FieldName[]): readonly FormLine[] => {
    const cells = names
      .filter(shown)
      .map((name) => ({ label: labelOf(name), value: showField(name, record[name], '', textsIn('zh')) }));
    const room = Math.max(...names.map((name) => ROOM[name] ?? 1));
    return cells.length === 0 ? [] : [{ cells, room: crowded ? Math.min(room, 2) : room }];
  };
  return {
    title: `${duty?.name ?? record.kind}记录`,
    heading: [record.branch, record.group ?? '', record.late ? '补记' : '', `编号 ${record.id}`].filter(
      (part) => part !== '',
    ),
    lines: [
      ...(person === '' && duty?.unit !== 'person'
        ? []
        : [{ cells: [{ label: '姓名', value: person }], room: 1 }]),
      { cells: [{ label: '时间', value: timeOf(record) }], room: 1 },
      ...line('place'),
      ...line('days'),
      ...line('topic'),
      ...line('host', 'recorder'),
      ...line('speaker'),
      ...line('expected', 'present'),
      ...line('absent'),
      ...line('observers'),
      ...line('agenda'),
      ...line('content'),
      ...line('resolution'),
    ],
    signatures: meeting ? ['主持人', '记录人'] : ['本人'],
  };
}

/** A meeting's page has every line of the usual form; other pages have what their duty asks for. */
const MEETING_LINES: ReadonlySet<FieldName> = new Set<FieldName>([
  ...(['place', 'host', 'recorder', 'expected', 'present', 'absent', 'observers'] as const),
  ...(['agenda', 'content', 'resolution'] as const),
]);

/** Lines of free space that a hand-kept book has for these. */
const ROOM: Partial<Record<FieldName, number>> = {
  absent: 2,
  agenda: 4,
  content: 11,
  resolution: 4,
};

/** About how many lines a text takes in the form: some 30 characters go on one. */
function linesOf(text: string | null): number {
  return (text ?? '').split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 30)), 0);
}

function isMeeting(duty: Duty | null): boolean {
  return duty === null || [...duty.fields.ask, ...duty.fields.optional].includes('recorder');
}

function hasLine(name: FieldName, record: LedgerRecord, duty: Duty | null, meeting: boolean): boolean {
  if (!isEmpty(record[name])) return true;
  if (meeting && MEETING_LINES.has(name)) return true;
  return duty !== null && [...duty.fields.ask, ...duty.fields.optional].includes(name);
}

function labelOf(name: FieldName): string {
  return name === 'absent' ? '缺席及原因' : textsIn('zh').fields.names[name];
}

/** `2026年3月17日（周二）15:00—16:30` */
function timeOf({ date, start, end }: LedgerRecord): string {
  const day = date === null ? '' : textsIn('zh').calendar.day(date, true);
  return `${day}${start ?? ''}${end === null ? '' : `—${end}`}`;
}
