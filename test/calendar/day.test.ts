import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isRealDate, showDate, weekday } from '../../src/calendar/day.ts';

describe('a day', () => {
  it('moves over the ends of months, years and leap Februaries', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('loses no hour where clocks change', () => {
    expect(addDays('2026-03-07', 1)).toBe('2026-03-08');
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(daysBetween('2026-03-18', '2026-03-11')).toBe(-7);
  });

  it('counts weekdays from Monday', () => {
    expect(weekday('2026-03-16')).toBe(1);
    expect(weekday('2026-03-22')).toBe(7);
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-3-1', false],
    ['昨天', false],
  ])('%s is real: %s', (date, real) => expect(isRealDate(date)).toBe(real));

  it('is shown with its weekday, and with its year only when that is another one', () => {
    expect(showDate('2026-03-17')).toBe('3月17日（周二）');
    expect(showDate('2026-03-17', { today: '2026-12-01' })).toBe('3月17日（周二）');
    expect(showDate('2025-12-28', { today: '2026-03-18' })).toBe('2025年12月28日（周日）');
  });
});
