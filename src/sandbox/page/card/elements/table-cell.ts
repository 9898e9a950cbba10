import { el } from '../../element.ts';
import { isObject, type Json, list, number, object, string } from '../../json.ts';
import { two, wallTime } from '../../zone.ts';
import type { CardContext } from '../context.ts';
import { drawMarkdown } from '../markdown.ts';
import { drawTag } from '../tag.ts';

type DrawCell = (value: unknown, column: Json, context: CardContext) => Node | string;

const CELLS: Readonly<Record<string, DrawCell>> = {
  text: (value) => (typeof value === 'boolean' ? String(value) : string(value)),
  lark_md: (value, _column, context) => drawMarkdown(string(value), context),
  markdown: (value, _column, context) => drawMarkdown(string(value), context),
  number: (value, column) =>
    typeof value === 'number' ? numberText(value, object(column.format)) : string(value),
  options: (value) =>
    el(
      'span',
      { class: 'person-list' },
      ...options(value).map(({ text, color }) => drawTag(string(text), color)),
    ),
  persons: (value, _column, { nameOf }) =>
    (Array.isArray(value) ? value : [value])
      .map((id) => nameOf(string(id)))
      .filter((name) => name !== '')
      .join('、'),
  date: (value, column, { timeZone }) =>
    typeof value === 'number' ? dateText(value, string(column.date_format), timeZone) : string(value),
};

/** What a table's cell shows for a value, by the column's `data_type`. */
export function drawCell(column: Json, value: unknown, context: CardContext): Node | string {
  const draw = CELLS[string(column.data_type)] ?? CELLS.text;
  return draw?.(value, column, context) ?? '';
}

function options(value: unknown): readonly Json[] {
  return typeof value === 'string' ? [{ text: value }] : list(value).filter(isObject);
}

function numberText(value: number, format: Json): string {
  const digits = number(format.precision, -1);
  const words = value.toLocaleString('zh-CN', {
    useGrouping: format.separator === true,
    ...(digits < 0
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  });
  return string(format.symbol) + words;
}

function dateText(at: number, format: string, timeZone: string): string {
  const wall = wallTime(at, timeZone);
  const parts: Readonly<Record<string, string>> = {
    YYYY: String(wall.year),
    MM: two(wall.month),
    DD: two(wall.day),
    HH: two(wall.hour),
    mm: two(wall.minute),
    ss: '00',
  };
  return (format || 'YYYY-MM-DD HH:mm').replace(/YYYY|MM|DD|HH|mm|ss/g, (part) => parts[part] ?? part);
}
