import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/calendar/day.ts';
import { isWorkday } from '../../src/calendar/workday.ts';
import { localDate, localTime } from '../../src/calendar/zone.ts';
import type { Arrangement } from '../../src/core/arrangement.ts';
import { due, type ReminderFacts } from '../../src/obligations/due.ts';
import { inWorkingHours, localMoment, USUAL_HOURS } from '../../src/obligations/hours.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { preview } from '../../src/obligations/preview.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import { createDirectory } from '../../src/roster/directory.ts';
import { at, record, ZONE } from './branches.ts';

// The three branches that a visitor meets (data/demo), over the two years of which the second has no notice of its
// holidays yet. Nothing is recorded, so that everything is said; what is planned lies on any day of the week, and at
// hours at which nobody works.

const members = parseRoster(readFileSync('data/demo/roster.csv', 'utf8'));
const branches = [...new Set(members.flatMap(({ branch }) => branch || []))];
const SPAN = { from: '2026-01-01', to: '2027-12-31' };

function every(days: number): readonly string[] {
  const found: string[] = [];
  for (let day = SPAN.from; day <= SPAN.to; day = addDays(day, days)) found.push(day);
  return found;
}

const deadlines = ['branch-election', 'campaign-plan', 'campaign-self-review'].flatMap((obligation) =>
  branches.map((branch, index): Arrangement => {
    const date = addDays('2026-09-30', index * 140);
    const trail = { by: 'admin', at: '2026-01-01T10:00:00+08:00', ended: null };
    return { kind: 'deadline', id: `${obligation}${index}`, obligation, branch, date, ...trail };
  }),
);

const facts: ReminderFacts = {
  duties: loadDuties('data/obligations'),
  directory: createDirectory(
    members,
    branches.map((name) => ({ name, chatId: `oc_${name}` })),
  ),
  records: every(13).map((date, index) =>
    record(index % 2 === 0 ? 'committee-meeting' : 'member-assembly', date, {
      branch: branches[index % branches.length] ?? '',
      status: 'planned',
      start: ['07:30', '12:15', '19:00', null][index % 4] ?? null,
    }),
  ),
  claimed: new Set(),
  // Put off by somebody who thinks of the weekend, at night.
  snoozes: members.map(({ openId, branch }) => ({
    obligation: 'theme-day',
    branch,
    period: '2026-05',
    by: openId,
    until: at('2026-05-24 23:00'),
  })),
  arrangements: deadlines,
  disabledChats: new Set(),
  digests: true,
  zone: ZONE,
};

function expectInOffice(moment: number): void {
  const [day, time] = [localDate(moment, ZONE), localTime(moment, ZONE)];
  expect(isWorkday(day), day).toBe(true);
  expect((time >= '08:30' && time < '11:30') || (time >= '14:00' && time < '17:30'), `${day} ${time}`).toBe(
    true,
  );
}

describe('in all of 2026 and 2027, in every branch of the demo', () => {
  test('whatever is to come is meant for working hours of a workday, away from :00 and :30', () => {
    const all = preview({ ...facts, ...SPAN });
    for (const { at: moment } of all) {
      expectInOffice(moment);
      const past = (moment / 60_000) % 30;
      expect(past).toBeGreaterThanOrEqual(3);
      expect(past).toBeLessThanOrEqual(27);
    }
    for (const branch of branches)
      expect(all.filter((one) => one.branch === branch).length).toBeGreaterThan(50);
    expect(all.filter(({ plan }) => plan !== null).length).toBeGreaterThan(50);
  });

  test('whenever one looks, every ten minutes of two years, nothing leaves outside of them', () => {
    const claimed = new Set<string>();
    for (const day of every(1)) {
      const records = facts.records.filter(({ date }) => Math.abs(daysBetween(day, date ?? '')) < 40);
      for (let minute = 3; minute < 24 * 60; minute += 10) {
        const now = at(`${day} 00:00`) + minute * 60_000;
        // A reminder has days: in working hours it is enough to look once in a while, but for what is planned for the day.
        const sparse = records.every(({ date }) => date !== day) && minute % 90 > 10;
        if (sparse && inWorkingHours(localMoment(now, ZONE), USUAL_HOURS)) continue;
        for (const one of due({ ...facts, records, claimed, now })) {
          expectInOffice(now);
          claimed.add(one.key);
        }
      }
    }
    const planned = preview({ ...facts, ...SPAN }).map(({ key }) => key);
    expect(planned.filter((key) => !claimed.has(key))).toEqual([]);
    expect([...claimed].filter((key) => !planned.includes(key))).toEqual([]);
  });
});
