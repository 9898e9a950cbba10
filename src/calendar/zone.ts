import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

// dayjs.tz makes a new Intl formatter for every instant, which costs more than understanding a message.
const FORMATS = new Map<string, Intl.DateTimeFormat>();
/** Reading a moment costs dayjs as much as a hundred reminders otherwise would, and thousands fall on the same minutes. */
const EPOCHS = new Map<string, number>();
const MOST_EPOCHS = 5_000;

/** @returns `YYYY-MM-DD HH:mm` */
function localDateTime(epoch: number, zone: string): string {
  let format = FORMATS.get(zone);
  if (format === undefined) {
    // Swedish is written as ISO 8601 is.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    FORMATS.set(zone, format);
  }
  return format.format(epoch);
}

/** @returns the local date `YYYY-MM-DD` in the IANA `zone` at the instant `epoch` (milliseconds). */
export function localDate(epoch: number, zone: string): string {
  return localDateTime(epoch, zone).slice(0, 10);
}

/** @returns the local time `HH:mm` in the IANA `zone` at the instant `epoch` (milliseconds). */
export function localTime(epoch: number, zone: string): string {
  return localDateTime(epoch, zone).slice(11);
}

/**
 * The instant at which clocks in `zone` show `date` (`YYYY-MM-DD`) and `time` (`HH:mm`), in epoch milliseconds.
 * A time that a change of clocks skips means the moment just as long after the change.
 */
export function toEpoch(date: string, time: string, zone: string): number {
  const key = `${date} ${time} ${zone}`;
  const known = EPOCHS.get(key) ?? dayjs.tz(`${date} ${time}`, 'YYYY-MM-DD HH:mm', zone).valueOf();
  if (EPOCHS.size >= MOST_EPOCHS) EPOCHS.clear();
  EPOCHS.set(key, known);
  return known;
}

/** @returns `epoch` (milliseconds) as ISO 8601 with the offset of `zone`, e.g. `2026-03-18T10:00:00+08:00`. */
export function isoWithOffset(epoch: number, zone: string): string {
  return dayjs.tz(epoch, zone).format('YYYY-MM-DDTHH:mm:ssZ');
}
