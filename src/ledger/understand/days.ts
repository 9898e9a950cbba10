import { daysBetween, isRealDate } from '../../calendar/day.ts';
import { NUMBER, readNumber } from '../../calendar/expression/numeral.ts';

/** Longer than any stay that one entry tells of. */
const LONGEST = 31;
const RANGE = new RegExp(
  `(?:到|至|-|~)\\s*(?:(?<month>${NUMBER})(?:月|\\.|/))?(?<day>${NUMBER})(?=[日号]|[\\s,.;]|$)`,
);
/** Not 前两天, 两天前, 第三天, which tell when. */
const COUNT = new RegExp(`(?<![前过第这近头])(?<days>${NUMBER})个?天(?<half>半)?(?![前后内])`);

/**
 * How many days something took: 半天, 3天, 两天半, 16日到18日, or 下午 alone.
 * @param text folded
 * @param date its first day, `YYYY-MM-DD`
 * @returns days, halves as 0.5; null where nobody said
 */
export function readDays(text: string, date: string): number | null {
  const count = COUNT.exec(text)?.groups;
  if (count !== undefined) {
    const whole = readNumber(count.days ?? '');
    const days = whole === null ? null : whole + (count.half === undefined ? 0 : 0.5);
    return days === null || days === 0 || days > LONGEST ? null : days;
  }
  if (/半天/.test(text)) return 0.5;
  const range = RANGE.exec(text)?.groups;
  if (range !== undefined) return spanned(date, range);
  const halves = new Set(text.match(/上午|下午|早上|晚上/g) ?? []);
  return halves.size === 1 ? 0.5 : null;
}

function spanned(date: string, { month, day }: Record<string, string | undefined>): number | null {
  const number = readNumber(day ?? '');
  const inMonth = month === undefined ? Number(date.slice(5, 7)) : readNumber(month);
  if (number === null || inMonth === null) return null;
  const last = `${date.slice(0, 4)}-${String(inMonth).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
  const days = isRealDate(last) ? daysBetween(date, last) + 1 : 0;
  return days < 1 || days > LONGEST ? null : days;
}
