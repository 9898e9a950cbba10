import { epochAt, wallTime, weekday } from './zone.ts';

/**
 * 10:10 on the last day from Monday to Friday of a quarter: of the present quarter, or of the next one when that
 * moment is already past.
 * @param now epoch ms. @returns epoch ms.
 */
export function quarterEnd(now: number, timeZone: string): number {
  const { year, month } = wallTime(now, timeZone);
  const lastMonth = Math.ceil(month / 3) * 3;
  const here = lastWorkday(year, lastMonth, timeZone);
  if (here > now) return here;
  return lastMonth === 12 ? lastWorkday(year + 1, 3, timeZone) : lastWorkday(year, lastMonth + 3, timeZone);
}

function lastWorkday(year: number, month: number, timeZone: string): number {
  let day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  while ([0, 6].includes(weekday({ year, month, day }))) day -= 1;
  return epochAt({ year, month, day, hour: 10, minute: 10 }, timeZone);
}
