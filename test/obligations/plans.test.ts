import { describe, expect, test } from 'vitest';
import { localDate, localTime } from '../../src/calendar/zone.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import type { Member } from '../../src/core/roster.ts';
import { due, type ReminderFacts } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { preview } from '../../src/obligations/preview.ts';
import type { PlanReminder } from '../../src/obligations/reminder.ts';
import { createDirectory } from '../../src/roster/directory.ts';
import { at, MEMBERS, record, ZONE } from './branches.ts';

const duties = loadDuties('data/obligations').map((duty) => ({ ...duty, reminders: [] }));
const GROUP = { name: '第一党支部', chatId: 'oc_first' };

function plan(kind: string, date: string, more: Partial<LedgerRecord> = {}): LedgerRecord {
  return record(kind, date, {
    id: 'p1',
    status: 'planned',
    created: { by: 'shu1', at: '2026-03-10T10:00:00+08:00' },
    ...more,
  });
}

function facts(records: readonly LedgerRecord[], more: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    duties,
    directory: createDirectory(MEMBERS, [GROUP]),
    records,
    claimed: new Set(),
    snoozes: [],
    disabledChats: new Set(),
    zone: ZONE,
    ...more,
  };
}

/** `day stage to` of everything that ticks every ten minutes would send. */
function sent(given: ReminderFacts, from: string, to: string): readonly string[] {
  return ticks(given, from, to).map((one) => `${localDate(one.now, ZONE)} ${one.stage} ${one.to}`);
}

function ticks(given: ReminderFacts, from: string, to: string): readonly (PlanReminder & { now: number })[] {
  const claimed = new Set(given.claimed);
  const all: (PlanReminder & { now: number })[] = [];
  for (let now = at(from); now <= at(to); now += 600_000) {
    const hour = Number(localTime(now, ZONE).slice(0, 2));
    if (hour < 8 || hour > 18) continue;
    for (const one of due({ ...given, claimed, now })) {
      if (one.plan === null) throw new Error('a duty is due');
      claimed.add(one.key);
      all.push({ ...one, now });
    }
  }
  return all;
}

const MARCH = ['2026-03-11 00:03', '2026-04-02 23:53'] as const;

describe('the workday before a planned meeting', () => {
  test('the committee is told in private of its meeting, each once, and its planner is asked afterwards', () => {
    const records = [plan('committee-meeting', '2026-03-25', { start: '09:30' })];
    expect(sent(facts(records), ...MARCH).toSorted()).toEqual([
      '2026-03-24 notice ji1',
      '2026-03-24 notice shu1',
      '2026-03-24 notice zu1',
      '2026-03-26 after shu1',
    ]);
  });

  test('lies before a weekend and before a holiday', () => {
    const monday = [plan('committee-meeting', '2026-03-23')];
    expect(sent(facts(monday), ...MARCH)[0]).toContain('2026-03-20 notice');
    const afterHoliday = [plan('committee-meeting', '2026-10-08')];
    const first = sent(facts(afterHoliday), '2026-09-25 00:03', '2026-10-12 23:53')[0];
    expect(first).toContain('2026-09-30 notice');
  });

  test('all members are told in their group, once, and nobody where there is none', () => {
    const records = [plan('member-assembly', '2026-03-25')];
    expect(sent(facts(records), '2026-03-11 00:03', '2026-03-25 23:53')).toEqual([
      '2026-03-24 notice oc_first',
    ]);
    const unbound = createDirectory(MEMBERS, []);
    expect(sent(facts(records, { directory: unbound }), '2026-03-11 00:03', '2026-03-25 23:53')).toEqual([]);
  });

  test('a 党小组 is told of its own meeting, and nobody of a visit', () => {
    const group = [plan('group-meeting', '2026-03-25', { group: '二组' })];
    const told = sent(facts(group), '2026-03-11 00:03', '2026-03-25 23:53');
    expect(told.toSorted()).toEqual(['2026-03-24 notice ji1', '2026-03-24 notice zhang2']);
    const visit = [plan('site-visit', '2026-03-25', { parties: ['shu1'] })];
    expect(sent(facts(visit), '2026-03-11 00:03', '2026-03-25 23:53')).toEqual([]);
  });

  test('is over with a plan that is void, or held', () => {
    for (const status of ['void', 'held'] as const)
      expect(sent(facts([plan('committee-meeting', '2026-03-25', { status })]), ...MARCH)).toEqual([]);
  });

  test('passes over whoever cannot be written to', () => {
    const records = [plan('committee-meeting', '2026-03-25')];
    const closed = new Set(['zu1', 'oc_first', 'shu1']);
    expect(sent(facts(records, { disabledChats: closed }), ...MARCH)).toEqual(['2026-03-24 notice ji1']);
    const assembly = [plan('member-assembly', '2026-03-25')];
    expect(sent(facts(assembly, { disabledChats: closed }), ...MARCH)).toEqual([]);
  });
});

