import type { RecordFields } from '../../core/record.ts';
import type { Directory } from '../../roster/directory.ts';
import { countOf, dayOf, daysOf, textOf, timeOf } from '../../tables/values.ts';
import { fold } from '../../text/fold.ts';
import { readAbsences, readItems, readNames } from '../export/lists.ts';
import { NO_FIELDS } from '../fields.ts';
import { partiesOf } from './people.ts';
import type { SheetRow } from './sheet.ts';

/** What a line says; its id is that of the file, or null for a line that was added by hand. */
export interface Entry {
  readonly row: SheetRow;
  readonly id: string | null;
  readonly branch: string;
  readonly group: string | null;
  readonly fields: RecordFields;
  readonly late: boolean;
  readonly parties: readonly string[];
}

export interface RowRules {
  readonly directory: Directory;
  /** Taken where a line names no branch; null when every line must. */
  readonly branch: string | null;
  /** Local date. */
  readonly today: string;
}

type Report = (name: Parameters<SheetRow['place']>[0], problem: string) => void;

/**
 * Reads one line; what is wrong with it goes to `report`, all of it.
 * @returns null where something is wrong
 */
export function readEntry(row: SheetRow, rules: RowRules, report: (problem: string) => void): Entry | null {
  let sound = true;
  const wrong: Report = (name, problem) => {
    sound = false;
    report(`${row.place(name)}${problem}。`);
  };
  const branch = branchOf(row, rules, wrong);
  const text = (name: Parameters<SheetRow['cell']>[0]): string | null => textOf(row.cell(name));
  const entry: Entry = {
    row,
    id: idOf(row, wrong),
    branch,
    group: groupOf(row, wrong),
    fields: {
      ...NO_FIELDS,
      date: dateOf(row, rules.today, wrong),
      start: timeIn(row, 'start', wrong),
      end: timeIn(row, 'end', wrong),
      place: text('place'),
      topic: text('topic'),
      host: text('host'),
      recorder: text('recorder'),
      speaker: text('speaker'),
      expected: countIn(row, 'expected', wrong),
      present: countIn(row, 'present', wrong),
      absent: absencesOf(row, wrong),
      observers: readNames(text('observers') ?? ''),
      agenda: readItems(text('agenda') ?? ''),
      content: text('content'),
      resolution: text('resolution'),
      ...daysIn(row, wrong),
    },
    late: lateOf(row, wrong),
    parties: partiesOf(readNames(text('person') ?? ''), branch, rules.directory, (problem) =>
      wrong('person', problem),
    ),
  };
  return sound ? entry : null;
}

/** Numbers of records look like `0317-3fa2b`. */
const ID = /^\d{4}-[0-9a-f]{5}$/;

function idOf(row: SheetRow, wrong: Report): string | null {
  const id = textOf(row.cell('id'))?.trim() ?? null;
  if (id !== null && !ID.test(id)) wrong('id', `“${id}”不像编号。照抄导出的编号，新加的行请留空`);
  return id;
}

function branchOf(row: SheetRow, { directory, branch }: RowRules, wrong: Report): string {
  const said = textOf(row.cell('branch'))?.trim() ?? branch;
  if (said === null) {
    wrong('branch', '没有写支部');
    return '';
  }
  const known = directory.branches.find(({ name }) => fold(name) === fold(said));
  if (known === undefined) wrong('branch', `“${said}”不在名册里`);
  return known?.name ?? '';
}

function groupOf(row: SheetRow, wrong: Report): string | null {
  const group = textOf(row.cell('group'))?.trim() ?? null;
  if (group === null && row.duty.unit === 'group') wrong('group', '没有写党小组');
  return group;
}

function dateOf(row: SheetRow, today: string, wrong: Report): string | null {
  const cell = row.cell('date');
  const date = dayOf(cell);
  if (date !== null && date > today) wrong('date', `${date}还没到，只能导入已经开过的`);
  if (date === null)
    wrong('date', textOf(cell) === null ? '是空的' : `“${textOf(cell) ?? ''}”不是日历上的日期`);
  return date;
}

function timeIn(row: SheetRow, name: 'start' | 'end', wrong: Report): string | null {
  const cell = row.cell(name);
  if (textOf(cell) === null) return null;
  const time = timeOf(cell);
  if (time === null) wrong(name, `“${textOf(cell) ?? ''}”不是时间，要写成 15:00 这样`);
  return time;
}

function countIn(row: SheetRow, name: 'expected' | 'present', wrong: Report): number | null {
  const cell = row.cell(name);
  if (textOf(cell) === null) return null;
  const count = countOf(cell);
  if (count === null) wrong(name, `“${textOf(cell) ?? ''}”不是人数`);
  return count;
}

/** Left out where nobody said, as in a record that was logged in chat. */
function daysIn(row: SheetRow, wrong: Report): Pick<RecordFields, 'days'> {
  const cell = row.cell('days');
  if (textOf(cell) === null) return {};
  const days = daysOf(cell);
  if (days === null) wrong('days', `“${textOf(cell) ?? ''}”不是天数，要写成 2 或 0.5 这样`);
  return { days };
}

function absencesOf(row: SheetRow, wrong: Report): RecordFields['absent'] {
  const absent = readAbsences(textOf(row.cell('absent')) ?? '');
  if (absent === null) wrong('absent', '的括号没有配对，要写成“王芳（出差）、李四”这样');
  return absent ?? [];
}

function lateOf(row: SheetRow, wrong: Report): boolean {
  const said = textOf(row.cell('late'))?.trim() ?? '否';
  if (said !== '是' && said !== '否') wrong('late', `只能写“是”，或留空`);
  return said === '是';
}
