import { describe, expect, test } from 'vitest';
import { isoWithOffset } from '../../../src/calendar/zone.ts';
import type { Arrangement, Settlement } from '../../../src/core/arrangement.ts';
import type { LedgerRecord } from '../../../src/core/record.ts';
import { dutiesInForce } from '../../../src/obligations/campaigns/in-force.ts';
import { preview } from '../../../src/obligations/preview.ts';
import { dutyName } from '../../../src/obligations/wording.ts';
import { MEMBERS, organisation, record, ZONE } from '../branches.ts';
import { CAMPAIGNS, DUTIES, run } from './runs.ts';

/** The days off of both years are decreed. */
const YEAR = 2025;

/** The first branch and the administrator, so that a year can be read. */
const PEOPLE = MEMBERS.filter(({ branch }) => branch === '第一党支部' || branch === '');

/** Every reminder of the campaigns, one line each: day, recipient, what, of which period, and which reminder of it. */
function lines(
  arrangements: readonly Arrangement[],
  span: { readonly from: string; readonly to: string },
  records: readonly LedgerRecord[] = [],
): readonly string[] {
  const duties = dutiesInForce(DUTIES, CAMPAIGNS, arrangements).filter(
    ({ campaign }) => campaign !== undefined,
  );
  const reminders = preview({
    duties,
    directory: organisation(PEOPLE),
    records,
    claimed: new Set(),
    snoozes: [],
    arrangements,
    disabledChats: new Set(),
    zone: ZONE,
    ...span,
  });
  return reminders.flatMap(({ at, to, stage, standing }) =>
    standing === null
      ? []
      : [
          [
            isoWithOffset(at, ZONE).slice(0, 10),
            `${to}:`,
            dutyName(standing.duty),
            standing.period.label,
            stage.split('.')[0],
          ].join(' '),
        ],
  );
}

const WHOLE = { from: '2025-01-01', to: '2026-03-31' };

describe('a campaign over its year', () => {
  test('reminds of every stage as it opens and ends, of each month’s study and each quarter’s review', () => {
    expect(lines([run('five-stages', YEAR)], WHOLE)).toMatchSnapshot();
  });

  test('reminds of the plan, the report and the superior’s steps in the yearly cycle', () => {
    const cycle = run('yearly-cycle-provincial', YEAR);
    expect(lines([cycle], { from: '2025-01-01', to: '2026-12-31' })).toMatchSnapshot();
  });

  test('reminds of the four steps', () => {
    expect(lines([run('four-steps', YEAR)], WHOLE)).toMatchSnapshot();
  });

  test('is silent about what is recorded, and about what the organisation has done', () => {
    const stage = record('campaign-stage', '2025-05-15', { topic: '“寻标对标、公开承诺”动员' });
    const other = record('campaign-stage', '2025-05-16', { topic: '别的事' });
    const study = record('collective-study', '2025-06-10', { topic: '作风建设' });
    const done: Settlement = {
      kind: 'settlement',
      id: 's1',
      by: 'admin',
      at: '2025-06-20T10:00:00+08:00',
      ended: null,
      obligation: 'quarterly-review',
      branch: '',
      group: null,
      period: '2025Q2',
      how: 'done',
      reason: '',
    };
    const five = run('five-stages', YEAR);
    const before = lines([five], WHOLE);
    const after = lines([five, done], WHOLE, [stage, other, study]);
    const gone = before.filter((line) => !after.includes(line));
    expect(gone.map((line) => line.slice(11))).toEqual([
      'zu1: “寻标对标、公开承诺” 2025年5月1日至20日 opening',
      'zu1: “寻标对标、公开承诺” 2025年5月1日至20日 ending',
      'admin: 季度点评 二季度 last',
      'zu1: 集体学习 6月 last',
    ]);
  });

  test('two at once each have their say', () => {
    const both = lines([run('five-stages', YEAR), run('four-steps', YEAR)], WHOLE);
    const apart = [...lines([run('five-stages', YEAR)], WHOLE), ...lines([run('four-steps', YEAR)], WHOLE)];
    expect([...both].sort()).toEqual([...apart].sort());
  });

  test('speaks to nobody before it begins or after it ends', () => {
    const days = lines([run('five-stages', YEAR)], { from: '2024-01-01', to: '2027-12-31' }).map((line) =>
      line.slice(0, 10),
    );
    expect(days[0]).toBe('2025-04-21');
    expect((days.at(-1) ?? '') <= '2026-02-28').toBe(true);
  });
});
