import { describe, expect, test } from 'vitest';
import type { ReminderStage } from '../../src/core/duty.ts';
import type { Block, Reply } from '../../src/core/reply.ts';
import { MAX_BYTES, requestBytes } from '../../src/feishu/cards/measure.ts';
import { renderings } from '../../src/feishu/cards/renderings.ts';
import { replyWords } from '../../src/feishu/cards/words.ts';
import { due, type ReminderFacts } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import type { Reminder } from '../../src/obligations/reminder.ts';
import { bundleCard } from '../../src/reminders/card.ts';
import { at, MEMBERS, organisation, person, record, ZONE } from '../obligations/branches.ts';
import { DOCUMENT } from './house.ts';

/** One stage for all, so that what the data says about them makes no difference here. */
const LAST: ReminderStage = { id: 'last', opens: { workdaysLeft: 3 }, to: ['组织委员', '书记'] };
const DUTIES = loadDuties('data/obligations')
  .filter(({ unit }) => unit !== 'person')
  .map((duty) => ({ ...duty, reminders: [LAST] }));

function only(...ids: readonly string[]) {
  return DUTIES.filter(({ id }) => ids.includes(id));
}

function dueTo(to: string, moment: string, more: Partial<ReminderFacts> = {}): readonly Reminder[] {
  const found = due({
    duties: DUTIES,
    directory: organisation(),
    records: [],
    claimed: new Set(),
    snoozes: [],
    disabledChats: new Set(),
    zone: ZONE,
    ...more,
    now: at(moment),
  });
  return found.filter((one) => one.to === to);
}

function cardOf(reminders: readonly Reminder[], moment: string): Reply {
  return bundleCard(
    { target: { kind: 'person', openId: reminders[0]?.to ?? '' }, reminders },
    { documents: [DOCUMENT], now: at(moment), zone: ZONE },
  );
}

function blocks<K extends Block['kind']>(reply: Reply, kind: K): readonly Extract<Block, { kind: K }>[] {
  return reply.blocks.filter((one): one is Extract<Block, { kind: K }> => one.kind === kind);
}

function labels(reply: Reply): readonly (readonly string[])[] {
  return blocks(reply, 'buttons').map(({ buttons }) => buttons.map(({ label }) => label));
}

const LATE = '2026-03-26 15:00';

describe('two things for one person', () => {
  const two = cardOf(
    dueTo('zu1', LATE, {
      duties: only('member-assembly', 'theme-day'),
      directory: organisation(MEMBERS.slice(0, 5)),
    }),
    LATE,
  );

  test('are named in the title, and each stands under its own heading with its own buttons', () => {
    expect(two.title).toBe('2件事：支部党员大会、主题党日');
    expect(two.tone).toBe('ask');
    const texts = blocks(two, 'text').map(({ text }) => text);
    expect(texts[0]).toBe('【支部党员大会（一季度）】');
    expect(texts[2]).toBe('【主题党日（3月）】');
    expect(labels(two).map(([first]) => first)).toEqual(['已开，去登记', '已开，去登记']);
    expect(blocks(two, 'divider')).toHaveLength(1);
  });

  test('say the hint once, at the end', () => {
    const notes = blocks(two, 'note');
    expect(notes).toHaveLength(1);
    expect(two.blocks.at(-1)).toBe(notes[0]);
    expect(notes[0]?.text).toContain('定了时间，也可以直接回复');
  });
});

test('two of the same kind are told apart by their branches, each with its own heading', () => {
  const moment = '2026-03-30 15:00';
  const card = cardOf(
    dueTo('admin', moment, { duties: only('member-assembly'), directory: orphans(2) }),
    moment,
  );
  expect(card.title).toBe('2件事：支部党员大会');
  expect(blocks(card, 'text').flatMap(({ text }) => /【.*】/.exec(text) ?? [])).toEqual([
    '【第0党支部：支部党员大会（一季度）】',
    '【第1党支部：支部党员大会（一季度）】',
  ]);
  expect(blocks(card, 'quote')).toHaveLength(1);
});

