import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import { isWorkday } from '../../src/calendar/workday.ts';
import { localDate } from '../../src/calendar/zone.ts';
import type { Snooze } from '../../src/core/deliveries.ts';
import type { Duty } from '../../src/core/duty.ts';
import { due, type ReminderFacts } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import type { Reminder } from '../../src/obligations/reminder.ts';
import { snoozeUntil } from '../../src/obligations/snoozing.ts';
import { at, MEMBERS, organisation, person, record, ZONE } from './branches.ts';

const duties = loadDuties('data/obligations');
const first = MEMBERS.filter((member) => member.branch === '第一党支部' || member.openId === 'admin');

function only(...ids: string[]): readonly Duty[] {
  return duties.filter((duty) => ids.includes(duty.id));
}

function facts(more: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    duties: only('member-assembly'),
    directory: organisation(first),
    records: [],
    claimed: new Set(),
    snoozes: [],
    disabledChats: new Set(),
    zone: ZONE,
    ...more,
  };
}

type Sent = Reminder & {
  readonly moment: string;
};

/** Ticks in and out of working hours from the first to the last moment, and claims what it sends. */
function run(given: ReminderFacts, from: string, to: string): readonly Sent[] {
  const claimed = new Set(given.claimed);
  const sent: Sent[] = [];
  for (let day = from.slice(0, 10); day <= to; day = addDays(day, 1)) {
    for (const time of TICKS) {
      const moment = `${day} ${time}`;
      if (moment < from || moment > to) continue;
      for (const one of due({ ...given, claimed, now: at(moment) })) {
        claimed.add(one.key);
        sent.push({ ...one, moment });
      }
    }
  }
  return sent;
}

const TICKS = ['00:03', '09:03', '10:33', '11:28', '14:03', '17:28', '23:53'];

function days(sent: readonly Sent[]): readonly string[] {
  return sent.map((one) => `${one.moment.slice(0, 10)} ${one.stage} ${one.to}`).toSorted();
}

describe('a quarter without an assembly', () => {
  test('tells the 组织委员 in time, the 书记 only at the end, and an administrator last of all', () => {
    expect(days(run(facts(), '2026-01-01 00:03', '2026-04-01 23:53'))).toEqual([
      '2026-03-03 first zu1',
      '2026-03-17 second zu1',
      '2026-03-26 last shu1',
      '2026-03-26 last zu1',
      '2026-03-30 final admin',
    ]);
  });

  test('says what is open, where and until when', () => {
    const [one] = run(facts(), '2026-03-19 00:03', '2026-03-19 23:53');
    expect(one).toMatchObject({
      obligation: 'member-assembly',
      branch: '第一党支部',
      group: null,
      period: '2026Q1',
    });
    expect(one?.text).toBe('第一党支部一季度还没有支部党员大会的记录，请在3月31日（周二）前安排。');
    expect(one?.standing).toMatchObject({ missing: 1, daysLeft: 12 });
  });

  test('is silent as soon as one is held, and speaks again when the record is made void', () => {
    const held = record('member-assembly', '2026-03-10');
    expect(run(facts({ records: [held] }), '2026-01-01 00:03', '2026-03-31 23:53')).toEqual([]);
    const again = run(
      facts({ records: [{ ...held, status: 'void' }] }),
      '2026-03-20 00:03',
      '2026-03-20 23:53',
    );
    expect(days(again)).toEqual(['2026-03-20 second zu1']);
  });

  test('a plan keeps it quiet until its day has passed and its planner was asked', () => {
    const records = [record('member-assembly', '2026-03-20', { status: 'planned' })];
    expect(days(run(facts({ records }), '2026-01-01 00:03', '2026-03-31 23:53'))).toEqual([
      '2026-03-23 after zu1',
      '2026-03-24 second zu1',
      '2026-03-26 last shu1',
      '2026-03-26 last zu1',
      '2026-03-30 final admin',
    ]);
  });

  test('a plan for the last day keeps it quiet to the end, one for another quarter does not', () => {
    const plan = (date: string) => [record('member-assembly', date, { status: 'planned' })];
    expect(run(facts({ records: plan('2026-03-31') }), '2026-01-01 00:03', '2026-03-31 23:53')).toEqual([]);
    expect(run(facts({ records: plan('2026-04-08') }), '2026-03-26 00:03', '2026-03-31 23:53')).toHaveLength(
      3,
    );
  });
});