describe('a plan that was moved', () => {
  const moved = (...dates: readonly string[]): LedgerRecord =>
    plan('committee-meeting', dates.at(-1) ?? '', {
      revisions: dates.slice(1).map((date, index) => ({
        by: 'shu1',
        at: `2026-03-${24 + index}T16:00:00+08:00`,
        changes: { date: [dates[index], date] },
      })),
    });

  test('before anybody was told is told for its new day only', () => {
    const records = [moved('2026-03-26', '2026-03-31')];
    expect(new Set(sent(facts(records), '2026-03-24 16:03', '2026-03-31 23:53').map(day))).toEqual(
      new Set(['2026-03-30']),
    );
  });

  test('and moved back is told once more, since people were told another day', () => {
    const claimed = new Set<string>();
    for (const dates of [
      ['2026-03-26'],
      ['2026-03-26', '2026-03-31'],
      ['2026-03-26', '2026-03-31', '2026-03-26'],
    ]) {
      const before = claimed.size;
      const days = dates.at(-1) === '2026-03-31' ? '2026-03-30 17:29' : '2026-03-25 17:29';
      for (const one of due({ ...facts([moved(...dates)]), claimed, now: at(days) })) claimed.add(one.key);
      expect(claimed.size - before).toBe(3);
    }
  });

  test('in anything but its day and hour says nothing new', () => {
    const records = [plan('committee-meeting', '2026-03-25')];
    const claimed = new Set(due({ ...facts(records), now: at('2026-03-24 17:00') }).map((one) => one.key));
    const place = {
      by: 'shu1',
      at: '2026-03-24T17:05:00+08:00',
      changes: { place: [null, '三楼'] },
    } as const;
    const edited = [plan('committee-meeting', '2026-03-25', { place: '三楼', revisions: [place] })];
    expect(due({ ...facts(edited), claimed, now: at('2026-03-24 17:20') })).toEqual([]);
  });
});

