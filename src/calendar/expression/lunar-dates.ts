import { addDays, daysBetween } from '../day.ts';
import { lunarDate } from '../lunar.ts';
import { readNumber, readYear } from './numeral.ts';
import { type DatePattern, type DateReading, day, type When } from './reading.ts';
import { NEAR_AHEAD, resolveMonthDay } from './resolve.ts';

const YEAR = '(?:(\\d{4}|[今去前])年的?)?';
const MONTH = '(正|冬|腊|1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月';
// 三月初一共开了两次 tells of no first day.
const BEGINNING = '初[一二三四五六七八九十](?![共起直次些定般])';
const DAY = `(${BEGINNING}|廿[一二三四五六七八九]?|[一二]?十[一二三四五六七八九]?|三十|[12]?\\d|30)`;

const RELATIVE_YEARS: Readonly<Record<string, number>> = { 前: -2, 去: -1, 今: 0 };
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

/**
 * Days of the Chinese calendar: 农历二月初二, 正月十五, 大年初八. 二月二 and the like, which have no 日 and are days of both
 * calendars, are asked about.
 */
export const LUNAR_DATES: readonly DatePattern[] = [
  {
    form: 'festival',
    pattern: new RegExp(`(?:农历|[阴旧老]历)的?${YEAR}(闰)?${MONTH}${DAY}[日号]?`, 'g'),
    read: ([, year, leap, month = '', date = ''], when) =>
      leap === undefined ? read(year, month, date, when) : { kind: 'vague' },
  },
  {
    form: 'festival',
    pattern: new RegExp(`${YEAR}${MONTH}(${BEGINNING})|${YEAR}([正冬腊])月${DAY}日?`, 'g'),
    read: ([, year, month, date, other, named, day_], when) =>
      read(year ?? other, month ?? named ?? '', date ?? day_ ?? '', when),
  },
  {
    form: 'festival',
    pattern: /大年(?:初([一二三四五六七八九十])|三十)|(?<![\d一二三四五六七八九十])年三十/g,
    read: ([, date], when) => {
      if (date !== undefined) return read(undefined, '正', date, when);
      const newYear = read(undefined, '正', '一', when);
      return newYear.kind === 'day' ? day(addDays(newYear.date, -1)) : newYear;
    },
  },
  {
    form: 'festival',
    pattern:
      /(?<![\d一二三四五六七八九十])(?:(二月)(二)|(三月)(三)|(五月)(五)|(七月)(七)|(九月)(九)|(八月)(十五))(?![\d日号一二三四五六七八九十百个名人位次点])/g,
    read: ([, ...words], when) => {
      const [month = '', date = ''] = words.filter((word) => word !== undefined);
      return eitherCalendar(month.slice(0, 1), date, when);
    },
  },
];

function read(year: string | undefined, month: string, date: string, when: When): DateReading {
  const inMonth = MONTHS[month] ?? readNumber(month) ?? 0;
  const dayOfMonth = readNumber(date.replace('初', '')) ?? 0;
  const here = Number(when.today.slice(0, 4));
  const said = year === undefined ? null : here + (RELATIVE_YEARS[year] ?? (readYear(year) ?? here) - here);
  const years = said === null ? [here - 2, here - 1, here, here + 1] : [said];
  const found = years.flatMap((one) => dateIn(one, inMonth, dayOfMonth) ?? []);
  const chosen = said === null ? nearest(found, when) : found[0];
  return chosen?.real === true ? day(chosen.date) : { kind: 'impossible' };
}

/** A day that the month of that year does not have (a thirtieth) is the first of the next one, and not `real`. */
interface LunarDay {
  readonly date: string;
  readonly real: boolean;
}

function dateIn(year: number, month: number, dayOfMonth: number): LunarDay | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 30) return null;
  const date = lunarDate(year, month, dayOfMonth);
  const next = month === 12 ? lunarDate(year + 1, 1, 1) : lunarDate(year, month + 1, 1);
  return date === null ? null : { date, real: date !== next };
}

/** As `resolveMonthDay` chooses the year: a day held is the latest one, but the coming one where that is near. */
function nearest(days: readonly LunarDay[], { today, tense }: When): LunarDay | undefined {
  const ahead = days.find(({ date }) => date >= today);
  const behind = days.findLast(({ date }) => date <= today);
  if (tense === 'future' || behind === undefined || ahead === undefined) return ahead ?? behind;
  const [back, on] = [daysBetween(behind.date, today), daysBetween(today, ahead.date)];
  return on <= NEAR_AHEAD && back > on ? ahead : behind;
}

function eitherCalendar(month: string, date: string, when: When): DateReading {
  const readings = [
    resolveMonthDay(null, readNumber(month) ?? 0, readNumber(date) ?? 0, when),
    read(undefined, month, date, when),
  ];
  const days = readings.flatMap((reading) => (reading.kind === 'day' ? [reading.date] : []));
  return { kind: 'unsure', likely: null, candidates: [...new Set(days)].toSorted() };
}
