import { two, type WallTime, wallTime, weekday } from './zone.ts';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const DAY_MS = 86_400_000;

/** `15:04`, in `timeZone`. */
export function timeLabel(at: number, timeZone: string): string {
  const wall = wallTime(at, timeZone);
  return `${two(wall.hour)}:${two(wall.minute)}`;
}

/** The line between two days of a chat: `3月17日 周二`, with the year when it is not the present one. */
export function dayLabel(at: number, now: number, timeZone: string): string {
  const wall = wallTime(at, timeZone);
  const year = wall.year === wallTime(now, timeZone).year ? '' : `${wall.year}年`;
  return `${year}${wall.month}月${wall.day}日 ${weekdayLabel(wall)}`;
}

/** The time beside a chat in the list: today the time, then 昨天, then the date. */
export function listLabel(at: number, now: number, timeZone: string): string {
  const age = dayNumber(wallTime(now, timeZone)) - dayNumber(wallTime(at, timeZone));
  if (age <= 0) return timeLabel(at, timeZone);
  if (age === 1) return '昨天';
  const { year, month, day } = wallTime(at, timeZone);
  return year === wallTime(now, timeZone).year ? `${month}月${day}日` : `${year}/${month}/${day}`;
}

/** The clock's own date: `2026年3月17日 周二`. */
export function dateLabel(at: number, timeZone: string): string {
  const wall = wallTime(at, timeZone);
  return `${wall.year}年${wall.month}月${wall.day}日 ${weekdayLabel(wall)}`;
}

/** True when both moments fall on one day in `timeZone`. */
export function sameDay(one: number, other: number, timeZone: string): boolean {
  return dayNumber(wallTime(one, timeZone)) === dayNumber(wallTime(other, timeZone));
}

function dayNumber({ year, month, day }: WallTime): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function weekdayLabel(wall: WallTime): string {
  return WEEKDAYS[weekday(wall)] ?? '';
}
