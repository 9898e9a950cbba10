import tables from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { weekday } from '../../src/calendar/day.ts';
import { statutoryHolidays } from '../../src/calendar/holidays.ts';
import { isDecreed, isWorkday, undecreedNote, undecreedYears } from '../../src/calendar/workday.ts';

const OFF = new Set(Object.keys(tables.holidays));
/** Since 2008 the lunar festivals are holidays; 除夕 and 2 May only since 2025. */
const OLD = Array.from({ length: 17 }, (_, index) => String(2008 + index));

describe('the holidays by law', () => {
  it.each(['2025', '2026'])('are all off in the notice of %s', (year) => {
    const days = [...statutoryHolidays(year)];
    expect(days.filter((day) => !OFF.has(day))).toEqual([]);
    expect(days).toHaveLength(13);
  });

  it.each(OLD)('were off in the notice of %s, but for what the law did not have yet', (year) => {
    const worked = [...statutoryHolidays(year)].filter((day) => isWorkday(day));
    const [eve] = [...statutoryHolidays(year)].filter((day) => /-0[12]-/.test(day) && !day.endsWith('01-01'));
    expect(worked.filter((day) => day !== eve && !day.endsWith('05-02'))).toEqual([]);
  });

  it('are known for a year to come, as the almanac has them', () => {
    expect([...statutoryHolidays('2027')].toSorted()).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-04-05',
      '2027-05-01',
      '2027-05-02',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
    ]);
  });

  it('count once where two of them meet', () => {
    // 中秋 of 2031 is 1 October.
    expect([...statutoryHolidays('2031')].filter((day) => day === '2031-10-01')).toHaveLength(1);
  });
});

describe('a year whose notice is not out', () => {
  it.each([
    ['2027-01-01', false],
    ['2027-02-05', false],
    ['2027-02-08', false],
    ['2027-02-09', true],
    ['2027-06-09', false],
    ['2027-09-15', false],
    ['2027-10-01', false],
    ['2027-10-04', true],
    ['2027-10-09', false],
    ['2027-03-17', true],
  ])('%s is a workday: %s', (day, works) => expect(isWorkday(day)).toBe(works));

  it('has every weekend off', () => {
    for (let day = 1; day <= 28; day += 1) {
      const date = `2027-02-${String(day).padStart(2, '0')}`;
      if (weekday(date) > 5) expect(isWorkday(date), date).toBe(false);
    }
  });

  it('is told from one whose notice is known, and named', () => {
    expect([isDecreed('2025'), isDecreed('2026'), isDecreed('2027')]).toEqual([true, true, false]);
    expect(undecreedYears('2026-11-01', '2028-01-31')).toEqual(['2027', '2028']);
    expect(undecreedYears('2026-01-01', '2026-12-31')).toEqual([]);
    expect(undecreedYears('2027-01-01', '2026-12-31')).toEqual([]);
    expect(undecreedNote(['2027'])).toBe('2027年的放假安排还没有公布，先按周末和法定节日推算。');
    expect(undecreedNote(['2027', '2028'])).toContain('2027、2028年');
    expect(undecreedNote([])).toBe('');
  });
});
