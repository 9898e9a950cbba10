import { describe, expect, test } from 'vitest';
import { inWorkingHours, localMoment, officeHours, slot, USUAL_HOURS } from '../../src/obligations/hours.ts';
import { at, ZONE } from './branches.ts';

describe('working hours', () => {
  test.each([
    ['2026-03-18 08:29', false],
    ['2026-03-18 08:30', true],
    ['2026-03-18 11:29', true],
    ['2026-03-18 11:30', false],
    ['2026-03-18 13:59', false],
    ['2026-03-18 14:00', true],
    ['2026-03-18 17:29', true],
    ['2026-03-18 17:30', false],
    ['2026-03-21 10:00', false],
    ['2026-10-01 10:00', false],
    ['2026-10-08 10:00', true],
    ['2026-10-10 10:00', true],
    ['2026-02-14 10:00', true],
    ['2026-02-17 10:00', false],
    ['2026-02-28 10:00', true],
  ])('%s: %s', (moment, expected) => {
    expect(inWorkingHours(moment, USUAL_HOURS)).toBe(expected);
  });
});

test('a local moment is that of the zone', () => {
  expect(localMoment(at('2026-03-18 10:00'), ZONE)).toBe('2026-03-18 10:00');
  expect(localMoment(at('2026-03-18 10:00'), 'America/New_York')).toBe('2026-03-17 22:00');
});

describe('the minute of a reminder', () => {
  const days = ['2026-03-18', '2026-03-19'];
  const keys = Array.from({ length: 500 }, (_, index) => `key ${index}`);

  test('is the same for the same key', () => {
    expect(slot('a', days, '2026-03-18 00:00', USUAL_HOURS)).toBe(
      slot('a', days, '2026-03-18 00:00', USUAL_HOURS),
    );
  });

  test('keeps away from :00 and :30, and lies before the last look of the morning at 11:23', () => {
    for (const key of keys) {
      const moment = slot(key, days, '2026-03-18 00:00', USUAL_HOURS) ?? '';
      expect(moment.slice(0, 10)).toBe('2026-03-18');
      expect(moment.slice(11) >= '08:33' && moment.slice(11) <= '11:22').toBe(true);
      const minute = Number(moment.slice(14)) % 30;
      expect(minute >= 3 && minute < 23).toBe(true);
    }
  });

  test('spreads different keys', () => {
    expect(new Set(keys.map((key) => slot(key, days, '2026-03-18 00:00', USUAL_HOURS))).size).toBeGreaterThan(
      100,
    );
  });

  test('moves to the afternoon, then to the next workday, then there is none', () => {
    expect(slot('a', days, '2026-03-18 11:30', USUAL_HOURS)).toMatch(/^2026-03-18 1[4-7]:/);
    expect(slot('a', days, '2026-03-18 17:30', USUAL_HOURS)).toMatch(/^2026-03-19 (08|09|10|11):/);
    expect(slot('a', days, '2026-03-19 17:30', USUAL_HOURS)).toBeNull();
    expect(slot('a', [], '2026-03-19 10:00', USUAL_HOURS)).toBeNull();
  });
});

describe('office hours of one’s own', () => {
  test.each([
    ['08:30', '17:30', ['08:30-11:30', '14:00-17:30']],
    ['09:00', '11:00', ['09:00-11:00']],
    ['14:30', '18:00', ['14:30-18:00']],
    ['12:00', '13:30', []],
  ])('from %s to %s leave noon out', (from, to, expected) => {
    expect(officeHours(from, to).map((stretch) => `${stretch.from}-${stretch.to}`)).toEqual(expected);
  });
});