describe('a pause of the bot', () => {
  test('of a day makes up for the newest stage once, and for no older one', () => {
    expect(days(run(facts(), '2026-03-27 14:03', '2026-03-31 23:53'))).toEqual([
      '2026-03-27 last shu1',
      '2026-03-27 last zu1',
      '2026-03-30 final admin',
    ]);
  });

  test('up to the day on which an administrator is told does not pass over those who should have been told before', () => {
    expect(days(run(facts(), '2026-03-30 14:03', '2026-03-31 23:53'))).toEqual([
      '2026-03-30 final admin',
      '2026-03-30 last shu1',
      '2026-03-30 last zu1',
    ]);
  });

  test('and a mute that began in it are quiet together; what is still open is said when it ends', () => {
    const mute = { kind: 'mute', id: 'm', by: 'zu1', at: '2026-03-18T08:00:00+08:00', ended: null } as const;
    const arrangements = [
      {
        ...mute,
        obligation: 'member-assembly',
        branch: '第一党支部',
        person: null,
        from: '2026-03-18',
        until: '2026-03-20',
        reason: '迎检',
      },
    ];
    expect(days(run(facts({ arrangements }), '2026-03-18 00:03', '2026-03-25 23:53'))).toEqual([
      '2026-03-23 second zu1',
    ]);
  });

  test('over the end of the quarter makes up for nothing', () => {
    expect(run(facts(), '2026-04-01 09:03', '2026-04-03 23:53')).toEqual([]);
  });

  test('that ends at night waits for the morning', () => {
    const [one] = run(facts(), '2026-03-20 21:03', '2026-03-24 23:53');
    expect(one?.moment).toBe('2026-03-23 09:03');
  });

  test('that ends on the evening of the last day comes to nothing', () => {
    expect(run(facts(), '2026-03-31 17:33', '2026-03-31 23:53')).toEqual([]);
  });

  test('what was claimed before is not sent again', () => {
    const before = run(facts(), '2026-03-26 00:03', '2026-03-26 23:53');
    expect(before).toHaveLength(2);
    const claimed = new Set(before.map((one) => one.key));
    expect(run(facts({ claimed }), '2026-03-27 00:03', '2026-03-29 23:53')).toEqual([]);
  });

  test('on the first day here nothing from before is made up for', () => {
    const since = at('2026-03-27 10:00');
    expect(run(facts({ since }), '2026-03-27 10:03', '2026-03-29 23:53')).toEqual([]);
    expect(run(facts({ since }), '2026-03-27 10:03', '2026-06-30 23:53')).toHaveLength(1 + 5);
  });
});

