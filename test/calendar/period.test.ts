import { describe, expect, it } from 'vitest';
import { periodOf, periodOfKey, rangePeriod, shiftPeriod } from '../../src/calendar/period.ts';

describe('a period', () => {
  it('has a key, a name, a first and a last day', () => {
    expect(periodOf('month', '2028-02-10')).toEqual({
      every: 'month',
      key: '2028-02',
      label: '2月',
      start: '2028-02-01',
      end: '2028-02-29',
    });
    expect(periodOf('quarter', '2026-03-31')).toMatchObject({
      key: '2026Q1',
      label: '一季度',
      end: '2026-03-31',
    });
    expect(periodOf('quarter', '2026-12-01')).toMatchObject({
      key: '2026Q4',
      start: '2026-10-01',
      end: '2026-12-31',
    });
    expect(periodOf('year', '2026-07-01')).toMatchObject({
      key: '2026',
      label: '2026年',
      start: '2026-01-01',
    });
  });

  it('is found again by its key', () => {
    for (const every of ['month', 'quarter', 'year'] as const) {
      const period = periodOf(every, '2026-11-05');
      expect(periodOfKey(period.key)).toEqual(period);
    }
    for (const key of ['', '2026Q5', '2026-13', '26', '2026-3']) expect(periodOfKey(key)).toBeNull();
  });

  it('is followed and preceded over the year', () => {
    expect(shiftPeriod(periodOf('month', '2026-01-15'), -1).key).toBe('2025-12');
    expect(shiftPeriod(periodOf('quarter', '2026-11-15'), 1).key).toBe('2027Q1');
    expect(shiftPeriod(periodOf('year', '2026-11-15'), -2).key).toBe('2024');
    expect(shiftPeriod(periodOf('month', '2026-01-15'), 0).key).toBe('2026-01');
  });
});

describe('the label of any other stretch of days', () => {
  it.each([
    ['2026-11-01', '2027-03-31', '2026年11月至2027年3月'],
    ['2026-03-01', '2026-05-31', '2026年3月至5月'],
    ['2026-03-01', '2026-03-31', '2026年3月'],
    ['2026-01-01', '2027-12-31', '2026—2027年'],
    ['2027-04-20', '2027-04-30', '2027年4月20日至30日'],
    ['2027-04-20', '2027-05-10', '2027年4月20日至5月10日'],
    ['2026-12-20', '2027-01-10', '2026年12月20日至2027年1月10日'],
    ['2027-04-20', '2027-04-20', '2027年4月20日'],
  ])('from %s to %s is %s', (start, end, label) => {
    expect(rangePeriod(start, end)).toMatchObject({ start, end, label, every: 'range' });
    expect(periodOfKey(rangePeriod(start, end).key)).toMatchObject({ start, end });
  });
});
