import type { RecordFields } from '../../core/record.ts';
import type { Directory } from '../../roster/directory.ts';
import { countOf, dayOf, daysOf, textOf, timeOf } from '../../tables/values.ts';
import { fold } from '../../text/fold.ts';
import { texts } from '../../texts/texts.ts';
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
    report(texts().ledger.importing.problem(row.place(name), problem));
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

function inCell() {
  return texts().ledger.importing.cell;
}

/** Numbers of records look like `0317-3fa2b`. */
const ID = /^\d{4}-[0-9a-f]{5}$/;

function idOf(row: SheetRow, wrong: Report): string | null {
  const id = textOf(row.cell('id'))?.trim() ?? null;
  if (id !== null && !ID.test(id)) wrong('id', inCell().number(id));
  return id;
}

function branchOf(row: SheetRow, { directory, branch }: RowRules, wrong: Report): string {
  const said = textOf(row.cell('branch'))?.trim() ?? branch;
  if (said === null) {
    wrong('branch', inCell().noBranch);
    return '';
  }
  const known = directory.branches.find(({ name }) => fold(name) === fold(said));
  if (known === undefined) wrong('branch', inCell().unknownBranch(said));
  return known?.name ?? '';
}

function groupOf(row: SheetRow, wrong: Report): string | null {
  const group = textOf(row.cell('group'))?.trim() ?? null;
  if (group === null && row.duty.unit === 'group') wrong('group', inCell().noGroup);
  return group;
}

function dateOf(row: SheetRow, today: string, wrong: Report): string | null {
  const cell = row.cell('date');
  const date = dayOf(cell);
  if (date !== null && date > today) wrong('date', inCell().ahead(date));
  if (date === null)
    wrong('date', textOf(cell) === null ? inCell().noDate : inCell().date(textOf(cell) ?? ''));
  return date;
}

function timeIn(row: SheetRow, name: 'start' | 'end', wrong: Report): string | null {
  const cell = row.cell(name);
  if (textOf(cell) === null) return null;
  const time = timeOf(cell);
  if (time === null) wrong(name, inCell().time(textOf(cell) ?? ''));
  return time;
}

function countIn(row: SheetRow, name: 'expected' | 'present', wrong: Report): number | null {
  const cell = row.cell(name);
  if (textOf(cell) === null) return null;
  const count = countOf(cell);
  if (count === null) wrong(name, inCell().count(textOf(cell) ?? ''));
  return count;
}

/** Left out where nobody said, as in a record that was logged in chat. */
function daysIn(row: SheetRow, wrong: Report): Pick<RecordFields, 'days'> {
  const cell = row.cell('days');
  if (textOf(cell) === null) return {};
  const days = daysOf(cell);
  if (days === null) wrong('days', inCell().days(textOf(cell) ?? ''));
  return { days };
}

function absencesOf(row: SheetRow, wrong: Report): RecordFields['absent'] {
  const absent = readAbsences(textOf(row.cell('absent')) ?? '');
  if (absent === null) wrong('absent', inCell().absent);
  return absent ?? [];
}

function lateOf(row: SheetRow, wrong: Report): boolean {
  const said = textOf(row.cell('late'))?.trim() ?? '否';
  if (said !== '是' && said !== '否') wrong('late', inCell().late);
  return said === '是';
}
