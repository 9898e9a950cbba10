import { describe, expect, test } from 'vitest';
import { periodOf } from '../../src/calendar/period.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import { daysSpent, distinctVisits } from '../../src/obligations/visits.ts';
import { record } from './branches.ts';

const YEAR = periodOf('year', '2026-01-01');
const visit = (date: string, more: Partial<LedgerRecord> = {}): LedgerRecord =>
  record('site-visit', date, { place: '李家村', ...more });
const spent = (...visits: readonly LedgerRecord[]): number => daysSpent(visits, YEAR);

describe('days spent on visits', () => {
  test.each([
    ['nothing said about it is a day', visit('2026-03-16'), 1],
    ['half a day', visit('2026-03-16', { days: 0.5 }), 0.5],
    ['several days', visit('2026-03-16', { days: 3 }), 3],
    ['two and a half', visit('2026-03-16', { days: 2.5 }), 2.5],
    ['a morning', visit('2026-03-16', { start: '09:00', end: '11:30' }), 0.5],
    ['from the afternoon on', visit('2026-03-16', { start: '14:00' }), 0.5],
    ['from morning to evening', visit('2026-03-16', { start: '09:00', end: '17:00' }), 1],
    ['what was said outweighs the hours', visit('2026-03-16', { start: '14:00', days: 2 }), 2],
  ])('%s', (_, one, days) => {
    expect(spent(one)).toBe(days);
  });

  test('are counted once where stays overlap', () => {
    const stay = visit('2026-03-16', { days: 3 });
    expect(spent(stay, visit('2026-03-17', { place: '王家村' }))).toBe(3);
    expect(spent(stay, visit('2026-03-18', { place: '王家村', days: 2 }))).toBe(4);
    expect(spent(stay, stay)).toBe(3);
  });

  test('two halves of one day in two places are a day, and three are no more', () => {
    const half = (place: string, start: string | null = null) =>
      visit('2026-03-16', { place, start, days: 0.5 });
    expect(spent(half('甲'), half('乙'))).toBe(1);
    expect(spent(half('甲', '09:00'), half('乙', '10:00'))).toBe(0.5);
    expect(spent(half('甲', '09:00'), half('乙'))).toBe(1);
    expect(spent(half('甲'), half('乙'), half('丙'))).toBe(1);
  });

  test('count only where they lie in the year', () => {
    expect(spent(visit('2025-12-30', { days: 4 }))).toBe(2);
    expect(spent(visit('2026-12-31', { days: 4 }))).toBe(1);
    expect(spent(visit('2026-02-27', { days: 3 }))).toBe(3);
    expect(spent()).toBe(0);
  });
});

describe('visits', () => {
  test('entered twice are one; another place, or another day, is another', () => {
    const first = visit('2026-03-16', { days: 3 });
    const again = visit('2026-03-18', { place: ' 李家村' });
    const elsewhere = visit('2026-03-18', { place: '王家村' });
    const later = visit('2026-03-19');
    expect(distinctVisits([first, again, elsewhere, later])).toEqual([first, elsewhere, later]);
  });
});
