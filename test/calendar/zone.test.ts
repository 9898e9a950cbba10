import { describe, expect, it } from 'vitest';
import { isoWithOffset, localDate, localTime, toEpoch } from '../../src/calendar/zone.ts';

const NEW_YEAR = Date.UTC(2025, 11, 31, 16, 30);

describe('a time zone', () => {
  it('decides which day an instant belongs to, whatever the process runs in', () => {
    expect(localDate(NEW_YEAR, 'Asia/Shanghai')).toBe('2026-01-01');
    expect(localDate(NEW_YEAR, 'America/New_York')).toBe('2025-12-31');
    expect(localDate(NEW_YEAR, 'UTC')).toBe('2025-12-31');
  });

  it('shows midnight as 00:00', () => {
    expect(localTime(Date.UTC(2026, 2, 17, 16), 'Asia/Shanghai')).toBe('00:00');
    expect(localTime(NEW_YEAR, 'Asia/Shanghai')).toBe('00:30');
  });

  it('turns local date and time back into the instant', () => {
    expect(toEpoch('2026-03-17', '15:00', 'Asia/Shanghai')).toBe(Date.UTC(2026, 2, 17, 7));
    for (const zone of ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu']) {
      for (let month = 0; month < 12; month += 1) {
        const epoch = Date.UTC(2026, month, 8, 6, 30);
        expect(toEpoch(localDate(epoch, zone), localTime(epoch, zone), zone)).toBe(epoch);
      }
    }
  });

  it('writes the offset of the zone at that instant', () => {
    expect(isoWithOffset(NEW_YEAR, 'Asia/Shanghai')).toBe('2026-01-01T00:30:00+08:00');
    expect(isoWithOffset(Date.UTC(2026, 6, 1), 'America/New_York')).toBe('2026-06-30T20:00:00-04:00');
  });
});
