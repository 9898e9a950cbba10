import { describe, expect, it } from 'vitest';
import { isWorkday, nextWorkday, workdaysBetween } from '../../src/calendar/workday.ts';

describe('a workday', () => {
  it.each([
    ['2026-03-18', true, 'a Wednesday'],
    ['2026-03-15', false, 'a Sunday'],
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-17', false, 'the Spring Festival, a Tuesday'],
    ['2026-10-10', true, 'a Saturday worked for the National Day'],
    ['2049-10-01', false, 'the National Day of a year whose notice is not out'],
    ['2049-10-08', true, 'a Friday of such a year'],
    ['2049-10-02', false, 'a Saturday of such a year'],
  ])('%s is one: %s (%s)', (date, works) => expect(isWorkday(date)).toBe(works));

  it('comes next after a long holiday', () => {
    expect(nextWorkday('2026-03-18')).toBe('2026-03-18');
    expect(nextWorkday('2026-02-15')).toBe('2026-02-24');
  });

  it('is counted with both ends', () => {
    expect(workdaysBetween('2026-03-18', '2026-03-31')).toBe(10);
    expect(workdaysBetween('2026-03-15', '2026-03-15')).toBe(0);
    expect(workdaysBetween('2026-03-31', '2026-03-18')).toBe(0);
  });
});