describe('what is late', () => {
  const nine = [plan('committee-meeting', '2026-03-25', { start: '15:30' })];

  test('is made up for while the meeting is ahead, and not after', () => {
    expect(sent(facts(nine), '2026-03-25 09:03', '2026-03-25 09:03')).toHaveLength(3);
    expect(sent(facts(nine), '2026-03-25 15:23', '2026-03-25 15:23')).toHaveLength(3);
    expect(sent(facts(nine), '2026-03-25 15:33', '2026-03-25 23:53')).toEqual([]);
  });

  test('without an hour is made up for in the morning only', () => {
    const records = [plan('committee-meeting', '2026-03-25')];
    expect(sent(facts(records), '2026-03-25 09:13', '2026-03-25 09:13')).toHaveLength(3);
    expect(sent(facts(records), '2026-03-25 14:03', '2026-03-25 23:53')).toEqual([]);
  });

  test.each([
    ['2026-03-24T16:50:00+08:00', '2026-03-24'],
    ['2026-03-24T20:00:00+08:00', '2026-03-25'],
    ['2026-03-25T10:00:00+08:00', '2026-03-25'],
  ])('planned at %s is told in time, on %s', (madeAt, told) => {
    const records = [
      plan('committee-meeting', '2026-03-25', { start: '15:00', created: { by: 'shu1', at: madeAt } }),
    ];
    const given = facts(records);
    const local = new Date(Date.parse(madeAt) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
    const days = sent(given, `${local.slice(0, 15)}3`, '2026-03-25 14:53').map(day);
    expect(days).toEqual([told, told, told]);
    const shown = preview({ ...given, from: '2026-03-24', to: '2026-03-25' });
    expect(shown.map((one) => localDate(one.at, ZONE))).toEqual([told, told, told]);
    expect(shown.every((one) => one.at >= Date.parse(madeAt))).toBe(true);
  });

  test('the question of a missed day is asked on a later one, once, and then no more', () => {
    const records = [plan('committee-meeting', '2026-03-25')];
    expect(sent(facts(records), '2026-03-30 09:03', '2026-04-20 23:53')).toEqual(['2026-03-30 after shu1']);
    expect(sent(facts(records), '2026-04-03 09:03', '2026-04-20 23:53')).toEqual([]);
  });
});

describe('what is said', () => {
  const full = {
    start: '09:30',
    place: '三楼会议室',
    agenda: ['一季度党员大会筹备', '讨论姓名dang1同志转正'],
  };
  const members: readonly Member[] = [
    ...MEMBERS,
    { openId: 'dang1', name: '姓名dang1', branch: '第一党支部', roles: ['党员'], group: null, rank: null },
  ];

  test('is what was planned, when, where and about what, and no more', () => {
    const [one] = ticks(facts([plan('committee-meeting', '2026-03-25', full)]), ...MARCH);
    expect(one?.text).toBe(
      '第一党支部支部委员会定于3月25日（周三）09:30，地点：三楼会议室。议题：一季度党员大会筹备；讨论姓名dang1同志转正。',
    );
    const [bare] = ticks(facts([plan('committee-meeting', '2026-03-25')]), ...MARCH);
    expect(bare?.text).toBe('第一党支部支部委员会定于3月25日（周三）。');
  });

  test('names nobody in a group', () => {
    const directory = createDirectory(members, [GROUP]);
    const records = [plan('member-assembly', '2026-03-25', full)];
    const [one] = ticks(facts(records, { directory }), ...MARCH);
    expect(one?.text).toBe(
      '第一党支部支部党员大会定于3月25日（周三）09:30，地点：三楼会议室。议题：一季度党员大会筹备。',
    );
    expect(JSON.stringify(one?.plan)).not.toContain('姓名dang1');
  });

  test('afterwards asks', () => {
    const all = ticks(
      facts([plan('committee-meeting', '2026-03-25')]),
      '2026-03-26 00:03',
      '2026-03-27 23:53',
    );
    expect(all.map((one) => one.text)).toEqual([
      '第一党支部支部委员会原定3月25日（周三），还没有登记。开了吗？',
    ]);
  });
});

test('the preview lists them with the rest, at the minute at which they are due', () => {
  const given = facts([plan('committee-meeting', '2026-03-25', { start: '09:30' })]);
  const shown = preview({ ...given, from: '2026-03-16', to: '2026-03-27' });
  expect(shown.map(({ stage, to, period }) => `${stage} ${to} ${period}`).toSorted()).toEqual([
    'after shu1 2026-03',
    'notice ji1 2026-03',
    'notice shu1 2026-03',
    'notice zu1 2026-03',
  ]);
  for (const one of shown) {
    expect(due({ ...given, now: one.at }).map((other) => other.key)).toContain(one.key);
    expect(due({ ...given, now: one.at - 60_000 }).map((other) => other.key)).not.toContain(one.key);
    expect(Number(localTime(one.at, ZONE).slice(3)) % 30).toBeGreaterThanOrEqual(3);
  }
});

function day(line: string): string {
  return line.slice(0, 10);
}
