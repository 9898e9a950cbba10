import { addDays } from '../calendar/day.ts';
import { type Period, periodOfKey } from '../calendar/period.ts';
import { localDate, toEpoch } from '../calendar/zone.ts';
import type { Snooze } from '../core/deliveries.ts';
import { type LocalMoment, localMoment } from './hours.ts';
import { workdaysOf } from './stages.ts';

const MORNING = '09:00';

/**
 * Puts a reminder off to the morning of a workday within its period.
 * @param period key of the period, e.g. `2026Q1`
 * @param to the day wished for, `YYYY-MM-DD`; a day off becomes the next workday, a day after the period its last one
 * @param now epoch milliseconds
 * @returns epoch milliseconds for `Snooze.until`; null when there is no such period, or no workday left in it after
 *   today
 */
export function snoozeUntil(period: string, to: string, now: number, zone: string): number | null {
  const known = periodOfKey(period);
  if (known === null) return null;
  const today = localDate(now, zone);
  const left = workdaysOf(known).filter((day) => day > today);
  const day = left.find((workday) => workday >= to) ?? left.at(-1);
  return day === undefined ? null : toEpoch(day, MORNING, zone);
}

/** @returns the offers of the reminder's card: how many days it can be put off without leaving its period. */
export function snoozeOffers(period: Period, now: number, zone: string): readonly number[] {
  const today = localDate(now, zone);
  const last = workdaysOf(period).at(-1) ?? period.start;
  return [3, 7].filter((days) => addDays(today, days) <= last);
}

/** A branch or one of its 党小组, as a reminder's key names it. */
export function placeOf(of: { readonly branch: string; readonly group: string | null }): string {
  return of.group === null ? of.branch : `${of.branch}/${of.group}`;
}

/**
 * @param of whose reminder it is; a snooze names its branch, or its 党小组 as `placeOf` writes it
 * @param workdays of the period
 * @returns the local moment before which the person does not want to hear of it again, moved forward to the last
 *   workday where it lies beyond; null when nothing was put off
 */
export function putOffTo(
  of: Omit<Snooze, 'until'> & { readonly group: string | null },
  snoozes: readonly Snooze[],
  workdays: readonly string[],
  zone: string,
): LocalMoment | null {
  const mine = snoozes.findLast(
    (snooze) =>
      snooze.obligation === of.obligation &&
      (snooze.branch === of.branch || snooze.branch === placeOf(of)) &&
      snooze.period === of.period &&
      snooze.by === of.by,
  );
  if (mine === undefined) return null;
  const wished = localMoment(mine.until, zone);
  const latest = `${workdays.at(-1) ?? ''} ${MORNING}`;
  return wished < latest ? wished : latest;
}
