import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/calendar/day.ts';
import type { Arrangement, CampaignRun } from '../../../src/core/arrangement.ts';
import type { Duty } from '../../../src/core/duty.ts';
import { dutiesInForce } from '../../../src/obligations/campaigns/in-force.ts';
import { timetableInput } from '../../../src/obligations/due.ts';
import { periodsIn } from '../../../src/obligations/periods.ts';
import { timetable } from '../../../src/obligations/timetable.ts';
import { organisation, ZONE } from '../branches.ts';
import { CAMPAIGNS, DUTIES, run, template } from './runs.ts';

function derived(...arrangements: readonly Arrangement[]): readonly Duty[] {
  return dutiesInForce(DUTIES, CAMPAIGNS, arrangements).slice(DUTIES.length);
}

function periodsOf(duties: readonly Duty[], id: string): readonly string[] {
  return duties
    .filter((duty) => duty.id === id)
    .flatMap(({ cadence }) =>
      cadence === null ? [] : periodsIn(cadence, '2026-01-01', '2031-12-31', null).map(({ key }) => key),
    );
}

describe('the duties in force', () => {
  test('are the documents’ own where no campaign runs, or its template is gone', () => {
    expect(dutiesInForce(DUTIES, CAMPAIGNS, [])).toBe(DUTIES);
    expect(derived(run('five-stages', 2027, { template: 'forgotten' }))).toEqual([]);
    expect(dutiesInForce(DUTIES, [], [run('five-stages', 2027)])).toBe(DUTIES);
  });

  test('come after the documents’ own, which stay as they are, and bear the campaign’s name', () => {
    const all = dutiesInForce(DUTIES, CAMPAIGNS, [run('five-stages', 2027)]);
    expect(all.slice(0, DUTIES.length)).toEqual(DUTIES);
    const own = all.slice(DUTIES.length);
    expect(new Set(own.map(({ campaign }) => campaign))).toEqual(new Set(['2027年“作风建设年”活动']));
    expect(all.find(({ id }) => id === 'collective-study')?.cadence).toBeNull();
  });

  test('of a stage are due in its days, count records that name it, and quote its own sentence', () => {
    const pledge = derived(run('five-stages', 2027)).find(
      ({ id, counts }) => id === 'campaign-stage' && counts?.topic === '寻标对标、公开承诺',
    );
    expect(pledge).toMatchObject({
      name: '活动阶段工作',
      unit: 'branch',
      counts: { kind: 'campaign-stage', topic: '寻标对标、公开承诺' },
      cadence: { every: 'span', start: '2027-05-01', end: '2027-05-20', count: 1, strength: 'soft' },
      basis: [{ document: 'zuofeng-jianshe-nian', clause: '问7' }],
    });
    expect(pledge?.basis).toHaveLength(1);
  });

  test('are the organisation’s own where its leaders act, whatever branches take part', () => {
    const own = derived(run('five-stages', 2027, { branches: ['第一党支部'] }));
    const organisational = own.filter(({ unit }) => unit === 'organisation');
    expect(organisational.map(({ id }) => id)).toEqual(['campaign-stage', 'quarterly-review']);
    expect(organisational.every(({ branches }) => branches === undefined)).toBe(true);
    expect(own.filter(({ unit }) => unit === 'branch').every(({ branches }) => branches?.length === 1)).toBe(
      true,
    );
  });

  test('take the months, quarters and years that end while the campaign runs', () => {
    const own = derived(run('five-stages', 2027));
    expect(periodsOf(own, 'collective-study')).toEqual([
      '2027-04',
      '2027-05',
      '2027-06',
      '2027-07',
      '2027-08',
      '2027-09',
      '2027-10',
      '2027-11',
      '2027-12',
      '2028-01',
      '2028-02',
    ]);
    expect(periodsOf(own, 'quarterly-review')).toEqual(['2027Q2', '2027Q3', '2027Q4']);
    const yearly = derived(run('yearly-cycle-municipal', 2027));
    expect(periodsOf(yearly, 'campaign-plan')).toEqual(['2027', '2028']);
    expect(periodsOf(yearly, 'campaign-stage')).toEqual(['2027', '2028', '2027..2028']);
  });

  test('leave out a last month, quarter or year of which the campaign sees no end', () => {
    const stages = [{ stage: 'mobilise', start: '2027-04-01', end: '2027-06-29' }];
    expect(periodsOf(derived(run('five-stages', stages)), 'collective-study')).toEqual([
      '2027-04',
      '2027-05',
    ]);
    expect(periodsOf(derived(run('five-stages', stages)), 'quarterly-review')).toEqual([]);
    const year = [{ stage: 'cycle', start: '2027-01-01', end: '2028-12-30' }];
    expect(periodsOf(derived(run('yearly-cycle-municipal', year)), 'campaign-stage')).toEqual(['2027']);
  });

  test('remind of a first month only from the day on which the campaign begins', () => {
    const stages = [{ stage: 'mobilise', start: '2027-04-29', end: '2027-05-31' }];
    const study = derived(run('five-stages', stages)).filter(({ id }) => id === 'collective-study');
    expect(periodsOf(study, 'collective-study')).toEqual(['2027-04', '2027-05']);
    expect(study.map(({ reminders }) => reminders.length)).toEqual([0, 1]);
    const late = [{ stage: 'cycle', start: '2027-03-01', end: '2028-12-31' }];
    const plan = derived(run('yearly-cycle-municipal', late)).filter(({ id }) => id === 'campaign-plan');
    expect(plan.map(({ reminders }) => reminders.map(({ id }) => id.split('.')[0]))).toEqual([
      ['again'],
      ['start', 'again'],
    ]);
  });

  test('speak only of the stages that the run has, and of those that the template still knows', () => {
    const stages = [
      { stage: 'pledge', start: '2027-05-01', end: '2027-05-20' },
      { stage: 'forgotten', start: '2027-06-01', end: '2027-06-20' },
    ];
    const own = derived(run('five-stages', stages));
    expect(own.flatMap(({ counts }) => counts?.topic ?? [])).toEqual(['寻标对标、公开承诺']);
    expect(periodsOf(own, 'stage-discussion')).toEqual(['2027-05-01..2027-05-20']);
    expect(derived(run('five-stages', stages.slice(1)))).toEqual([]);
  });

  test('go when the campaign is ended', () => {
    const ended = { by: 'admin', at: '2027-06-01T10:00:00+08:00' };
    expect(dutiesInForce(DUTIES, CAMPAIGNS, [run('five-stages', 2027, { ended })])).toBe(DUTIES);
  });

  test('do not remind a second time of what the organisation has set a date for', () => {
    const trail = { id: 'd1', by: 'admin', at: '2027-01-04T10:00:00+08:00', ended: null };
    const deadline = { ...trail, kind: 'deadline', obligation: 'campaign-plan', branch: null } as const;
    const own = derived({ ...deadline, date: '2027-03-31' }, run('yearly-cycle-municipal', 2027));
    const reminded = own.filter(({ reminders }) => reminders.length > 0).map(({ id }) => id);
    expect(reminded).not.toContain('campaign-plan');
    expect(reminded).toContain('campaign-self-review');
  });

  test('never share a reminder’s key, whatever runs at once', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-06-01', days));
    const dates = (id: string) => {
      const { stages } = template(id);
      return fc
        .tuple(day, fc.array(fc.integer({ min: 1, max: 200 }), { minLength: stages.length * 2 }))
        .map(([first, steps]) =>
          stages.map(({ id: stage }, index) => {
            const start = addDays(first, index * 5 + (steps[index * 2] ?? 1));
            return { stage, start, end: addDays(start, steps[index * 2 + 1] ?? 1) };
          }),
        );
    };
    const someRun = fc.constantFrom(...CAMPAIGNS.map(({ id }) => id)).chain((id) =>
      fc.record({
        stages: dates(id),
        branches: fc.option(fc.subarray(['第一党支部', '第二党支部', '第三党支部'], { minLength: 1 })),
        id: fc.constant(id),
      }),
    );
    fc.assert(
      fc.property(fc.array(someRun, { minLength: 1, maxLength: 4 }), (runs) => {
        const arrangements: readonly CampaignRun[] = runs.map(({ id, stages, branches }, index) =>
          run(id, stages, { branches, id: `campaign-${index}` }),
        );
        const keys = keysOf(dutiesInForce(DUTIES, CAMPAIGNS, arrangements), arrangements);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });
});

function keysOf(duties: readonly Duty[], arrangements: readonly Arrangement[]): readonly string[] {
  const facts = {
    duties,
    directory: organisation(),
    records: [],
    claimed: new Set<string>(),
    snoozes: [],
    arrangements,
    disabledChats: new Set<string>(),
    zone: ZONE,
  };
  const input = timetableInput(facts, '2026-06-01');
  return duties.flatMap((duty) => timetable(duty, '2026-06-01', '2029-12-31', input).map(({ key }) => key));
}
