import { readYear } from './numeral.ts';
import { type DatePattern, type DateReading, day, type When } from './reading.ts';
import { resolveMonthDay } from './resolve.ts';

// A pair of numbers is a date only where it is not part of a longer number, a version, a time or a measure.
const NOT_BEFORE = '(?<![\\da-z./\\-第〔\\[]|\\d点|\\d:)';
const NOT_AFTER = '(?![\\d/:%]|[.\\-]\\d|个?[人月点时小分元万倍公楼层条项次节名页章岁度米亩吨篇版期票%])';

/** Dates in figures: 2026-3-11, 2026/3/11, 20260311, 260311, 0311, 3.11, 3/11, 3-11, 3.10-3.12. */
export const NUMERIC_DATES: readonly DatePattern[] = [
  {
    form: 'numeric',
    pattern:
      /(?<![\da-z])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})[日号]?(?:(?:至|到|-|~)(?:\1\2)?(?:(\d{1,2})\2)?(\d{1,2})[日号]?(?![\d:点时]))?(?!\d)/g,
    read: ([, year = '', , month = '', date = '', toMonth, toDate], when) =>
      span(readYear(year), month, date, toMonth, toDate, when),
  },
  {
    form: 'numeric',
    pattern: /(?<![\da-z-])(20\d{2})(0[1-9]|1[0-2])([0-3]\d)(?![\d-])/g,
    read: ([, year = '', month = '', date = ''], when) =>
      span(readYear(year), month, date, undefined, undefined, when),
  },
  {
    form: 'numeric',
    pattern:
      /(?<![\da-z#.:-])(?:(2\d)(?=\d{4}(?!\d)))?(0[1-9]|1[0-2](?<=\d{4}))([0-3]\d)(?![\d:.~#至到-]|[点时分元人室房楼号]|会议室|教室|办公)/g,
    read: ([, year, month = '', date = ''], when) =>
      span(year === undefined ? null : readYear(year), month, date, undefined, undefined, when),
  },
  {
    form: 'numeric',
    pattern: new RegExp(
      `${NOT_BEFORE}(\\d{1,2})\\.(\\d{1,2})[日号]?(?:(?:至|到|-|~)(?:(\\d{1,2})\\.)?(\\d{1,2})[日号]?(?![\\d:点时]))?${NOT_AFTER}`,
      'g',
    ),
    read: ([, month = '', date = '', toMonth, toDate], when) =>
      span(null, month, date, toMonth, toDate, when),
  },
  {
    form: 'numeric',
    pattern: new RegExp(`${NOT_BEFORE}(\\d{1,2})-(\\d{1,2})(?![日号])${NOT_AFTER}`, 'g'),
    read: ([, month = '', date = ''], when) => span(null, month, date, undefined, undefined, when),
  },
  {
    form: 'slash',
    pattern: new RegExp(`${NOT_BEFORE}(\\d{1,2})/(\\d{1,2})[日号]?${NOT_AFTER}`, 'g'),
    read: ([, month = '', date = ''], when) => span(null, month, date, undefined, undefined, when),
  },
];

/** @returns null where the figures can be no month or no day of any month. */
function span(
  year: number | null,
  month: string,
  date: string,
  toMonth: string | undefined,
  toDate: string | undefined,
  when: When,
): DateReading | null {
  if (!isMonth(month) || !isDay(date)) return null;
  const first = resolveMonthDay(year, Number(month), Number(date), when);
  if (toDate === undefined || first.kind !== 'day') return first;
  const last = resolveMonthDay(
    Number(first.date.slice(0, 4)),
    Number(toMonth ?? month),
    Number(toDate),
    when,
  );
  return last.kind === 'day' && last.date >= first.date ? day(first.date, last.date) : { kind: 'impossible' };
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

function isDay(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 31;
}
