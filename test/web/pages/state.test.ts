import { describe, expect, it } from 'vitest';
import { periodOf, rangePeriod } from '../../../src/calendar/period.ts';
import type { Duty } from '../../../src/core/duty.ts';
import type { Tally } from '../../../src/core/record.ts';
import { arrange } from '../../../src/obligations/arranged.ts';
import { indexRecords } from '../../../src/obligations/counting.ts';
import { loadDuties } from '../../../src/obligations/load.ts';
import { createDirectory } from '../../../src/roster/directory.ts';
import { calendarOf, inRows, monthsIn, slotsOf } from '../../../src/web/pages/model/calendar.ts';
import { linesOf } from '../../../src/web/pages/model/duties.ts';
import { pageOf, sliceOf } from '../../../src/web/pages/model/slice.ts';
import type { Facts } from '../../../src/web/pages/model/state.ts';
import { totalsOf } from '../../../src/web/pages/model/totals.ts';

const DUTIES: readonly Duty[] = loadDuties('data/obligations');
const BRANCH = '一支部';
const OTHER = '二支部';

const person = (
  openId: string,
  branch: string,
  roles: readonly ('书记' | '组织委员')[],
  group: string | null,
) => ({
  openId,
  name: openId,
  branch,
  roles: [...roles],
  group,
  rank: null,
});
const MEMBERS = [
  person('甲', BRANCH, ['书记'], '一组'),
  person('乙', BRANCH, ['组织委员'], '二组'),
  person('丙', OTHER, ['书记'], null),
];

function tally(kind: string, dates: readonly string[], more: Partial<Tally> = {}): Tally {
  return { kind, branch: BRANCH, group: null, status: 'held', topic: null, speaker: null, dates, ...more };
}

function facts(tallies: readonly Tally[], settled: readonly string[] = []): Facts {
  return {
    organisation: createDirectory(MEMBERS, []),
    index: indexRecords(tallies),
    arranged: arrange(
      settled.map((period) => ({
        kind: 'settlement',
        id: period,
        by: 'ou_1',
        at: '2026-01-01T00:00:00+08:00',
        ended: null,
        obligation: 'theme-day',
        branch: BRANCH,
        group: null,
        period,
        how: 'not-applicable',
        reason: '疫情',
      })),
    ),
    today: '2026-06-18',
  };
}

/** States of a duty's periods in 2026, with their counts. */
function statesOf(kind: string, from: Facts, branch = BRANCH): readonly string[] {
  const rows = calendarOf(linesOf(DUTIES), branch, '2026', from).filter(({ duty }) => duty.id === kind);
  return rows.flatMap(({ placed }) =>
    placed.map(({ cell }) => `${cell.period.key} ${cell.state} ${cell.done}/${cell.target}`),
  );
}

describe('the state of a duty', () => {
  it('is held, planned, open, not begun or not applicable', () => {
    const from = facts(
      [
        tally('theme-day', ['2026-01-31', '2026-02-01']),
        tally('theme-day', ['2026-03-10', '2026-06-30', '2026-08-01'], { status: 'planned' }),
      ],
      ['2026-04'],
    );
    expect(statesOf('theme-day', from).slice(0, 9)).toEqual([
      '2026-01 held 1/1',
      '2026-02 held 1/1',
      // A plan that nobody held is no plan any more when the month is over.
      '2026-03 open 0/1',
      '2026-04 not-applicable 0/0',
      '2026-05 open 0/1',
      '2026-06 planned 0/1',
      '2026-07 ahead 0/1',
      '2026-08 planned 0/1',
      '2026-09 ahead 0/1',
    ]);
  });

  it('of 党小组 is held when all of them have held theirs', () => {
    const first = tally('group-meeting', ['2026-01-05', '2026-02-05'], { group: '一组' });
    const second = tally('group-meeting', ['2026-01-06'], { group: '二组' });
    expect(statesOf('group-meeting', facts([first, second])).slice(0, 2)).toEqual([
      '2026-01 held 2/2',
      '2026-02 open 1/2',
    ]);
    expect(statesOf('group-meeting', facts([]), OTHER)[0]).toBe('2026-01 not-applicable 0/0');
  });

  it('of a lecture goes by who gave it', () => {
    const by = (speaker: string | null) => facts([tally('party-lecture', ['2026-03-12'], { speaker })]);
    expect(statesOf('party-lecture', by('甲'))).toEqual(['2026 held 1/1']);
    expect(statesOf('party-lecture', by('乙'))).toEqual(['2026 open 0/1']);
    expect(statesOf('party-lecture', by(null))).toEqual(['2026 open 0/1']);
  });

  it('of a season is told from the year before on', () => {
    const from = facts([tally('site-visit', ['2025-11-20'])]);
    expect(statesOf('grassroots-season', from)).toEqual([
      '2025-11..2026-03 held 1/1',
      '2026-11..2027-03 ahead 0/1',
    ]);
  });
});

