import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import { localDate, localTime } from '../../src/calendar/zone.ts';
import type { Mute, Settlement } from '../../src/core/arrangement.ts';
import { digestKey, readReminderKey } from '../../src/core/keys.ts';
import type { Member } from '../../src/core/roster.ts';
import type { BranchDigest } from '../../src/obligations/digest-branch.ts';
import type { OrganisationDigest } from '../../src/obligations/digest-organisation.ts';
import { due, type ReminderFacts } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { preview } from '../../src/obligations/preview.ts';
import type { DigestReminder, Reminder } from '../../src/obligations/reminder.ts';
import { at, MEMBERS, organisation, person, record, ZONE } from './branches.ts';

const duties = loadDuties('data/obligations');

/** Nobody is reminded of a duty here, so that only digests are due. */
const silent = duties.map((duty) => ({ ...duty, reminders: [] }));

function facts(more: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    duties: silent,
    directory: organisation(),
    records: [],
    claimed: new Set(),
    snoozes: [],
    disabledChats: new Set(),
    zone: ZONE,
    digests: true,
    ...more,
  };
}

function isDigest(one: Reminder): one is DigestReminder {
  return one.standing === null && one.plan === null;
}

function digests(given: ReminderFacts, moment: string): readonly DigestReminder[] {
  return due({ ...given, now: at(moment) }).filter(isDigest);
}

function readers(given: ReminderFacts, moment: string): readonly string[] {
  return digests(given, moment)
    .map(({ branch, to }) => `${branch} ${to}`)
    .toSorted();
}

function branchOf(given: ReminderFacts, branch = '第一党支部', moment = '2026-04-02 11:29'): BranchDigest {
  const digest = digests(given, moment)
    .find((one) => one.branch === branch)
    ?.tell();
  if (digest?.of !== 'branch') throw new Error('no digest');
  return digest;
}

function organisationOf(given: ReminderFacts, moment = '2026-04-02 11:29'): OrganisationDigest {
  const digest = digests(given, moment)
    .find((one) => one.branch === '')
    ?.tell();
  if (digest?.of !== 'organisation') throw new Error('no digest');
  return digest;
}

function mute(more: Partial<Mute>): Mute {
  return {
    kind: 'mute',
    id: 'm1',
    by: 'admin',
    at: '2026-03-01T10:00:00+08:00',
    ended: null,
    obligation: null,
    branch: null,
    person: null,
    from: '2026-04-01',
    until: '2026-04-30',
    reason: '休假',
    ...more,
  };
}

const EVERYBODY = [' admin', '第一党支部 shu1', '第三党支部 shu3', '第二党支部 shu2'];

describe('a digest is sent', () => {
  test('from the second workday of the next month on, once, in the reader’s own minute', () => {
    expect(digests(facts(), '2026-04-01 17:20')).toEqual([]);
    expect(digests(facts(), '2026-04-02 08:31')).toEqual([]);
    expect(readers(facts(), '2026-04-02 11:29')).toEqual(EVERYBODY);
    for (const one of digests(facts(), '2026-04-02 11:29')) {
      expect(localDate(one.at, ZONE)).toBe('2026-04-02');
      expect(localTime(one.at, ZONE)).toMatch(/^(08|09|10|11):/);
      expect(localTime(one.at, ZONE)).not.toMatch(/:(00|30)$/);
      expect(due({ ...facts(), now: one.at }).map(({ key }) => key)).toContain(one.key);
      expect(due({ ...facts(), now: one.at - 60_000 }).map(({ key }) => key)).not.toContain(one.key);
    }
  });

  test('never on a day off, at noon or in the evening', () => {
    for (const moment of ['2026-04-05 10:10', '2026-04-03 12:30', '2026-04-03 17:40'])
      expect(digests(facts(), moment)).toEqual([]);
  });

  test('for ten workdays, when it could not be sent before', () => {
    expect(readers(facts(), '2026-04-16 16:10')).toEqual(EVERYBODY);
    expect(digests(facts(), '2026-04-17 09:10')).toEqual([]);
  });

  test('after the holidays where the month begins with them', () => {
    const first = [...Array(20).keys()]
      .map((nth) => addDays('2026-10-01', nth))
      .find((day) => digests(facts(), `${day} 11:29`).length > 0);
    expect(first).toBe('2026-10-09');
  });

  test('not where it is not wanted, nor about the time before the bot came', () => {
    expect(digests(facts({ digests: false }), '2026-04-02 11:29')).toEqual([]);
    expect(digests(facts({ since: at('2026-04-03 09:00') }), '2026-04-07 11:29')).toEqual([]);
  });

  test('once, whoever is secretary by then', () => {
    const claimed = new Set(digests(facts(), '2026-04-02 11:29').map(({ key }) => key));
    expect(claimed.size).toBe(4);
    expect(digests(facts({ claimed }), '2026-04-02 11:29')).toEqual([]);
    const away = facts({ claimed, arrangements: [mute({ person: 'shu1' })] });
    expect(digests(away, '2026-04-03 11:29')).toEqual([]);
  });

  test('under a key that is no reminder’s, also where a branch is named oddly', () => {
    for (const key of [
      digestKey('2026-03', { branch: '机关/第一支部/甲/乙' }),
      digestKey('2026-03', { reader: 'ou_1' }),
    ])
      expect(readReminderKey(key)).toBeNull();
    expect(digestKey('2026-03', { branch: 'x' })).not.toBe(digestKey('2026-03', { reader: 'x' }));
  });
});

