import { isRealDate } from '../../calendar/day.ts';
import { plainText } from './plain.ts';
import type { Column } from './table.ts';

/** One cell as write-excel-file takes it. */
export type Cell = TextCell | NumberCell | DayCell | EmptyCell;

interface EmptyCell extends Look {
  readonly value?: never;
}

interface TextCell extends Look {
  readonly value: string;
  readonly type: StringConstructor;
  readonly format?: '@';
}
interface NumberCell extends Look {
  readonly value: number;
  readonly type: NumberConstructor;
  readonly format: '0' | '0.0' | 'hh:mm';
}
interface DayCell extends Look {
  readonly value: Date;
  readonly type: DateConstructor;
  readonly format: 'yyyy-mm-dd';
}

interface Look {
  readonly wrap?: true;
  readonly fontWeight?: 'bold';
  readonly backgroundColor?: string;
  readonly align?: 'left' | 'center';
  readonly alignVertical?: 'top' | 'center';
  readonly borderColor: string;
  readonly borderStyle: 'thin';
}

const BORDER = { borderColor: '#BFBFBF', borderStyle: 'thin' } as const;
export const EMPTY: Cell = BORDER;
const TOP = { ...BORDER, alignVertical: 'top' } as const;

export function headerCell(value: string): Cell {
  return {
    ...BORDER,
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#F2F3F5',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  };
}

/** @returns a day or a time as Excel's own where it is a real one, a count as a number, everything else as text. */
export function valueCell(type: Column['type'], value: string | number | null): Cell {
  if (value === null || value === '') return EMPTY;
  if (typeof value === 'number')
    return { ...TOP, value, type: Number, format: Number.isInteger(value) ? '0' : '0.0', align: 'center' };
  if (type === 'day' && isRealDate(value) && value >= EARLIEST)
    return {
      ...TOP,
      value: new Date(`${value}T00:00:00Z`),
      type: Date,
      format: 'yyyy-mm-dd',
      align: 'center',
    };
  const minutes = type === 'time' ? minutesOf(value) : null;
  if (minutes !== null)
    return { ...TOP, value: minutes / MINUTES_A_DAY, type: Number, format: 'hh:mm', align: 'center' };
  return textCell(value);
}

/** Days before this are off by one in Excel, which takes 1900 for a leap year. */
const EARLIEST = '1900-03-01';
const MINUTES_A_DAY = 24 * 60;

/**
 * Text is kept as text, so that `=1+1` stays a name. Where it begins like a formula, the cell has Excel's text format
 * too: it then stays text also when somebody opens the cell and presses Enter.
 */
export function textCell(value: string): Cell {
  const text = plainText(value).replace(ESCAPED, '_x005F_$1');
  return { ...TOP, value: text, type: String, wrap: true, ...(FORMULA.test(text) ? TEXT_FORMAT : {}) };
}

const TEXT_FORMAT = { format: '@' } as const;
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** `_x000D_` in a file means the character, not these letters (ECMA-376 part 1, 22.9.2.19). */
const ESCAPED = /_(x[0-9A-Fa-f]{4}_)/g;

function minutesOf(time: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}
