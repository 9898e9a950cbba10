import { isRealDate } from '../../calendar/day.ts';
import { toEpoch } from '../../calendar/zone.ts';

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * @param zone IANA zone in which a time without an offset is meant
 * @returns epoch milliseconds of an ISO 8601 time, or null when it is none
 */
export function isoTime(value: unknown, zone: string): number | null {
  const match = typeof value === 'string' ? ISO.exec(value.trim()) : null;
  const [text = '', date = '', hour = '00', minute = '00', offset] = match ?? [];
  if (!isRealDate(date)) return null;
  if (offset === undefined) return toEpoch(date, `${hour}:${minute}`, zone);
  const time = Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(time) ? null : time;
}
