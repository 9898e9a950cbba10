import { describe, expect, it } from 'vitest';
import { periodOf, periodOfKey, shiftPeriod } from '../../src/calendar/period.ts';

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