test('the fullest card — four things and two months in review — is drawn whole', () => {
  const members = MEMBERS.map((member) =>
    member.openId === 'shu1' ? { ...member, roles: [...member.roles, '管理员' as const] } : member,
  );
  const directory = organisation(members);
  const records = [1, 2, 3].map((month) => record('theme-day', `2026-0${month}-10`));
  const reminders = [
    ...dueTo('shu1', LATE, {
      duties: only('member-assembly', 'committee-meeting', 'group-meeting'),
      directory,
    }),
    ...dueTo('shu1', '2026-04-02 11:29', { directory, digests: true, records }),
  ];
  expect(reminders).toHaveLength(6);
  const card = cardOf(reminders, LATE);
  expect(blocks(card, 'divider')).toHaveLength(5);
  const [first] = renderings(card, 'p2p');
  expect(first.part).toBe('card');
  expect(first.body.content).not.toMatch(/过长|只显示了一部分/);
});

test('the same words of a document are quoted once on a card', () => {
  const reminders = due({
    duties: only('committee-meeting', 'group-meeting'),
    directory: organisation([person('zu1', '第一党支部', ['组织委员'], { group: '一组' })]),
    records: [],
    claimed: new Set(),
    snoozes: [],
    disabledChats: new Set(),
    zone: ZONE,
    now: at('2026-03-30 15:00'),
  });
  const card = cardOf(reminders, '2026-03-30 15:00');
  expect(card.title).toBe('2件事：支部委员会、党小组会');
  expect(blocks(card, 'quote')).toHaveLength(1);
});

test('the question after a plan keeps its buttons and its hint beside a reminder and a month in review', () => {
  const moment = '2026-04-02 15:00';
  const plan = record('committee-meeting', '2026-04-01', {
    status: 'planned',
    created: { by: 'shu1', at: '2026-03-20T10:00:00+08:00' },
  });
  const reminders = [
    ...dueTo('shu1', moment, { records: [plan], digests: true }),
    ...dueTo('shu1', LATE, { duties: only('member-assembly') }),
  ];
  const card = cardOf(reminders, moment);
  expect(card.title).toBe('3件事：支部委员会、支部党员大会、3月小结');
  expect(labels(card)[0]).toEqual(['开了', '改期', '没开']);
  expect(labels(card).at(-1)).toEqual(['还差啥', '导出3月台账', '提醒计划']);
  const notes = blocks(card, 'note').map(({ text }) => text);
  expect(notes).toHaveLength(3);
  expect(notes[0]).toContain('只问这一次');
  expect(blocks(card, 'chart')).toEqual([]);
});

/** Branches whose only members hold no role: everything falls to the administrator. */
function orphans(count: number, name = (nth: number) => `第${nth}党支部`) {
  const members = Array.from({ length: count }, (_, nth) => person(`m${nth}`, name(nth), ['党员']));
  return organisation([person('admin', '', ['管理员']), ...members]);
}

/** How many reminders the lines of the card tell of. */
function told(reply: Reply): number {
  const items = blocks(reply, 'list').flatMap(({ items: lines }) => lines);
  const listed = items.map((item) => {
    const more = /…等(\d+)个/.exec(item)?.[1];
    return more === undefined ? item.split('：').slice(1).join('').split('、').length : Number(more);
  });
  const left = /还有(\d+)件没有列出/.exec(replyWords(reply))?.[1] ?? '0';
  return listed.reduce((sum, some) => sum + some, Number(left));
}