describe('its reader', () => {
  const deputy = person('fu1', '第一党支部', ['副书记', '党员']);

  test('is the secretary, else the deputy, else the 组织委员', () => {
    const given = (members: readonly Member[], away: readonly string[]) =>
      readers(
        facts({ directory: organisation(members), disabledChats: new Set(away) }),
        '2026-04-02 11:29',
      ).filter((one) => one.startsWith('第一党支部'));
    const all = [...MEMBERS, deputy];
    expect(given(all, [])).toEqual(['第一党支部 shu1']);
    expect(given(all, ['shu1'])).toEqual(['第一党支部 fu1']);
    expect(given(all, ['shu1', 'fu1'])).toEqual(['第一党支部 zu1']);
    expect(given(MEMBERS, ['shu1'])).toEqual(['第一党支部 zu1']);
    expect(given(all, ['shu1', 'fu1', 'zu1'])).toEqual([]);
  });

  test('is somebody else while the secretary is on leave', () => {
    const given = facts({ arrangements: [mute({ person: 'shu1', until: '2026-04-10' })] });
    expect(readers(given, '2026-04-02 11:29')).toContain('第一党支部 zu1');
  });

  test('is nobody while everything in the branch is muted, and it follows when the mute is over in time', () => {
    const short = facts({ arrangements: [mute({ branch: '第一党支部', until: '2026-04-08' })] });
    expect(readers(short, '2026-04-08 11:29')).toEqual(EVERYBODY.filter((one) => !one.includes('第一')));
    expect(readers(short, '2026-04-09 11:29')).toEqual(EVERYBODY);
    const long = facts({ arrangements: [mute({ branch: '第一党支部' })] });
    expect(readers(long, '2026-04-16 11:29')).not.toContain('第一党支部 shu1');
    expect(readers(facts({ arrangements: [mute({})] }), '2026-04-16 11:29')).toEqual([]);
  });

  test('is not spared by a mute about one duty', () => {
    const given = facts({ arrangements: [mute({ branch: '第一党支部', obligation: 'theme-day' })] });
    expect(readers(given, '2026-04-02 11:29')).toEqual(EVERYBODY);
  });

  test('hears nothing where there is nothing: no duty and no record', () => {
    const none = facts({ duties: [] });
    expect(digests(none, '2026-04-02 11:29')).toEqual([]);
    const countedOnly = silent.filter(({ cadence }) => cadence === null);
    const uncounted = facts({ duties: countedOnly });
    expect(digests(uncounted, '2026-04-02 11:29')).toEqual([]);
    const one = facts({ duties: countedOnly, records: [record('org-life-meeting', '2026-03-10')] });
    expect(readers(one, '2026-04-02 11:29')).toEqual([' admin', '第一党支部 shu1']);
    expect(digests(facts({ directory: organisation([]) }), '2026-04-02 11:29')).toEqual([]);
  });
});

