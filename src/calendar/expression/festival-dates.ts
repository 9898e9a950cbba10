import { addDays } from '../day.ts';
import { clearBright, lunarDate } from '../lunar.ts';
import { type DatePattern, day } from './reading.ts';
import { resolveMonthDay } from './resolve.ts';

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  元旦: [1, 1],
  三八: [3, 8],
  妇女节: [3, 8],
  雷锋日: [3, 5],
  雷锋纪念日: [3, 5],
  植树节: [3, 12],
  劳动节: [5, 1],
  青年节: [5, 4],
  建党节: [7, 1],
  建军节: [8, 1],
  教师节: [9, 10],
  五一: [5, 1],
  五四: [5, 4],
  六一: [6, 1],
  七一: [7, 1],
  八一: [8, 1],
  十一: [10, 1],
  国庆: [10, 1],
};

const LUNAR: Readonly<Record<string, readonly [month: number, day: number]>> = {
  春节: [1, 1],
  元宵: [1, 15],
  端午: [5, 5],
  中秋: [8, 15],
  重阳: [9, 9],
};

const NAMES = [...Object.keys(FIXED), ...Object.keys(LUNAR), '清明', '除夕'].join('|');
const RELATIVE_YEARS: Readonly<Record<string, number>> = { 前: -2, 去: -1, 今: 0, 明: 1 };

/**
 * Festivals. Their names are as often the occasion (庆七一, 迎国庆) as the day, so one counts as a day only where that
 * is said: 那天, 当天, 前一天, or a time of day right after it. 元旦 alone counts when something was done on it.
 */
export const FESTIVAL_DATES: readonly DatePattern[] = [
  {
    form: 'festival',
    pattern: new RegExp(
      `(?<![\\d一二三四五六七八九十迎庆过祝])(?:([前去今明])年的?)?(${NAMES})节?(?:这|那)?(?:当?[天日](?!活动)|(前|后)一天|(?=[早晚]上|[上下]午|当晚)|(?<=元旦|植树节|雷锋日)(?=[\\s,]*(?:开|召|搞|举|组织|去|上|讲)))`,
      'g',
    ),
    read: ([, year, name = '', side], when) => {
      const thisYear = Number(when.today.slice(0, 4));
      const said = year === undefined ? null : thisYear + (RELATIVE_YEARS[year] ?? 0);
      const reading = said === null ? nearest(name, thisYear, when) : dateIn(name, said);
      if (reading === null) return null;
      return day(addDays(reading, side === '前' ? -1 : side === '后' ? 1 : 0));
    },
  },
];

function nearest(name: string, thisYear: number, when: Parameters<DatePattern['read']>[1]): string | null {
  const here = dateIn(name, thisYear);
  if (here === null) return null;
  const reading = resolveMonthDay(null, Number(here.slice(5, 7)), Number(here.slice(8)), when);
  return reading.kind === 'day' ? dateIn(name, Number(reading.date.slice(0, 4))) : null;
}

function dateIn(name: string, year: number): string | null {
  const fixed = FIXED[name];
  if (fixed !== undefined)
    return `${year}-${String(fixed[0]).padStart(2, '0')}-${String(fixed[1]).padStart(2, '0')}`;
  if (name === '清明') return clearBright(year);
  const lunar = LUNAR[name];
  if (lunar !== undefined) return lunarDate(year, ...lunar);
  const newYear = lunarDate(year, 1, 1);
  return newYear === null ? null : addDays(newYear, -1);
}
