import { type DatePattern, type DateReading, day, type When } from './reading.ts';
import { resolveWeekday } from './resolve.ts';

const WEEKS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 };
const WEEKDAYS = '一二三四五六日';
const WEEK = '(?:周|星期|礼拜)';
const DAY = '[一二三四五六日天1-7](?![\\d:点时])';
// 周一起去, 周一次 and 周日常 are not Mondays and Sundays.
const NOT_AFTER = '(?![常志报])';
const NOT_A_MONDAY = '(?!一[起次共直场些定般致堂名样同个回期])';

/** Weekdays: 上周五, 下下周一, 礼拜五, 周一至周三. Weeks begin on Monday. */
export const WEEKDAY_DATES: readonly DatePattern[] = [
  {
    form: 'week-and-day',
    pattern: new RegExp(
      `(上上|上|这|本|下下|下)一?个?${WEEK}${NOT_A_MONDAY}(${DAY})${NOT_AFTER}(?:(?:至|到|-|~)${WEEK}?(${DAY}))?`,
      'g',
    ),
    read: ([, which = '', from = '', to], when) => read(WEEKS[which] ?? 0, from, to, when),
  },
  {
    form: 'weekday',
    // A number or 每 before it makes it a measure (一周一次, 每周五); 老周 and 小周 are people.
    pattern: new RegExp(
      `(?<![\\d一二三四五六七八两几每逢隔半单双老小阿])${WEEK}${NOT_A_MONDAY}(${DAY})${NOT_AFTER}(?:(?:至|到|-|~)${WEEK}?(${DAY}))?`,
      'g',
    ),
    read: ([, from = '', to], when) => read(null, from, to, when),
  },
];

function read(weeks: number | null, from: string, to: string | undefined, when: When): DateReading {
  const first = resolveWeekday(weeks, indexOf(from), when);
  if (to === undefined || first.kind !== 'day') return first;
  const last = resolveWeekday(weeks, indexOf(to), when);
  return last.kind === 'day' && last.date > first.date ? day(first.date, last.date) : first;
}

function indexOf(name: string): number {
  if (/\d/.test(name)) return Number(name);
  return name === '天' ? 7 : WEEKDAYS.indexOf(name) + 1;
}