describe('who is told', () => {
  const without = (...roles: string[]) =>
    first.filter((member) => !member.roles.some((role) => roles.includes(role)));

  test.each([
    ['no 组织委员: the 书记', without('组织委员'), ['shu1']],
    ['no 书记 either: the administrators', without('组织委员', '书记'), ['admin']],
    ['nobody at all: nobody', without('组织委员', '书记', '管理员'), []],
  ])('%s', (_, members, expected) => {
    const sent = run(facts({ directory: organisation(members) }), '2026-03-19 00:03', '2026-03-19 23:53');
    expect(sent.map((one) => one.to)).toEqual(expected);
  });

  test('who holds both roles is told once', () => {
    const both = [person('both', '第一党支部', ['书记', '组织委员'])];
    const sent = run(facts({ directory: organisation(both) }), '2026-03-26 00:03', '2026-03-26 23:53');
    expect(days(sent)).toEqual(['2026-03-26 last both']);
  });

  test('two who share a role are both told', () => {
    const shared = [...first, person('zu9', '第一党支部', ['组织委员'])];
    const sent = run(facts({ directory: organisation(shared) }), '2026-03-19 00:03', '2026-03-19 23:53');
    expect(days(sent)).toEqual(['2026-03-19 second zu1', '2026-03-19 second zu9']);
  });

  test('who cannot be written to counts as absent', () => {
    const sent = run(facts({ disabledChats: new Set(['zu1']) }), '2026-03-19 00:03', '2026-03-19 23:53');
    expect(days(sent)).toEqual(['2026-03-19 second shu1']);
  });

  test('a group is answered for by its own leader, and without one by the 书记', () => {
    const members = first.filter((member) => member.openId !== 'zhang2');
    const given = facts({ duties: only('group-meeting'), directory: organisation(members) });
    const sent = run(given, '2026-03-20 00:03', '2026-03-20 23:53');
    expect(sent.map((one) => `${one.group} ${one.to}`).toSorted()).toEqual(['一组 zhang1', '二组 shu1']);
  });

  test('one 书记 for two groups without leaders hears of each of them', () => {
    const members = first.filter((member) => !member.roles.includes('党小组长'));
    const given = facts({ duties: only('group-meeting'), directory: organisation(members) });
    const sent = run(given, '2026-03-20 00:03', '2026-03-20 23:53');
    expect(sent.map((one) => `${one.group} ${one.to}`).toSorted()).toEqual(['一组 shu1', '二组 shu1']);
    expect(new Set(sent.map((one) => one.key)).size).toBe(2);
  });

  test("a person's own duty goes to that person alone", () => {
    const records = [record('site-visit', '2026-05-01', { parties: ['shu1'] })];
    const given = facts({ duties: only('site-visit'), records });
    const sent = run(given, '2026-09-25 00:03', '2026-12-31 23:53');
    expect(sent.map((one) => `${one.stage} ${one.to}`)).toEqual(['first shu1', 'last shu1']);
    expect(sent[0]?.text).toBe('您2026年联系点/下基层已登记1次，还差3次，请在12月31日（周四）前安排。');
  });
});

describe('soft duties', () => {
  test('are worded softly and never reach a 书记 who has an 组织委员', () => {
    const given = facts({ duties: only('committee-meeting', 'theme-day') });
    const sent = run(given, '2026-03-01 00:03', '2026-03-31 23:53');
    expect(days(sent)).toEqual([
      '2026-03-17 first zu1',
      '2026-03-17 first zu1',
      '2026-03-26 last zu1',
      '2026-03-26 last zu1',
    ]);
    for (const one of sent) expect(one.text).toContain('方便时请安排；已经开展的，登记一下即可。');
  });

  test('a branch without a committee never hears of committee meetings, one without groups of group meetings', () => {
    const directory = organisation(MEMBERS.filter((member) => member.branch === '第二党支部'));
    const given = facts({ duties: only('committee-meeting', 'group-meeting'), directory });
    expect(run(given, '2026-03-01 00:03', '2026-03-31 23:53')).toEqual([]);
  });
});

describe('holidays', () => {
  test('around 国庆 the stages count workdays, and nobody is written to on a day off', () => {
    const sent = run(facts({ duties: only('theme-day') }), '2026-09-01 00:03', '2026-10-31 23:53');
    expect(days(sent)).toEqual([
      '2026-09-16 first zu1',
      '2026-09-24 last zu1',
      '2026-10-16 first zu1',
      '2026-10-27 last zu1',
    ]);
  });

  test('the Saturday made up after 春节 is a workday like others', () => {
    const last: Duty = {
      ...duty('theme-day'),
      reminders: [{ id: 'last', opens: { workdaysLeft: 0 }, to: ['组织委员'] }],
    };
    const sent = run(facts({ duties: [last] }), '2026-02-01 00:03', '2026-02-28 23:53');
    expect(days(sent)).toEqual(['2026-02-28 last zu1']);
  });

  test('stages that a short month pushes together become one', () => {
    const crowded: Duty = {
      ...duty('theme-day'),
      reminders: [
        { id: 'a', opens: { workdaysLeft: 60 }, to: ['组织委员'] },
        { id: 'b', opens: { workdaysLeft: 40 }, to: ['组织委员'] },
        { id: 'c', opens: { workdaysLeft: 2 }, to: ['组织委员'] },
      ],
    };
    const sent = run(facts({ duties: [crowded] }), '2026-02-01 00:03', '2026-02-28 23:53');
    expect(sent.map((one) => one.stage)).toEqual(['b', 'c']);
  });

  test('the 29th of February belongs to its month', () => {
    const records = [record('theme-day', '2028-02-29')];
    const given = facts({ duties: only('theme-day'), records });
    expect(run(given, '2028-02-01 00:03', '2028-02-29 23:53')).toEqual([]);
    expect(run(given, '2028-03-01 00:03', '2028-03-31 23:53')).toHaveLength(2);
  });

  test('the year ends for the lecture on its last workday', () => {
    const sent = run(facts({ duties: only('party-lecture') }), '2026-01-01 00:03', '2027-01-10 23:53');
    expect(sent.map((one) => `${one.stage} ${one.to}`).toSorted()).toEqual([
      'final admin',
      'first shu1',
      'last shu1',
      'last zu1',
      'second shu1',
    ]);
    expect(new Set(sent.map((one) => one.period))).toEqual(new Set(['2026']));
    expect(sent[0]?.text).toBe('第一党支部2026年还没有书记党课的记录，请在12月31日（周四）前安排。');
  });
});