describe('the calendar', () => {
  it('has twelve months in every row, gaps included', () => {
    for (const { placed } of calendarOf(linesOf(DUTIES), BRANCH, '2026', facts([])))
      expect(slotsOf(placed).reduce((sum, { months }) => sum + months, 0)).toBe(12);
  });

  it('puts periods that overlap by months into rows of their own', () => {
    const spans = [rangePeriod('2026-03-01', '2026-04-20'), rangePeriod('2026-04-21', '2026-06-30')];
    expect(inRows(spans.map((one) => monthsIn(one, '2026')))).toHaveLength(2);
    expect(monthsIn(periodOf('year', '2026-01-01'), '2026')).toEqual({ from: 1, to: 12 });
  });
});

describe('all branches together', () => {
  it('are as many as stand so one by one', () => {
    const from = facts([
      tally('theme-day', ['2026-01-10', '2026-02-10']),
      tally('theme-day', ['2026-01-11'], { branch: OTHER }),
    ]);
    const row = totalsOf(linesOf(DUTIES), [BRANCH, OTHER], '2026', from).find(
      ({ line }) => line.key === 'theme-day',
    );
    expect(row?.totals.slice(0, 3).map(({ counts }) => [counts.held, counts.open])).toEqual([
      [2, 0],
      [1, 1],
      [0, 2],
    ]);
    expect(row?.totals[11]?.counts.ahead).toBe(2);
  });
});

describe('what is asked for in an address', () => {
  const lines = linesOf(DUTIES);

  it('is a month or a duty, and otherwise the month of today', () => {
    expect(sliceOf('m3', lines, '2026', '2026-06-18')).toEqual({ by: 'month', month: 3 });
    expect(sliceOf('dtheme-day', lines, '2026', '2026-06-18')).toMatchObject({ by: 'duty' });
    for (const odd of [null, '', 'm0', 'm13', 'dnothing', '<script>'])
      expect(sliceOf(odd, lines, '2026', '2026-06-18')).toEqual({ by: 'month', month: 6 });
    expect(sliceOf(null, lines, '2025', '2026-06-18')).toEqual({ by: 'month', month: 12 });
  });

  it('is a page that there is', () => {
    const names = Array.from({ length: 120 }, (_, index) => `第${index + 1}支部`);
    expect(pageOf(names, '', '3')).toMatchObject({ page: 3, pages: 3, count: 120 });
    expect(pageOf(names, '', '3').branches).toHaveLength(20);
    for (const odd of [null, '0', '-4', 'x', '1.9']) expect(pageOf(names, '', odd).page).toBe(1);
    expect(pageOf(names, '', '999').page).toBe(3);
    expect(pageOf(names, '第120', null).branches).toEqual(['第120支部']);
    expect(pageOf(names, 'nowhere', null)).toEqual({ branches: [], page: 1, pages: 1, count: 0 });
  });
});
