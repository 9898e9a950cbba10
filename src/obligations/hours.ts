import { createHash } from 'node:crypto';
import { isWorkday } from '../calendar/workday.ts';
import { localDate, localTime } from '../calendar/zone.ts';
import { minutesOf, type OfficeHours, type Stretch } from '../core/office-hours.ts';

export { type OfficeHours, officeHours, USUAL_HOURS } from '../core/office-hours.ts';

/** Minutes kept free after :00 and :30, at which Feishu's rate guide advises not to push (11232). */
const MARGIN = 3;
/** Within a half hour the last look is at :23 or :53 (`reminders/cron`): what is meant for later could miss noon or evening. */
const USABLE = 23 - MARGIN;

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
  const first = notBefore.slice(0, 10);
  const number = createHash('sha256').update(key).digest().readUInt32BE(0);
  for (const day of workdays) {
    if (day < first) continue;
    for (const stretch of hours) {
      const moment = `${day} ${minuteIn(stretch, number)}`;
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
  const minute = minutesOf(moment.slice(11));
  const past = minute % 30;
  const half = minute - past;
  const clear = past < MARGIN ? half + MARGIN : past >= MARGIN + USABLE ? half + 30 + MARGIN : minute;
  return `${moment.slice(0, 10)} ${clock(clear)}`;
}

/** @param number any, spread evenly */
function minuteIn(stretch: Stretch, number: number): string {
  const start = minutesOf(stretch.from);
  const halves = (minutesOf(stretch.to) - start) / 30;
  const pick = number % (halves * USABLE);
  const minute = start + Math.floor(pick / USABLE) * 30 + MARGIN + (pick % USABLE);
  return clock(minute);
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
