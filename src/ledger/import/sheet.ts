import type { Duty } from '../../core/duty.ts';
import { textOf } from '../../tables/values.ts';
import type { CellValue, Sheet } from '../../tables/workbook.ts';
import { texts } from '../../texts/texts.ts';
import { partOfHeader } from '../export/parts.ts';
import { SUMMARY_SHEET, sheetNames } from '../export/sheet-names.ts';
import { type ColumnName, HEADERS } from '../export/table.ts';
import { FIELD_NAMES } from '../fields.ts';

/** A line of a sheet, its cells by what their columns hold. */
export interface SheetRow {
  readonly duty: Duty;
  readonly sheet: string;
  /** Counted from 1, as Excel shows it. */
  readonly line: number;
  cell(name: ColumnName | 'status'): CellValue;
  /** Where a cell is, for a message: `支部委员会：第3行第2列（日期）`. */
  place(name: ColumnName | 'status'): string;
}

export interface ReadSheets {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly string[];
  /** What was left aside on purpose. */
  readonly notes: readonly string[];
}

/** @returns all lines that hold something, duty by duty, as the sheets' names and headers tell; the summary is passed over */
export function readSheets(sheets: readonly Sheet[], duties: readonly Duty[]): ReadSheets {
  const said = texts().ledger.importing;
  const names = sheetNames(duties);
  const rows: SheetRow[] = [];
  const problems: string[] = [];
  const notes: string[] = [];
  for (const sheet of sheets) {
    if (sheet.name === SUMMARY_SHEET || sheet.rows.every(isBlank)) continue;
    const duty = duties.find((one) => names.get(one.id) === sheet.name || one.name === sheet.name);
    if (duty === undefined) {
      problems.push(said.sheet.unknown(sheet.name, known(duties, names)));
    } else if (duty.place === 'private') {
      notes.push(said.skipped.onlyCounts(sheet.name));
    } else {
      const read = readSheet(sheet, duty);
      rows.push(...read.rows);
      problems.push(...read.problems);
    }
  }
  return { rows, problems, notes };
}

/** The header 状态 was printed by earlier versions. */
const STATUS = '状态';
const COLUMNS: ReadonlyMap<string, ColumnName | 'status'> = new Map([
  ...FIELD_NAMES.filter((name) => name !== 'talk').map((name) => [HEADERS[name], name] as const),
  ...(['branch', 'group', 'person', 'late', 'id'] as const).map((name) => [HEADERS[name], name] as const),
  [STATUS, 'status'] as const,
]);

type Places = ReadonlyMap<ColumnName | 'status', readonly number[]>;

function readSheet(sheet: Sheet, duty: Duty): Pick<ReadSheets, 'rows' | 'problems'> {
  const [header = [], ...lines] = sheet.rows;
  const { places, problems } = readHeader(sheet, header, lines);
  if (!places.has('date')) problems.push(texts().ledger.importing.sheet.noColumn(sheet.name, HEADERS.date));
  if (problems.length > 0) return { rows: [], problems };
  const rows = lines.flatMap((cells, index) => (isBlank(cells) ? [] : [rowOf(cells, index + 2)]));
  return { rows, problems };

  function rowOf(cells: readonly CellValue[], line: number): SheetRow {
    return {
      duty,
      sheet: sheet.name,
      line,
      cell(name) {
        const [first, ...more] = places.get(name) ?? [];
        const value = first === undefined ? null : (cells[first] ?? null);
        if (more.length === 0 || typeof value !== 'string') return value;
        return [value, ...more.map((place) => String(cells[place] ?? ''))].join('');
      },
      place(name) {
        const column = places.get(name)?.[0];
        const label = name === 'status' ? STATUS : HEADERS[name];
        return texts().ledger.importing.place(
          sheet.name,
          line,
          column === undefined ? null : column + 1,
          label,
        );
      },
    };
  }
}

/** Finds what each column holds. A column that is not known and not empty is a problem: nothing is lost in silence. */
function readHeader(
  sheet: Sheet,
  header: readonly CellValue[],
  lines: readonly (readonly CellValue[])[],
): { places: Places; problems: string[] } {
  const places = new Map<ColumnName | 'status', number[]>();
  const problems: string[] = [];
  const width = Math.max(header.length, ...lines.map((line) => line.length));
  for (let column = 0; column < width; column += 1) {
    const said = (textOf(header[column] ?? null) ?? '').trim();
    const { header: bare, index } = partOfHeader(said);
    const name = COLUMNS.get(bare);
    const known = name === undefined ? [] : (places.get(name) ?? []);
    if (name !== undefined && known.length === index) places.set(name, [...known, column]);
    else if (lines.some((line) => textOf(line[column] ?? null) !== null)) {
      const words = texts().ledger.importing.sheet;
      const why = name === undefined ? words.unknownColumn : words.columnTwice;
      problems.push(words.column(sheet.name, column + 1, said, why));
    }
  }
  return { places, problems };
}

function isBlank(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => textOf(cell) === null);
}

function known(duties: readonly Duty[], names: ReadonlyMap<string, string>): readonly string[] {
  return duties.filter((duty) => duty.place !== 'private').map((duty) => names.get(duty.id) ?? duty.name);
}
