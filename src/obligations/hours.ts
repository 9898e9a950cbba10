import { createHash } from 'node:crypto';
import { isWorkday } from '../calendar/workday.ts';
import { localDate, localTime } from '../calendar/zone.ts';

export interface Stretch {
  /** `HH:mm`, local; both are :00 or :30. */
  readonly from: string;
  /** The first moment that no longer belongs to it. */
  readonly to: string;
}

/** When people may be written to on a workday. */
export type OfficeHours = readonly Stretch[];

/** At noon people eat and rest, some until two. */
const NOON = { from: '11:30', to: '14:00' };

/** @returns the office hours from `from` to `to` (`HH:mm`, on the hour or half hour), without noon. */
export function officeHours(from: string, to: string): OfficeHours {
  return [
    { from, to: to < NOON.from ? to : NOON.from },
    { from: from > NOON.to ? from : NOON.to, to },
  ].filter((stretch) => stretch.from < stretch.to);
}

export const USUAL_HOURS: OfficeHours = officeHours('08:30', '17:30');

/** Minutes kept free on either side of :00 and :30, at which Feishu's rate guide advises not to push (11232). */
const MARGIN = 3;
const USABLE = 30 - 2 * MARGIN;

/** A local moment, `YYYY-MM-DD HH:mm`: in this form moments are compared as they stand. */
export type LocalMoment = string;

/** @param epoch milliseconds */
export function localMoment(epoch: number, zone: string): LocalMoment {
  return `${localDate(epoch, zone)} ${localTime(epoch, zone)}`;
}

/** True when people in an office in China may be written to. */
export function inWorkingHours(moment: LocalMoment, hours: OfficeHours): boolean {
  const time = moment.slice(11);
  return hours.some(({ from, to }) => time >= from && time < to) && isWorkday(moment.slice(0, 10));
}

/**
 * @param key the same key gets the same minute, different keys are spread over the hours
 * @param workdays local dates in order, on which it may be
 * @returns the first moment for `key` on one of `workdays`, in working hours, away from :00 and :30 and not before
 *   `notBefore`; null when none of the days has one left
 */
export function slot(
  key: string,
  workdays: readonly string[],
  notBefore: LocalMoment,
  hours: OfficeHours,
): LocalMoment | null {
  for (const day of workdays) {
    if (day < notBefore.slice(0, 10)) continue;
    for (const stretch of hours) {
      const moment = `${day} ${minuteIn(stretch, key)}`;
      if (moment >= notBefore) return moment;
    }
  }
  return null;
}

/**
 * The same, but no day is let pass on which there is still time before `closes`: where the minute of `key` is over, the
 * first one left is taken. For what has become known late and would otherwise be told too late.
 */
export function slotBefore(
  closes: LocalMoment,
  key: string,
  workdays: readonly string[],
  notBefore: LocalMoment,
  hours: OfficeHours,
): LocalMoment | null {
  for (const day of workdays) {
    const usual = slot(key, [day], notBefore, hours);
    if (usual !== null && usual < closes) return usual;
    const left = firstLeft(day, notBefore, hours);
    if (left !== null && left < closes) return left;
  }
  return null;
}

function firstLeft(day: string, notBefore: LocalMoment, hours: OfficeHours): LocalMoment | null {
  for (const { from, to } of hours) {
    const opens = `${day} ${from}`;
    const moment = clearOfHalves(opens > notBefore ? opens : notBefore);
    if (moment.startsWith(day) && moment < `${day} ${to}`) return moment;
  }
  return null;
}

function clearOfHalves(moment: LocalMoment): LocalMoment {
  const minute = minutes(moment.slice(11));
  const past = minute % 30;
  const clear =
    past < MARGIN ? minute - past + MARGIN : past > 30 - MARGIN ? minute - past + 30 + MARGIN : minute;
  return `${moment.slice(0, 10)} ${clock(clear)}`;
}

function minuteIn(stretch: Stretch, key: string): string {
  const start = minutes(stretch.from);
  const halves = (minutes(stretch.to) - start) / 30;
  const pick = createHash('sha256').update(key).digest().readUInt32BE(0) % (halves * USABLE);
  const minute = start + Math.floor(pick / USABLE) * 30 + MARGIN + (pick % USABLE);
  return clock(minute);
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