describe('putting off', () => {
  const snooze = (until: number | null, more: Partial<Snooze> = {}): readonly Snooze[] => [
    {
      obligation: 'member-assembly',
      branch: '第一党支部',
      period: '2026Q1',
      by: 'zu1',
      until: until ?? 0,
      ...more,
    },
  ];

  test('is quiet until the day, and then speaks once', () => {
    const given = facts({
      duties: only('member-assembly'),
      snoozes: snooze(at('2026-03-23 09:00')),
      claimed: new Set(run(facts(), '2026-03-19 00:03', '2026-03-19 23:53').map((one) => one.key)),
    });
    expect(days(run(given, '2026-03-19 14:03', '2026-03-31 23:53'))).toEqual([
      '2026-03-23 snooze-2026-03-23 zu1',
      '2026-03-26 last shu1',
      '2026-03-26 last zu1',
      '2026-03-30 final admin',
    ]);
  });

  test('over a stage joins with it; the 书记 did not put off anything', () => {
    const given = facts({ snoozes: snooze(at('2026-03-27 09:00')) });
    expect(days(run(given, '2026-03-19 14:03', '2026-03-31 23:53'))).toEqual([
      '2026-03-26 last shu1',
      '2026-03-27 snooze-2026-03-27 zu1',
      '2026-03-30 final admin',
    ]);
  });

  test('beyond the quarter comes back on its last workday', () => {
    const given = facts({ snoozes: snooze(at('2026-05-01 09:00')) });
    expect(days(run(given, '2026-03-19 14:03', '2026-04-30 23:53'))).toEqual([
      '2026-03-26 last shu1',
      '2026-03-30 final admin',
      '2026-03-31 snooze-2026-03-31 zu1',
    ]);
  });

  test('to a day off comes back on the next workday', () => {
    const given = facts({ snoozes: snooze(at('2026-03-21 09:00')) });
    expect(days(run(given, '2026-03-19 14:03', '2026-03-25 23:53'))).toEqual([
      '2026-03-23 snooze-2026-03-21 zu1',
    ]);
  });

  test('is forgotten when the meeting is recorded, and does not touch other branches, duties and periods', () => {
    const snoozes = snooze(at('2026-03-23 09:00'));
    const held = facts({ snoozes, records: [record('member-assembly', '2026-03-20')] });
    expect(run(held, '2026-03-19 14:03', '2026-03-31 23:53')).toEqual([]);
    for (const other of [{ branch: '第二党支部' }, { obligation: 'theme-day' }, { period: '2025Q4' }]) {
      const given = facts({ snoozes: snooze(at('2026-03-23 09:00'), other) });
      expect(days(run(given, '2026-03-19 00:03', '2026-03-20 23:53'))).toEqual(['2026-03-19 second zu1']);
    }
  });

  test.each(['第一党支部', '第一党支部/一组'])(
    "of a group's leader may name the branch or the group (%s)",
    (branch) => {
      const snoozes = [
        {
          obligation: 'group-meeting',
          branch,
          period: '2026-03',
          by: 'zhang1',
          until: at('2026-03-25 09:00'),
        },
      ];
      const given = facts({ duties: only('group-meeting'), snoozes });
      expect(days(run(given, '2026-03-20 00:03', '2026-03-25 23:53'))).toEqual([
        '2026-03-20 first zhang2',
        '2026-03-25 snooze-2026-03-25 zhang1',
      ]);
    },
  );

  test('the last word of a person holds', () => {
    const given = facts({
      snoozes: [...snooze(at('2026-03-27 09:00')), ...snooze(at('2026-03-20 09:00'))],
    });
    expect(days(run(given, '2026-03-19 14:03', '2026-03-25 23:53'))).toEqual([
      '2026-03-20 snooze-2026-03-20 zu1',
    ]);
  });

  test.each([
    ['2026-03-25', '2026-03-25'],
    ['2026-03-21', '2026-03-23'],
    ['2026-06-01', '2026-03-31'],
    ['2026-03-01', '2026-03-20'],
  ])('wished for %s it becomes %s', (wished, day) => {
    expect(snoozeUntil('2026Q1', wished, at('2026-03-19 10:00'), ZONE)).toBe(at(`${day} 09:00`));
  });

  test('is refused on the last workday, afterwards, and for a period that is none', () => {
    expect(snoozeUntil('2026Q1', '2026-04-03', at('2026-03-31 10:00'), ZONE)).toBeNull();
    expect(snoozeUntil('2026Q1', '2026-04-03', at('2026-04-02 10:00'), ZONE)).toBeNull();
    expect(snoozeUntil('2026Q9', '2026-04-03', at('2026-03-02 10:00'), ZONE)).toBeNull();
  });
});

