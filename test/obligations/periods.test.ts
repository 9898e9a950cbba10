import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../src/core/duty.ts';
import { hasNumber, periodFor, periodsIn } from '../../src/obligations/periods.ts';

const often = { count: 1, strength: 'hard' } as const;

function keys(cadence: Cadence, from: string, to: string, date: string | null = null): readonly string[] {
  return periodsIn(cadence, from, to, date).map(({ key }) => key);
}

describe('the periods of a rhythm', () => {
  it.each([
    ['month', '2025-12-31', '2026-02-01', ['2025-12', '2026-01', '2026-02']],
    ['quarter', '2025-12-31', '2026-04-01', ['2025Q4', '2026Q1', '2026Q2']],
    ['year', '2025-12-31', '2026-01-01', ['2025', '2026']],
    ['month', '2026-03-20', '2026-03-19', ['2026-03']],
  ] as const)('%s from %s to %s are %j', (every, from, to, expected) => {
    expect(keys({ every, ...often }, from, to)).toEqual(expected);
  });

  it('of two years are counted from the first, before it too', () => {
    const cadence: Cadence = { every: 'years', years: 2, from: 2026, ...often };
    expect(keys(cadence, '2025-12-31', '2028-01-01')).toEqual(['2024..2025', '2026..2027', '2028..2029']);
    expect(periodFor(cadence, '2027-12-31', null)).toMatchObject({ start: '2026-01-01', end: '2027-12-31' });
  });

  it('of a season go over new year, and leave the rest of it out', () => {
    const cadence: Cadence = { every: 'season', start: '11-01', end: '03-31', ...often };
    expect(periodFor(cadence, '2026-11-01', null)?.label).toBe('2026年11月至2027年3月');
    expect(periodFor(cadence, '2027-03-31', null)?.key).toBe('2026-11..2027-03');
    expect(periodFor(cadence, '2026-10-31', null)).toBeNull();
    expect(keys(cadence, '2026-03-31', '2026-11-01')).toEqual(['2025-11..2026-03', '2026-11..2027-03']);
  });

  it('of a season within a year, to the end of February in any year', () => {
    const cadence: Cadence = { every: 'season', start: '02-01', end: '02-29', ...often };
    expect(periodFor(cadence, '2027-02-28', null)).toMatchObject({
      key: '2027-02..2027-02',
      end: '2027-02-28',
    });
    expect(periodFor(cadence, '2028-02-29', null)).toMatchObject({ end: '2028-02-29' });
    expect(periodFor(cadence, '2027-03-01', null)).toBeNull();
  });

  it('of a date is the half year up to it, and there is none while nobody has set it', () => {
    const cadence: Cadence = { every: 'date', called: '届满日', ...often };
    expect(periodFor(cadence, '2027-01-15', '2027-05-31')).toMatchObject({
      start: '2026-12-01',
      end: '2027-05-31',
    });
    expect(periodFor(cadence, '2026-11-30', '2027-05-31')).toBeNull();
    expect(periodFor(cadence, '2027-06-01', '2027-05-31')).toBeNull();
    expect(periodFor(cadence, '2027-01-15', null)).toBeNull();
    expect(periodFor(cadence, '2026-03-01', '2026-08-31')?.start).toBe('2026-03-01');
  });

  it('of a span is that span', () => {
    const cadence: Cadence = { every: 'span', start: '2027-04-20', end: '2027-04-30', ...often };
    expect(keys(cadence, '2027-04-30', '2027-05-05')).toEqual(['2027-04-20..2027-04-30']);
    expect(keys(cadence, '2027-05-01', '2027-05-05')).toEqual([]);
  });

  it('are only those that end while a campaign runs', () => {
    const within = { start: '2026-02-10', end: '2026-04-15' };
    expect(keys({ every: 'month', within, ...often }, '2026-01-01', '2026-12-31')).toEqual([
      '2026-02',
      '2026-03',
    ]);
  });
});

it('a duty has a number unless it has no cadence, or only a date', () => {
  expect(hasNumber({ cadence: null })).toBe(false);
  expect(hasNumber({ cadence: { every: 'date', ...often } })).toBe(false);
  expect(hasNumber({ cadence: { every: 'month', ...often } })).toBe(true);
});
