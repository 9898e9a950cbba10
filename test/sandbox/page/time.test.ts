import { describe, expect, test } from 'vitest';
import { quarterEnd } from '../../../src/sandbox/page/quarter-end.ts';
import { dateLabel, dayLabel, listLabel, sameDay, timeLabel } from '../../../src/sandbox/page/time-labels.ts';
import { epochAt, offsetText, wallTime } from '../../../src/sandbox/page/zone.ts';
import { NOW, ZONE } from './builders.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);

describe('clocks on the wall', () => {
  test('midnight in Shanghai is hour 0 of the new day, although this process lives in New York', () => {
    expect(wallTime(at('2026-01-01T00:00:00'), ZONE)).toEqual({
      year: 2026,
      month: 1,
      day: 1,
      hour: 0,
      minute: 0,
    });
  });

  test.each([ZONE, 'America/New_York', 'Asia/Kolkata', 'UTC'])('there and back in %s', (zone) => {
    for (const moment of [NOW, at('2026-03-08T14:59:00'), at('2026-11-01T23:00:00')]) {
      expect(epochAt(wallTime(moment, zone), zone)).toBe(moment);
    }
  });

  test('an hour that the clocks skip becomes the one before it', () => {
    const skipped = epochAt({ year: 2026, month: 3, day: 8, hour: 2, minute: 30 }, 'America/New_York');
    expect(wallTime(skipped, 'America/New_York').hour).toBe(1);
  });

  test.each([
    [ZONE, '+0800'],
    ['America/New_York', '-0400'],
    ['Asia/Kolkata', '+0530'],
    ['UTC', '+0000'],
  ])('the offset of %s is %s', (zone, offset) => {
    expect(offsetText(NOW, zone)).toBe(offset);
  });
});

describe('labels', () => {
  test.each([
    ['2026-03-17T09:05:00', '09:05'],
    ['2026-03-17T23:59:00', '23:59'],
    ['2026-03-16T23:59:00', '昨天'],
    ['2026-03-01T08:00:00', '3月1日'],
    ['2025-12-31T08:00:00', '2025/12/31'],
  ])('in the list, %s reads %s', (moment, words) => {
    expect(listLabel(at(moment), NOW, ZONE)).toBe(words);
  });

  test('days, dates and times', () => {
    expect(dayLabel(NOW, NOW, ZONE)).toBe('3月17日 周二');
    expect(dayLabel(at('2025-12-31T08:00:00'), NOW, ZONE)).toBe('2025年12月31日 周三');
    expect(dateLabel(NOW, ZONE)).toBe('2026年3月17日 周二');
    expect(timeLabel(NOW, ZONE)).toBe('10:00');
    expect(sameDay(at('2026-03-17T00:00:00'), at('2026-03-17T23:59:59'), ZONE)).toBe(true);
    expect(sameDay(at('2026-03-17T23:59:59'), at('2026-03-18T00:00:00'), ZONE)).toBe(false);
  });
});

describe('the end of the quarter', () => {
  test.each([
    ['2026-03-17T10:00:00', '2026-03-31T10:10:00'],
    ['2026-03-31T10:09:00', '2026-03-31T10:10:00'],
    ['2026-03-31T10:10:00', '2026-06-30T10:10:00'],
    ['2026-12-31T18:00:00', '2027-03-31T10:10:00'],
    ['2024-05-01T00:00:00', '2024-06-28T10:10:00'],
    ['2028-11-01T00:00:00', '2028-12-29T10:10:00'],
  ])('from %s it is %s, never on a Saturday or Sunday', (now, end) => {
    expect(quarterEnd(at(now), ZONE)).toBe(at(end));
  });
});
