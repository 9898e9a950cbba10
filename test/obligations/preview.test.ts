import { describe, expect, test } from 'vitest';
import { localDate } from '../../src/calendar/zone.ts';
import type { Member } from '../../src/core/roster.ts';
import type { ReminderFacts } from '../../src/obligations/due.ts';
import { due } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { preview } from '../../src/obligations/preview.ts';
import { at, MEMBERS, organisation, record, ZONE } from './branches.ts';

const facts: ReminderFacts = {
  duties: loadDuties('data/obligations'),
  directory: organisation(),
  records: [
    record('member-assembly', '2026-02-10'),
    record('theme-day', '2026-04-15'),
    record('committee-meeting', '2026-04-28', { status: 'planned' }),
  ],
  claimed: new Set(),
  snoozes: [
    {
      obligation: 'theme-day',
      branch: '第三党支部',
      period: '2026-03',
      by: 'zu3',
      until: at('2026-03-25 09:00'),
    },
  ],
  disabledChats: new Set(),
  zone: ZONE,
};

describe('the preview of reminders', () => {
  test('is exactly what is due at each of its moments, and nothing else is due in between', () => {
    const expected = preview({ ...facts, from: '2026-03-02', to: '2026-05-08' });
    const claimed = new Set<string>();
    for (const one of expected) {
      for (const other of due({ ...facts, claimed, now: one.at })) claimed.add(other.key);
      expect(claimed).toContain(one.key);
    }
    expect(claimed.size).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(20);
  });

  test('is in order of time and within the span', () => {
    const moments = preview({ ...facts, from: '2026-03-16', to: '2026-03-20' }).map((one) => one.at);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    const days = moments.map((moment) => localDate(moment, ZONE));
    expect(days.every((day) => day >= '2026-03-16' && day <= '2026-03-20')).toBe(true);
  });

  test('joined week by week it is that of the whole, once what was sent is claimed', () => {
    const whole = preview({ ...facts, from: '2026-03-02', to: '2026-03-31' });
    const claimed = new Set<string>();
    const joined = ['02', '09', '16', '23', '30'].flatMap((day, index, starts) => {
      const next = starts[index + 1];
      const to = next === undefined ? '31' : String(Number(next) - 1).padStart(2, '0');
      const part = preview({
        ...facts,
        claimed: new Set(claimed),
        from: `2026-03-${day}`,
        to: `2026-03-${to}`,
      });
      for (const one of part) claimed.add(one.key);
      return part;
    });
    expect(joined.map((one) => one.key)).toEqual(whole.map((one) => one.key));
  });

  test('a span that begins late shows what would be made up for on its first workday', () => {
    const late = preview({ ...facts, from: '2026-03-28', to: '2026-03-31' });
    expect(late.length).toBeGreaterThan(0);
    expect(new Set(late.map((one) => localDate(one.at, ZONE)))).toEqual(new Set(['2026-03-30']));
    const since = at('2026-03-28 00:00');
    expect(preview({ ...facts, since, from: '2026-03-01', to: '2026-03-29' })).toEqual([]);
  });

  test('over new year both years are there', () => {
    const span = preview({ ...facts, from: '2026-12-28', to: '2027-03-31' });
    expect(new Set(span.map((one) => one.period.slice(0, 4)))).toEqual(new Set(['2026', '2027']));
  });

  test('a span that ends before it begins, or has no workday, is empty', () => {
    expect(preview({ ...facts, from: '2026-03-20', to: '2026-03-19' })).toEqual([]);
    expect(preview({ ...facts, from: '2026-02-15', to: '2026-02-23' })).toEqual([]);
  });

  test('fifty branches over a year are listed in full', () => {
    const many: Member[] = Array.from({ length: 50 }, (_, number) =>
      MEMBERS.filter((member) => member.branch === '第一党支部').map((member) => ({
        ...member,
        openId: `${member.openId}-${number}`,
        branch: `第${number}支部`,
      })),
    ).flat();
    const all = preview({
      ...facts,
      records: [],
      directory: organisation(many),
      from: '2026-01-01',
      to: '2026-12-31',
    });
    expect(all).toHaveLength(50 * (16 + 24 + 48 + 24 + 4 + 2 + 2 + 3 + 2));
  });
});
