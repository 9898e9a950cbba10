import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/core/reply.ts';
import { SAY } from '../../src/core/reply.ts';
import { due, type ReminderFacts } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { bundleCard } from '../../src/reminders/card.ts';
import { speak, textsIn } from '../../src/texts/texts.ts';
import { at, MEMBERS, organisation, person, record, ZONE } from '../obligations/branches.ts';
import { DOCUMENT } from '../reminders/house.ts';
import { chineseIn, chineseLeft, sentencesIn } from './english.ts';

const DUTIES = loadDuties('data/obligations');
const NAMES = [
  ...DUTIES.map(({ name }) => name),
  ...MEMBERS.map(({ branch }) => branch).filter((branch) => branch !== ''),
  ...['书记', '一组', '二组', '支部'],
];

/** All that one person is told at a moment, as one card. */
function cardTo(to: string, moment: string, more: Partial<ReminderFacts> = {}): Reply {
  const now = at(moment);
  const reminders = due({
    duties: DUTIES,
    directory: organisation(),
    records: [],
    claimed: new Set(),
    snoozes: [],
    disabledChats: new Set(),
    zone: ZONE,
    ...more,
    now,
  }).filter((one) => one.to === to);
  if (reminders.length === 0) throw new Error('nothing due');
  return bundleCard(
    { target: { kind: 'person', openId: to }, reminders },
    { documents: [DOCUMENT], now, zone: ZONE },
  );
}

const only = (id: string) => DUTIES.filter((duty) => duty.id === id);
const silent = DUTIES.map((duty) => ({ ...duty, reminders: [] }));

beforeAll(() => speak('en'));
afterAll(() => speak('zh'));

describe('a reminder in English', () => {
  it('holds no Chinese in any sentence of its own', () => {
    expect(chineseIn(sentencesIn(textsIn('en').reminders))).toEqual([]);
  });

  it('says what is open, and its buttons still type what is read', () => {
    const card = cardTo('zu1', '2026-03-26 15:00', { duties: only('member-assembly') });
    expect(card.title).toBe('支部党员大会 (Q1 2026)');
    expect(chineseLeft(card, NAMES)).toEqual([]);
    const typed = card.blocks.flatMap((block) =>
      block.kind === 'buttons'
        ? block.buttons.filter(({ action }) => action === SAY).map(({ payload }) => payload?.t)
        : [],
    );
    expect(typed).toEqual(['登记 支部党员大会', '不适用 第一党支部 支部党员大会 2026年一季度']);
  });

  it.each([
    ['several things', 'zu1', '2026-03-26 15:00', {}],
    ['a year’s end', 'shu1', '2026-12-24 15:00', {}],
    [
      'a plan whose day has passed',
      'zu1',
      '2026-03-26 15:00',
      { records: [record('committee-meeting', '2026-03-24', { status: 'planned' })] },
    ],
    [
      'a month of a branch',
      'shu1',
      '2026-04-02 11:29',
      {
        duties: silent,
        digests: true,
        records: [
          record('committee-meeting', '2026-03-03'),
          record('heart-talk', '2026-03-11', { parties: ['shu1', 'zu1'] }),
          record('committee-meeting', '2026-04-09', { status: 'planned', start: '09:30' }),
        ],
      },
    ],
    ['a month of all branches', 'admin', '2026-04-02 11:29', { duties: silent, digests: true }],
    [
      'many branches to one person',
      'admin',
      '2026-03-26 15:00',
      {
        directory: organisation([
          ...['甲', '乙', '丙'].map((name) => person(`dang${name}`, `${name}支部`, ['党员'])),
          person('admin', '', ['管理员']),
        ]),
      },
    ],
  ] as const)('holds no Chinese but names: %s', (_, to, moment, more) => {
    const card = cardTo(to, moment, more);
    expect(chineseLeft(card, [...NAMES, '甲支部', '乙支部', '丙支部'])).toEqual([]);
  });
});
