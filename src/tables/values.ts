import { isRealDate } from '../calendar/day.ts';
import type { CellValue } from './workbook.ts';

/** @returns the words of a cell, or null where it is empty; numbers as they are typed. */
export function textOf(cell: CellValue): string | null {
  if (cell === null) return null;
  const text = cell instanceof Date ? (dayOf(cell) ?? timeOf(cell) ?? '') : String(cell);
  return text.trim() === '' ? null : text;
}

/** @returns `YYYY-MM-DD`, or null when the cell holds no real day. Days may be typed as 2026-3-17, 2026/3/17, 2026年3月17日. */
export function dayOf(cell: CellValue): string | null {
  if (cell instanceof Date) {
    const day = Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
    return isRealDate(day) && day >= '1900-03-01' ? day : null;
  }
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(String(cell ?? '').trim()) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year !== undefined && isRealDate(date) ? date : null;
}

/** @returns `HH:mm`, or null when the cell holds no time of day. Times may be typed as 15:00. */
export function timeOf(cell: CellValue): string | null {
  if (cell instanceof Date) {
    const minutes = Math.round(cell.getTime() / MINUTE_MS);
    return Number.isNaN(minutes) ? null : minutesToTime(minutes);
  }
  if (typeof cell === 'number')
    return cell >= 0 && cell < 1 ? minutesToTime(Math.round(cell * MINUTES_A_DAY)) : null;
  const [, hour = '', minute = ''] = /^(\d{1,2})[:：](\d{2})$/.exec(String(cell ?? '').trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return minutesToTime(Number(hour) * 60 + Number(minute));
}

/** @returns a whole number from 0, or null when the cell holds none. `23人` counts. */
export function countOf(cell: CellValue): number | null {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? cell : null;
  const digits = /^(\d{1,6})人?$/.exec(String(cell ?? '').trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** @returns days, halves as 0.5, or null when the cell holds none. `半天` and `2天` count. */
export function daysOf(cell: CellValue): number | null {
  const text = String(cell ?? '').trim();
  if (text === '半天') return 0.5;
  const days = /^\d{1,3}(?:\.5|\.0)?天?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
  return days > 0 && days <= 366 ? days : null;
}

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 24 * 60;

/** @param minutes since some midnight; may be negative, since Excel's day 0 lies before 1970 */
function minutesToTime(minutes: number): string {
  const within = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${pad(Math.floor(within / 60))}:${pad(within % 60)}`;
}