describe('a branch’s digest', () => {
  const records = [
    record('committee-meeting', '2026-02-27'),
    record('committee-meeting', '2026-03-24'),
    record('committee-meeting', '2026-03-03'),
    record('committee-meeting', '2026-03-05', { status: 'void' }),
    record('committee-meeting', '2026-04-01'),
    record('group-meeting', '2026-03-12', { group: '二组' }),
    record('party-lecture', '2026-03-20', { speaker: '姓名zu1' }),
    record('heart-talk', '2026-03-11', { parties: ['shu1', 'zu1'] }),
    record('heart-talk', '2026-03-12', { parties: ['ji1', 'zu1'] }),
    record('site-visit', '2026-03-12', { parties: ['shu1'], place: '石桥村' }),
    record('theme-day', '2026-03-15', { branch: '第二党支部' }),
    record('theme-day', '2026-04-22', { status: 'planned', topic: '植树' }),
    record('committee-meeting', '2026-04-09', { status: 'planned', start: '09:30' }),
    record('committee-meeting', '2026-03-30', { status: 'planned' }),
  ];
  const digest = branchOf(facts({ records }));

  test('tells what was held in the month, by duty and group, with its days', () => {
    expect(digest.month.key).toBe('2026-03');
    expect(digest.held.map(({ duty, group, dates }) => [duty.id, group, ...dates])).toEqual([
      ['committee-meeting', null, '2026-03-03', '2026-03-24'],
      ['group-meeting', '二组', '2026-03-12'],
      ['party-lecture', null, '2026-03-20'],
    ]);
  });

  test('tells talks as a number, and of nobody’s own visits', () => {
    expect(digest.talks.map(({ duty, count }) => [duty.id, count])).toEqual([['heart-talk', 2]]);
    expect(JSON.stringify(digest)).not.toContain('石桥村');
    expect(digest.year.records.some(({ kind }) => kind === 'heart-talk')).toBe(false);
  });

  test('tells what was missing when a period ended in the month, hard and soft', () => {
    expect(
      digest.gaps.map(({ duty, group, period, strength }) => [duty.id, group, period.key, strength]),
    ).toEqual([
      ['member-assembly', null, '2026Q1', 'hard'],
      ['group-meeting', '一组', '2026-03', 'soft'],
      ['theme-day', null, '2026-03', 'soft'],
    ]);
  });

  test('tells what is open today, and the plans ahead in order of time', () => {
    const open = digest.open.map(({ duty, group, period }) => [duty.id, group, period.key]);
    expect(open).toContainEqual(['member-assembly', null, '2026Q2']);
    expect(open).toContainEqual(['party-lecture', null, '2026']);
    expect(open).not.toContainEqual(['committee-meeting', null, '2026-04']);
    expect(digest.planned.map(({ record: plan }) => plan.date)).toEqual(['2026-04-09', '2026-04-22']);
  });

  test('counts the year up to the month’s end', () => {
    expect(digest.year.period).toMatchObject({ start: '2026-01-01', end: '2026-03-31' });
    expect(digest.year.records.filter(({ kind }) => kind === 'committee-meeting')).toHaveLength(3);
  });

  test('of December is told in January and closes the year', () => {
    const december = branchOf(facts(), '第二党支部', '2027-01-05 11:29');
    expect(december.month.key).toBe('2026-12');
    expect(december.year.period.key).toBe('2026..2026');
    const gaps = december.gaps.map(({ duty, period }) => `${duty.id} ${period.key}`);
    expect(gaps).toEqual(['member-assembly 2026Q4', 'party-lecture 2026', 'theme-day 2026-12']);
  });

  test('leaves out what was settled', () => {
    const settled: Settlement = {
      ...{ kind: 'settlement', id: 's1', by: 'shu1', at: '2026-03-30T10:00:00+08:00', ended: null },
      ...{ obligation: 'member-assembly', branch: '第一党支部', group: null, period: '2026Q1' },
      ...{ how: 'not-applicable', reason: '新建支部' },
    };
    const gaps = branchOf(facts({ records, arrangements: [settled] })).gaps;
    expect(gaps.map(({ duty }) => duty.id)).not.toContain('member-assembly');
  });
});

