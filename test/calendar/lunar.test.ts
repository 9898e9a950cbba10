import { describe, expect, it } from 'vitest';
import { clearBright, lunarDate } from '../../src/calendar/lunar.ts';

describe('a day of the Chinese calendar', () => {
  it.each([
    [2008, 1, 1, '2008-02-07'],
    [2012, 5, 5, '2012-06-23'],
    [2012, 8, 15, '2012-09-30'],
    [2020, 8, 15, '2020-10-01'],
    [2023, 5, 5, '2023-06-22'],
    [2025, 8, 15, '2025-10-06'],
    [2026, 1, 1, '2026-02-17'],
    [2026, 5, 5, '2026-06-19'],
    [2026, 8, 15, '2026-09-25'],
    // New moons a few minutes from midnight in Peking.
    [2027, 1, 1, '2027-02-06'],
    [2030, 1, 1, '2030-02-03'],
    [2033, 8, 15, '2033-09-08'],
  ])('%d, %d, %d is %s', (year, month, day, expected) => {
    expect(lunarDate(year, month, day)).toBe(expected);
  });

  it('is not known beyond the almanac', () => {
    expect([lunarDate(1899, 1, 1), lunarDate(2101, 1, 1)]).toEqual([null, null]);
    expect([lunarDate(1900, 1, 1), lunarDate(2100, 1, 1)]).toEqual(['1900-01-31', '2100-02-09']);
  });
});

describe('清明', () => {
  it.each([
    [1999, '1999-04-05'],
    [2008, '2008-04-04'],
    [2015, '2015-04-05'],
    [2024, '2024-04-04'],
    [2026, '2026-04-05'],
    [2027, '2027-04-05'],
    [2028, '2028-04-04'],
  ])('of %d is %s', (year, day) => expect(clearBright(year)).toBe(day));
});
