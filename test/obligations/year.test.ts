import { describe, expect, test } from 'vitest';
import { addDays, showDate } from '../../src/calendar/day.ts';
import { localDate, localTime } from '../../src/calendar/zone.ts';
import type { Deadline } from '../../src/core/arrangement.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import type { ReminderFacts } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { preview } from '../../src/obligations/preview.ts';
import type { Reminder } from '../../src/obligations/reminder.ts';
import { bundled } from '../../src/reminders/bundle.ts';
import { MEMBERS, organisation, record, ZONE } from './branches.ts';

// A year of one typical branch, as its people would get it: committee, two 党小组, a 书记 with a rank, a term that ends in
// autumn, dates for the plan and the self-review. It is read by people: a change of the data is looked at here.

const ROLES: Readonly<Record<string, string>> = {
  shu1: '书记',
  zu1: '组织委员',
  zhang1: '一组组长',
  zhang2: '二组组长',
  admin: '管理员',
};

const deadline = (obligation: string, date: string): Deadline => ({
  kind: 'deadline',
  id: obligation,
  obligation,
  branch: '第一党支部',
  date,
  by: 'admin',
  at: '2025-12-01T10:00:00+08:00',
  ended: null,
});

const facts: ReminderFacts = {
  duties: loadDuties('data/obligations'),
  directory: organisation(
    MEMBERS.filter(({ branch, openId }) => branch === '第一党支部' || openId === 'admin'),
  ),
  records: [record('site-visit', '2025-11-20', { parties: ['zhang1'] })],
  claimed: new Set(),
  snoozes: [],
  arrangements: [
    deadline('branch-election', '2026-10-31'),
    deadline('campaign-plan', '2026-03-31'),
    deadline('campaign-self-review', '2026-11-30'),
  ],
  disabledChats: new Set(),
  zone: ZONE,
  digests: true,
};

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

/** One card a person and day, as the sender puts them together. */
function cardsOf(reminders: readonly Reminder[]) {
  const days = [...new Set(reminders.map(({ at }) => localDate(at, ZONE)))];
  return days.flatMap((day) =>
    bundled(reminders.filter(({ at }) => localDate(at, ZONE) === day)).map((bundle) => ({ day, ...bundle })),
  );
}

function printed(reminders: readonly Reminder[]): string {
  const cards = cardsOf(reminders);
  const lines = cards.flatMap(({ day, reminders: about }) => {
    const [first] = about;
    if (first === undefined) return [];
    const told = about.map(({ obligation, stage, text }) => `    ${text}（${obligation}·${stage}）`);
    return [`${showDate(day)} ${localTime(first.at, ZONE)} ${ROLES[first.to] ?? first.to}`, ...told];
  });
  return `${countsOf(reminders)}\n\n${lines.join('\n')}\n`;
}

function countsOf(reminders: readonly Reminder[]): string {
  const cards = cardsOf(reminders);
  return Object.entries(ROLES)
    .map(([openId, role]) => {
      const own = cards.filter(({ reminders: [first] }) => first?.to === openId);
      return `${role}：${own.length}张卡片，${own.flatMap(({ reminders: about }) => about).length}件事`;
    })
    .join('\n');
}

describe('the year 2026 of a typical branch', () => {
  const nothing = preview({ ...facts, ...YEAR });

  test('with nothing recorded is what was read and found right', async () => {
    await expect(printed(nothing)).toMatchFileSnapshot('year-2026.txt');
  });

  test('is nearly silent where everything is held in time', async () => {
    await expect(printed(asItHappens(IN_TIME))).toMatchFileSnapshot('year-2026-in-time.txt');
  });

  test('never tells one person of one thing twice a day, and nobody but those who answer for it', () => {
    const told = nothing.map(({ at, to, obligation, group }) =>
      [localDate(at, ZONE), to, obligation, group].join(),
    );
    expect(new Set(told).size).toBe(told.length);
    expect(new Set(nothing.map(({ to }) => to))).toEqual(new Set(Object.keys(ROLES)));
  });
});

/** Day by day, with what had been held until then. */
function asItHappens(records: readonly LedgerRecord[]): readonly Reminder[] {
  const claimed = new Set<string>();
  const sent: Reminder[] = [];
  for (let day = YEAR.from; day <= YEAR.to; day = addDays(day, 1)) {
    const known = [...facts.records, ...records.filter(({ date }) => date !== null && date < day)];
    for (const one of preview({ ...facts, records: known, claimed: new Set(claimed), from: day, to: day })) {
      claimed.add(one.key);
      sent.push(one);
    }
  }
  return sent;
}

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const visits = ['2026-02-02', '2026-04-13', '2026-06-08', '2026-09-07'];

const IN_TIME: readonly LedgerRecord[] = [
  ...months.flatMap((month) => [
    record('committee-meeting', `${month}-06`),
    record('theme-day', `${month}-08`),
    record('group-meeting', `${month}-08`, { group: '一组' }),
    record('group-meeting', `${month}-08`, { group: '二组' }),
  ]),
  ...['02', '05', '08', '11'].map((month) => record('member-assembly', `2026-${month}-12`)),
  record('party-lecture', '2026-06-26', { speaker: '姓名shu1' }),
  record('campaign-plan', '2026-02-20'),
  record('campaign-self-review', '2026-10-20'),
  record('branch-election', '2026-09-15'),
  record('research-report', '2026-08-20', { parties: ['shu1'] }),
  ...visits.map((date, index) =>
    record('site-visit', date, { parties: ['shu1'], days: 15, place: `第${index + 1}村` }),
  ),
];
