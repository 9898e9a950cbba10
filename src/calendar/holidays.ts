import { addDays } from './day.ts';
import { clearBright, lunarDate } from './lunar.ts';

const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
/** New Year's Eve, which has no number of its own in the Chinese calendar, is the day before the first of them. */
const SPRING_FESTIVAL = [-1, 0, 1, 2];

const known = new Map<string, ReadonlySet<string>>();

/**
 * The days that are off for everybody by law, whatever the yearly notice makes of them:《全国年节及纪念日放假办法》第二条
 * as amended with effect from 2025-01-01 (元旦 1 day, 春节 4 from 除夕 on, 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3).
 * @param year `YYYY`
 * @returns `YYYY-MM-DD`, also where it is a weekend
 */
export function statutoryHolidays(year: string): ReadonlySet<string> {
  const days = known.get(year) ?? new Set(drawUp(year));
  known.set(year, days);
  return days;
}

function drawUp(year: string): readonly string[] {
  const number = Number(year);
  const firstDay = lunarDate(number, 1, 1);
  return [
    ...FIXED.map((day) => `${year}-${day}`),
    ...(firstDay === null ? [] : SPRING_FESTIVAL.map((offset) => addDays(firstDay, offset))),
    clearBright(number),
    ...[lunarDate(number, 5, 5), lunarDate(number, 8, 15)].filter((day) => day !== null),
  ];
}