describe('a whole year of three branches with nothing recorded', () => {
  const since = at('2026-01-01 00:00');
  const sent = run(
    facts({ duties, directory: organisation(), since }),
    '2026-01-01 00:03',
    '2026-12-31 23:53',
  );

  test('every message goes out in working hours of a workday, on the day it is meant for', () => {
    for (const one of sent) {
      expect(isWorkday(one.moment.slice(0, 10))).toBe(true);
      expect(one.moment.slice(11)).toMatch(/^(09|10|11|14|15|16|17):/);
      expect(localDate(one.at, ZONE)).toBe(one.moment.slice(0, 10));
    }
  });

  test('nobody is sent the same thing twice', () => {
    expect(new Set(sent.map((one) => one.key)).size).toBe(sent.length);
  });

  test.each([
    ['第一党支部', 'member-assembly', 4 * 5],
    ['第一党支部', 'committee-meeting', 12 * 2],
    ['第一党支部', 'group-meeting', 12 * 2 * 2],
    ['第一党支部', 'theme-day', 12 * 2],
    ['第一党支部', 'party-lecture', 5],
    ['第一党支部', 'site-visit', 2],
    ['第一党支部', 'grassroots-days', 2],
    ['第一党支部', 'grassroots-season', 2],
    ['第一党支部', 'branch-election', 0],
    ['第二党支部', 'member-assembly', 4 * 4],
    ['第二党支部', 'committee-meeting', 0],
    ['第二党支部', 'group-meeting', 0],
    ['第二党支部', 'theme-day', 12 * 2],
    ['第三党支部', 'committee-meeting', 12 * 2],
    ['第三党支部', 'group-meeting', 0],
    ['第三党支部', 'heart-talk', 0],
    ['第三党支部', 'research-report', 2],
  ])('%s hears of %s %d times', (branch, obligation, times) => {
    expect(sent.filter((one) => one.branch === branch && one.obligation === obligation)).toHaveLength(times);
  });
});

test('days and hours are those of the zone that is given', () => {
  const given = facts({ zone: 'America/New_York' });
  expect(due({ ...given, now: at('2026-03-19 15:00') })).toEqual([]);
  expect(due({ ...given, now: Date.parse('2026-03-20T09:30:00-04:00') })).toHaveLength(1);
});

test('one tick of a day off, with nobody on the roster, is nothing', () => {
  expect(due({ ...facts({ directory: organisation([]) }), now: at('2026-03-19 10:00') })).toEqual([]);
  expect(due({ ...facts(), now: at('2026-03-21 10:00') })).toEqual([]);
});

function duty(id: string): Duty {
  const found = duties.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no duty ${id}`);
  return found;
}
