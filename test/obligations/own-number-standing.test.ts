import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../src/core/record.ts';
import { indexRecords } from '../../src/obligations/counting.ts';
import { type OwnNumberStanding, ownNumberStandings } from '../../src/obligations/own-number-standing.ts';
import type { OwnNumber } from '../../src/obligations/own-numbers.ts';
import { bare, DIRECTORY, DUTIES } from '../ledger/books.ts';

const LIFE: OwnNumber = {
  obligation: 'org-life-meeting',
  years: 1,
  count: 1,
  quarter: 4,
  source: '《某条例》第一条',
};
const TERM: OwnNumber = { ...LIFE, obligation: 'branch-election', years: 3, quarter: null };

function standings(
  own: OwnNumber,
  today: string,
  records: readonly LedgerRecord[] = [],
  on = today,
): readonly OwnNumberStanding[] {
  return ownNumberStandings({
    duties: DUTIES,
    numbers: [own],
    directory: DIRECTORY,
    branch: '第一党支部',
    index: indexRecords(records),
    today,
    on,
  });
}

function stateOf(...given: Parameters<typeof standings>): string {
  return standings(...given)
    .map(({ state, held, span }) => `${span.label} ${held.length} ${state}`)
    .join();
}

const life = (date: string, over: Partial<LedgerRecord> = {}): LedgerRecord =>
  bare({ kind: 'org-life-meeting', date, ...over });
const election = (date: string): LedgerRecord => bare({ kind: 'branch-election', date });

describe('a number of the fourth quarter', () => {
  it.each([
    ['2026-01-01', 'early'],
    ['2026-09-30', 'early'],
    ['2026-10-01', 'early'],
    ['2026-12-31', 'early'],
  ])('is not missing on %s', (today, state) => {
    expect(stateOf(LIFE, today)).toBe(`2026年 0 ${state}`);
  });

  it('is open when that quarter is over, and not before the new year for the old one only', () => {
    expect(stateOf(LIFE, '2027-01-01', [], '2026-12-31')).toBe('2026年 0 open');
    expect(stateOf(LIFE, '2027-01-01')).toBe('2027年 0 early');
  });

  it('is met by one held in any quarter of the year, and by none of another year', () => {
    expect(stateOf(LIFE, '2026-11-22', [life('2026-03-05')])).toBe('2026年 1 met');
    expect(stateOf(LIFE, '2026-11-22', [life('2025-12-31'), life('2027-01-01')])).toBe('2026年 0 early');
  });

  it('counts only what was held in the branch', () => {
    const out = [
      life('2026-11-01', { status: 'planned' }),
      life('2026-11-02', { status: 'void' }),
      life('2026-11-03', { branch: '第二党支部' }),
      life('2026-11-04', { kind: 'democratic-life-meeting' }),
    ];
    expect(stateOf(LIFE, '2026-11-22', out)).toBe('2026年 0 early');
  });

  it('is looked for until the quarter ends, and then until the year does', () => {
    const first = { ...LIFE, quarter: 1 };
    expect(standings(first, '2026-03-31')[0]).toMatchObject({ state: 'early', until: '2026-03-31' });
    expect(standings(first, '2026-04-01')[0]).toMatchObject({ state: 'open', until: '2026-12-31' });
  });
});

describe('a number for several years', () => {
  it('looks back over the years that end with this one', () => {
    expect(stateOf(TERM, '2026-11-22', [election('2024-01-01')])).toBe('2024—2026年 1 met');
    expect(stateOf(TERM, '2026-11-22', [election('2023-12-31')])).toBe('2024—2026年 0 open');
  });

  it('knows the last one before', () => {
    const [one] = standings(TERM, '2026-11-22', [election('2023-05-10'), election('2020-05-10')]);
    expect(one?.before?.date).toBe('2023-05-10');
    expect(standings(TERM, '2026-11-22')[0]?.before).toBeNull();
  });

  it('of a year to come is not missing', () => {
    expect(stateOf(TERM, '2026-11-22', [], '2027-12-31')).toBe('2025—2027年 0 early');
  });
});

describe('a number', () => {
  it('of a duty of 党小组 is one for each of them', () => {
    const own = { ...LIFE, obligation: 'group-meeting' };
    const held = bare({ kind: 'group-meeting', group: '第一党小组', date: '2026-11-01' });
    expect(standings(own, '2026-11-22', [held]).map(({ group, state }) => `${group} ${state}`)).toEqual([
      '第一党小组 met',
      '第二党小组 early',
    ]);
  });

  it('of people, of talks or of nothing known is none of the branch', () => {
    for (const obligation of ['heart-talk', 'site-visit', 'no-such-duty'])
      expect(standings({ ...LIFE, obligation }, '2026-11-22')).toEqual([]);
  });

  it('of more than one time is not met by one', () => {
    expect(stateOf({ ...LIFE, count: 2 }, '2026-11-22', [life('2026-11-01')])).toBe('2026年 1 early');
  });
});
