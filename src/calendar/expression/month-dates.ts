import { addDays, isRealDate, weekday } from '../day.ts';
import { periodOf } from '../period.ts';
import { readNumber, readYear } from './numeral.ts';
import { type DatePattern, type DateReading, day, type When } from './reading.ts';
import { resolveBareDay, resolveInMonth, resolveMonthDay } from './resolve.ts';

const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '([0-3]?\\d|[廿卅][一二三四五六七八九]?|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const YEAR = '(?:(\\d{4}|\\d{2}|[一二三四五六七八九〇零]{2,4}|大前|[今去前明本]) ?年的? ?)';
const TO = '(?:至|到|-|~)';
// Without 日 or 号 a number is a day only if it counts nothing.
const NO_COUNT = '(?![\\d个人名位条点时天年元万项份次:/%期票件种类])';
// 3号楼, 2号会议室, 1号文件 and 学时 are not days.
const NOT_A_DAY = '(?![楼文会议室令线院厅教机门馆桌车厂店岗令桥厅通])';

/** A month, by its number or its distance. */
const IN_MONTH = `(?:${YEAR}?${MONTH}月份?|(上上|上|本|这|下下|下)一?个?月)`;

const RELATIVE_YEARS: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 去: -1, 今: 0, 本: 0, 明: 1 };
const RELATIVE_MONTHS: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  本: 0,
  这: 0,
  当: 0,
  下: 1,
  下下: 2,
};

/** Days of a month in words: 3月15日, 去年12月28, 三月十一号, 上个月25号, 15号, 3月10日至12日. */
export const MONTH_DATES: readonly DatePattern[] = [
  {
    form: 'month-and-day',
    pattern: new RegExp(
      `${YEAR}?(?<![\\d一二三四五六七八九十.])${MONTH} ?月份?的? ?${DAY}(?: ?[日号]${NOT_A_DAY}|${NO_COUNT})(?:${TO}(?:${MONTH}月)?${DAY}(?:[日号]|${NO_COUNT}))?`,
      'g',
    ),
    read: ([, year, month = '', date = '', toMonth, toDate], when) => {
      const first = inYear(year, number(month), number(date), when);
      return until(
        first,
        toDate === undefined ? null : inYear(year, number(toMonth ?? month), number(toDate), when),
      );
    },
  },
  {
    form: 'month-and-day',
    pattern: new RegExp(
      `(上上|上|本|这|当|下下|下)一?个?月份?的?${DAY}(?:[日号]${NOT_A_DAY}|${NO_COUNT})(?:${TO}${DAY}[日号])?`,
      'g',
    ),
    read: ([, which = '', date = '', toDate], when) => {
      const offset = RELATIVE_MONTHS[which] ?? 0;
      const first = resolveInMonth(offset, number(date), when);
      return until(first, toDate === undefined ? null : resolveInMonth(offset, number(toDate), when));
    },
  },
  {
    form: 'month-and-day',
    pattern: new RegExp(
      `${IN_MONTH}的?(?:第([一二三四五1-5])个?|(最后)一?个?)(?:周|星期|礼拜)([一二三四五六日天])`,
      'g',
    ),
    read: ([, year, month, which, nth, last, name = ''], when) => {
      const first = firstOfMonth(year, month, which, when);
      return nthWeekday(first, last === undefined ? number(nth ?? '') : 'last', name);
    },
  },
  {
    form: 'month-and-day',
    pattern: new RegExp(`${IN_MONTH}[底末]?的?(?:[头第](?:一天|1天)|(?:最后|末了|倒数第)(?:一天|1天))`, 'g'),
    read: ([said, year, month, which], when) => {
      const first = firstOfMonth(year, month, which, when);
      if (first.kind !== 'day' || /[头第][一1]天$/.test(said.replace('倒数第', ''))) return first;
      return day(periodOf('month', first.date).end);
    },
  },
  {
    form: 'day',
    pattern: new RegExp(
      `(?<!\\d[.:]|[\\d月年第〔\\[\\]十廿一二三四五六七八九/-])${DAY}(?:[日号]?${TO}${DAY})?([日号])${NOT_A_DAY}(?![内前后](?!天))`,
      'g',
    ),
    read: ([, date = '', toDate, unit], when) => {
      // 三日 is three days as often as the third.
      if (unit === '日' && /^[一二三四五六七八九]$/.test(date)) return null;
      const first = resolveBareDay(number(date), when);
      return until(first, toDate === undefined ? null : resolveBareDay(number(toDate), when));
    },
  },
];

function number(text: string): number {
  return readNumber(text) ?? 0;
}

function inYear(year: string | undefined, month: number, date: number, when: When): DateReading {
  if (year === undefined) return resolveMonthDay(null, month, date, when);
  const offset = RELATIVE_YEARS[year];
  const said = offset === undefined ? readYear(year) : Number(when.today.slice(0, 4)) + offset;
  return resolveMonthDay(said, month, date, when);
}

/** Joins the first and the last day; an end before the beginning, or none on the calendar, makes the whole impossible. */
function until(first: DateReading, last: DateReading | null): DateReading {
  if (last === null || first.kind !== 'day') return first;
  return last.kind === 'day' && last.date >= first.date ? day(first.date, last.date) : { kind: 'impossible' };
}

function firstOfMonth(
  year: string | undefined,
  month: string | undefined,
  which: string | undefined,
  when: When,
): DateReading {
  return month === undefined
    ? resolveInMonth(RELATIVE_MONTHS[which ?? '本'] ?? 0, 1, when)
    : inYear(year, number(month), 1, when);
}

/** `3月第二个周五`, `上个月最后一个周五` */
function nthWeekday(first: DateReading, nth: number | 'last', name: string): DateReading {
  if (first.kind !== 'day') return first;
  const wanted = name === '天' ? 7 : '一二三四五六日'.indexOf(name) + 1;
  if (nth === 'last') {
    const { end } = periodOf('month', first.date);
    return day(addDays(end, -((weekday(end) - wanted + 7) % 7)));
  }
  const dayOfMonth = 1 + ((wanted - weekday(first.date) + 7) % 7) + (nth - 1) * 7;
  const date = `${first.date.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;
  return isRealDate(date) ? day(date) : { kind: 'impossible' };
}