describe('many things for one administrator', () => {
  const duties = only('member-assembly', 'theme-day');

  test('are a line for each duty with the branches that it is about', () => {
    const moment = '2026-03-30 15:00';
    const card = cardOf(dueTo('admin', moment, { duties, directory: orphans(38) }), moment);
    expect(card.title).toBe('76件事：支部党员大会、主题党日');
    const [list] = blocks(card, 'list');
    expect(list?.items).toHaveLength(2);
    expect(list?.items[0]).toMatch(
      /^支部党员大会（一季度）还没有记录，请在3月31日前安排：第0党支部、第1党支部、.*第19党支部…等38个支部$/,
    );
    expect(list?.items[1]).toMatch(/^主题党日（3月）还没有记录，方便时请安排：.*…等38个支部$/);
    expect(blocks(card, 'buttons')[0]?.buttons[0]?.payload).toEqual({ t: '还差啥 各支部' });
  });

  test('of one branch are listed in its own words', () => {
    const moment = '2026-12-30 15:00';
    const reminders = dueTo('admin', moment, { directory: orphans(1) });
    const five = [...reminders, ...dueTo('admin', '2026-03-30 15:00', { directory: orphans(1) })];
    expect(five.length).toBeGreaterThan(4);
    const card = cardOf(five, moment);
    expect(blocks(card, 'list')[0]?.items[0]).toBe(five[0]?.text);
    expect(blocks(card, 'buttons')[0]?.buttons[0]?.payload).toEqual({ t: '还差啥' });
  });

  test('— two thousand, in branches with long names, and a month in review — are one card within the limits', () => {
    const name = (nth: number) => `中共某某市人民政府办公室机关委员会第${nth}党支部`;
    const directory = orphans(1000, name);
    const moment = '2026-03-30 15:00';
    const reminders = dueTo('admin', moment, { duties, directory });
    expect(reminders).toHaveLength(2000);
    const month = dueTo('admin', '2026-04-02 11:29', { duties, directory, digests: true });
    for (const some of [reminders, [...reminders, ...month]]) {
      const card = cardOf(some, moment);
      expect(told(card)).toBeGreaterThanOrEqual(2000);
      const [first] = renderings(card, 'p2p');
      expect(first.part).toBe('card');
      expect(requestBytes(first.body)).toBeLessThanOrEqual(MAX_BYTES.interactive);
      expect(first.body.content).not.toMatch(/过长|只显示了一部分/);
      expect(first.body.content).toContain('等1000个支部');
    }
  });

  test('of more kinds than lines says how many are left out', () => {
    const moment = '2026-03-30 15:00';
    const [assembly] = duties;
    if (assembly === undefined) throw new Error('no duty');
    const kinds = Array.from({ length: 40 }, (_, nth) => ({
      ...assembly,
      id: `kind-${nth}`,
      name: `第${nth}种会`,
    }));
    const reminders = dueTo('admin', moment, { duties: kinds, directory: orphans(50) });
    expect(reminders).toHaveLength(2000);
    const card = cardOf(reminders, moment);
    expect(blocks(card, 'list')[0]?.items).toHaveLength(30);
    expect(replyWords(card)).toContain('还有500件没有列出。');
    expect(told(card)).toBe(2000);
    const [first] = renderings(card, 'p2p');
    expect(first.part).toBe('card');
    expect(first.body.content).not.toMatch(/过长|只显示了一部分/);
  });

  test('keep a few questions with their buttons, and list the rest', () => {
    const moment = '2026-03-30 15:00';
    const directory = orphans(5);
    const plan = record('committee-meeting', '2026-03-27', {
      status: 'planned',
      branch: '第3党支部',
      created: { by: 'admin', at: '2026-03-20T10:00:00+08:00' },
    });
    const given = { duties: only('member-assembly', 'committee-meeting'), directory };
    const card = cardOf(dueTo('admin', moment, { ...given, records: [plan] }), moment);
    expect(card.title).toBe('6件事：支部党员大会、支部委员会');
    expect(labels(card)).toEqual([['看还差啥'], ['开了', '改期', '没开']]);
    expect(blocks(card, 'list')[0]?.items).toHaveLength(1);
    const many = Array.from({ length: 6 }, (_, nth) => ({ ...plan, id: `p${nth}` }));
    const listed = cardOf(dueTo('admin', moment, { ...given, records: many }), moment);
    expect(labels(listed)).toEqual([['看还差啥']]);
    expect(blocks(listed, 'list')[0]?.items.join()).toContain(
      '支部委员会原定的日子已过，还没有登记：第3党支部（3月27日（周五））',
    );
  });
});