describe('the organisation’s digest', () => {
  test('counts the branches with a record of each duty, and names the others in the roster’s order', () => {
    const records = [
      record('member-assembly', '2026-02-10'),
      record('theme-day', '2026-03-10', { branch: '第三党支部' }),
      record('group-meeting', '2026-03-10', { group: '一组' }),
      record('org-life-meeting', '2026-03-11'),
      record('heart-talk', '2026-03-11', { parties: ['shu1', 'zu1'] }),
    ];
    const { tallies, uncounted } = organisationOf(facts({ records }));
    const told = tallies.map(({ duty, period, all, held, without }) => [
      duty.id,
      period?.key,
      `${held}/${all}`,
      without.join(),
    ]);
    expect(told).toContainEqual(['member-assembly', '2026Q1', '1/3', '第二党支部,第三党支部']);
    expect(told).toContainEqual(['theme-day', '2026-03', '1/3', '第一党支部,第二党支部']);
    expect(told).toContainEqual(['committee-meeting', '2026-03', '0/2', '第一党支部,第三党支部']);
    expect(told).toContainEqual(['group-meeting', '2026-03', '0/1', '第一党支部']);
    expect(uncounted.map(({ duty, branches }) => [duty.id, branches])).toEqual([['org-life-meeting', 1]]);
    const ids = [...tallies, ...uncounted].map(({ duty }) => duty.id);
    expect(ids).not.toContain('heart-talk');
    expect(ids).not.toContain('site-visit');
  });

  test('counts a branch for what it must do by a date only while that date is near', () => {
    const deadline = {
      ...{ kind: 'deadline' as const, id: 'd1', by: 'admin', at: '2026-01-05T10:00:00+08:00', ended: null },
      ...{ obligation: 'branch-election', branch: '第二党支部', date: '2026-06-30' },
    };
    const of = (moment: string) =>
      organisationOf(facts({ arrangements: [deadline] }), moment).tallies.find(
        ({ duty }) => duty.id === 'branch-election',
      );
    expect(of('2026-04-02 11:29')).toMatchObject({ period: null, all: 1, without: ['第二党支部'] });
    expect(of('2026-08-04 11:29')).toBeUndefined();
  });

  test('still tells of a stage that ended within the month', () => {
    const [base] = silent;
    if (base === undefined) throw new Error('no duty');
    const span = {
      every: 'span',
      start: '2026-02-20',
      end: '2026-03-10',
      count: 1,
      strength: 'hard',
    } as const;
    const stage = {
      ...base,
      counts: { kind: base.id, topic: '公开承诺' },
      campaign: '作风建设年',
      cadence: span,
    };
    const given = facts({ duties: [...silent, stage] });
    const told = organisationOf(given).tallies.filter(({ duty }) => duty.campaign !== undefined);
    expect(told).toMatchObject([{ all: 3, held: 0, period: { end: '2026-03-10' } }]);
    expect(branchOf(given).gaps.map(({ duty }) => duty.campaign)).toContain('作风建设年');
    const records = [record('member-assembly', '2026-03-05', { topic: '公开承诺' })];
    const held = branchOf(facts({ duties: [...silent, stage], records }));
    expect(held.held.map(({ duty, dates }) => [duty.campaign, dates.length])).toEqual([[undefined, 1]]);
    expect(held.gaps.map(({ duty }) => duty.campaign)).not.toContain('作风建设年');
  });

  test('is worked out once for all administrators, and not before it is read', () => {
    const two = [...MEMBERS, person('admin2', '', ['管理员'])];
    let asked = 0;
    const directory = organisation(two);
    const watching = {
      ...directory,
      groupsOf: (branch: string) => {
        asked += 1;
        return directory.groupsOf(branch);
      },
    };
    const found = digests(facts({ directory: watching }), '2026-04-02 11:29').filter(
      ({ branch }) => branch === '',
    );
    expect(found.map(({ to }) => to).toSorted()).toEqual(['admin', 'admin2']);
    const before = asked;
    expect(found[0]?.tell()).toBe(found[1]?.tell());
    expect(asked).toBeGreaterThan(before);
    const after = asked;
    found[0]?.tell();
    expect(asked).toBe(after);
  });

  test('looks at each branch a bounded number of times, however many there are', () => {
    const looks = (branches: number) => {
      const members = Array.from({ length: branches }, (_, nth) =>
        person(`s${nth}`, `第${nth}支部`, ['书记']),
      );
      let asked = 0;
      const directory = organisation([...members, person('admin', '', ['管理员'])]);
      const watching = {
        ...directory,
        groupsOf: (branch: string) => {
          asked += 1;
          return directory.groupsOf(branch);
        },
      };
      organisationOf(facts({ directory: watching }));
      return asked;
    };
    expect(looks(400) / looks(200)).toBeCloseTo(2, 1);
  });
});

describe('the preview', () => {
  test('lists digests by their obligation, stage and branch, in a sentence', () => {
    const shown = preview({ ...facts(), from: '2026-04-01', to: '2026-04-30' }).filter(isDigest);
    expect(shown.map(({ obligation, stage, period }) => `${obligation} ${stage} ${period}`)).toEqual(
      Array(4).fill('digest month 2026-03'),
    );
    expect(shown.find(({ branch }) => branch === '第一党支部')?.text).toBe(
      '第一党支部3月小结：登记了什么，还差什么，接下来有什么。',
    );
    expect(shown.find(({ branch }) => branch === '')?.text).toContain('各支部3月小结');
  });

  test('is what is due at each of its moments, over a year', () => {
    const given = facts({ arrangements: [mute({ branch: '第二党支部', until: '2026-04-08' })] });
    const shown = preview({ ...given, from: '2026-01-01', to: '2026-12-31' }).filter(isDigest);
    expect(shown).toHaveLength(4 * 12);
    const claimed = new Set<string>();
    for (const one of shown) {
      const found = due({ ...given, claimed, now: one.at }).map(({ key }) => key);
      for (const key of found) claimed.add(key);
      expect(claimed).toContain(one.key);
    }
    expect(claimed.size).toBe(shown.length);
  });

  test('of a span that begins late has what would be made up for, while it is open', () => {
    const late = preview({ ...facts(), from: '2026-04-10', to: '2026-04-30' }).filter(isDigest);
    expect(late.map(({ at: moment }) => localDate(moment, ZONE))).toEqual(Array(4).fill('2026-04-10'));
    expect(preview({ ...facts(), from: '2026-04-18', to: '2026-04-30' }).filter(isDigest)).toEqual([]);
  });
});
