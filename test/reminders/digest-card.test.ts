import { describe, expect, test } from 'vitest';
import type { Block, Reply } from '../../src/core/reply.ts';
import { chartRows } from '../../src/feishu/cards/chart.ts';
import { renderings } from '../../src/feishu/cards/renderings.ts';
import { replyWords } from '../../src/feishu/cards/words.ts';
import { due, type ReminderFacts } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { bundleCard } from '../../src/reminders/card.ts';
import { at, MEMBERS, organisation, person, record, ZONE } from '../obligations/branches.ts';
import { DOCUMENT } from './house.ts';

const silent = loadDuties('data/obligations').map((duty) => ({ ...duty, reminders: [] }));

/** The card of the branch's digest, or of the organisation's where no branch is named. */
function card(more: Partial<ReminderFacts>, branch: string, moment = '2026-04-02 11:29'): Reply {
  const now = at(moment);
  const found = due({
    duties: silent,
    directory: organisation(),
    records: [],
    claimed: new Set(),
    snoozes: [],
    disabledChats: new Set(),
    zone: ZONE,
    digests: true,
    ...more,
    now,
  });
  const reminders = found.filter((one) => one.branch === branch).slice(0, 1);
  return bundleCard(
    { target: { kind: 'person', openId: reminders[0]?.to ?? '' }, reminders },
    { documents: [DOCUMENT], now, zone: ZONE },
  );
}

function blocks<K extends Block['kind']>(reply: Reply, kind: K): readonly Extract<Block, { kind: K }>[] {
  return reply.blocks.filter((one): one is Extract<Block, { kind: K }> => one.kind === kind);
}

const RECORDS = [
  record('member-assembly', '2026-01-20'),
  record('committee-meeting', '2026-02-27'),
  record('committee-meeting', '2026-03-03'),
  record('committee-meeting', '2026-03-24'),
  record('group-meeting', '2026-03-12', { group: '二组' }),
  record('theme-day', '2026-03-06', { topic: '学雷锋' }),
  record('heart-talk', '2026-03-11', { parties: ['shu1', 'zu1'] }),
  record('committee-meeting', '2026-04-09', { status: 'planned', start: '09:30' }),
];

describe('the card of a branch’s month', () => {
  const normal = card({ records: RECORDS }, '第一党支部');

  test('reads from top to bottom', () => {
    expect(replyWords(normal).split('\n')).toEqual([
      '第一党支部3月小结',
      '3月登记了：',
      '支部委员会：2次，3日、24日',
      '党小组会 二组：1次，12日',
      '主题党日：1次，6日',
      '谈心谈话：1次',
      '没有看到记录：党小组会（一组）、走基层活动（2025年11月至2026年3月）。',
      '接下来还没有记录的：',
      '4月：支部委员会、党小组会（一组、二组）、主题党日',
      '二季度：支部党员大会（6月30日前）',
      '2026年：书记党课（12月31日前）',
      '已有计划：',
      '· 4月9日（周四）09:30 支部委员会',
      expect.stringMatching(/^2026年1月至.*3月各月开展次数$/),
      '支部党员大会：1月1次，2月0次，3月0次',
      '支部委员会：1月0次，2月1次，3月2次',
      '党小组会：1月0次，2月0次，3月1次',
      '主题党日：1月0次，2月0次，3月1次',
      '（可以回复：还差啥、导出3月台账、提醒计划）',
      '只按已登记的真实记录统计；已经开展的，补记一下即可。',
    ]);
  });

  test('keeps to what a phone shows in one go or two', () => {
    for (const reply of [normal, card({}, '第一党支部')])
      expect(replyWords(reply).split('\n').length).toBeLessThanOrEqual(25);
  });

  test('quotes the document for what it demands, and for nothing else', () => {
    expect(blocks(normal, 'quote')).toEqual([]);
    const bare = card({}, '第一党支部');
    expect(blocks(bare, 'quote')).toEqual([
      {
        kind: 'quote',
        text: '支部党员大会每季度至少召开一次',
        emphasis: [],
        source: '《关于进一步加强和改进机关党的建设的意见》三、（六）',
      },
    ]);
    const words = replyWords(bare);
    expect(words).toContain('3月没有登记。');
    expect(words).toContain('支部党员大会（一季度）：1次');
    expect(words).toContain('没有看到记录：支部委员会、党小组会（一组、二组）、主题党日');
  });

  test('draws a picture only where there is more than a month to see, with its numbers in words', () => {
    expect(blocks(card({ records: RECORDS.slice(3) }, '第一党支部'), 'chart')).toEqual([]);
    const [chart] = blocks(normal, 'chart');
    if (chart === undefined) throw new Error('no chart');
    expect(chart.labels).toEqual(['1月', '2月', '3月']);
    expect(chartRows(chart)).toHaveLength(4);
  });

  test('judges nobody and ranks nothing', () => {
    expect(replyWords(normal)).not.toMatch(/%|％|第一名|排名|优秀|落后|很好|表扬|批评|违规/);
  });

  test('names many days and plans by the first five', () => {
    const many = card(
      {
        records: Array.from({ length: 9 }, (_, day) => [
          record('theme-day', `2026-03-0${day + 1}`),
          record('theme-day', `2026-05-0${day + 1}`, { status: 'planned' }),
        ]).flat(),
      },
      '第一党支部',
    );
    expect(replyWords(many)).toContain('主题党日：9次，1日、2日、3日、4日、5日等');
    expect(blocks(many, 'list')[0]?.items).toHaveLength(6);
    expect(blocks(many, 'list')[0]?.items.at(-1)).toBe('还有4项');
  });

  test('has buttons that say the branch and the month in full, over new year too', () => {
    const said = (reply: Reply) =>
      blocks(reply, 'buttons').flatMap(({ buttons }) => buttons.map(({ payload }) => payload?.t));
    expect(said(normal)).toEqual([
      '还差啥 第一党支部',
      '导出 第一党支部 2026年3月台账',
      '提醒计划 第一党支部',
    ]);
    expect(said(card({}, '第一党支部', '2027-01-05 11:29'))[1]).toBe('导出 第一党支部 2026年12月台账');
  });
});

describe('the card of the organisation’s month', () => {
  test('reads from top to bottom', () => {
    expect(replyWords(card({ records: RECORDS }, '')).split('\n')).toEqual([
      '各支部3月小结',
      '到3月底有记录的支部数',
      '支部党员大会（一季度）：有记录1个，还没有2个',
      '支部委员会（3月）：有记录1个，还没有1个',
      '党小组会（3月）：有记录0个，还没有1个',
      '书记党课（2026年）：有记录0个，还没有3个',
      '主题党日（3月）：有记录1个，还没有2个',
      '走基层活动（2025年11月至2026年3月）：有记录0个，还没有3个',
      '还没有记录的支部：',
      '· 支部党员大会（一季度）：第二党支部、第三党支部',
      '· 书记党课（2026年，12月31日前）：第一党支部、第二党支部、第三党支部',
      '（可以回复：还差啥、导出3月台账）',
      '只按已登记的真实记录统计，支部按名册顺序，不排名。按党小组算的，每个党小组都有记录才计这个支部。',
    ]);
  });

  test('tells of what nobody counts apart, and never of talks', () => {
    const records = [...RECORDS, record('org-life-meeting', '2026-03-18')];
    const words = replyWords(card({ records }, ''));
    expect(words).toContain('组织生活会（3月）：有记录1个');
    expect(words).not.toContain('谈心');
  });

  test('of ten thousand branches is one card within the limits, with the first twenty names at most', () => {
    const name = (nth: number) => `中共某某市人民政府办公室机关委员会第${nth + 1}党支部`;
    const members = Array.from({ length: 10_000 }, (_, nth) => person(`s${nth}`, name(nth), ['书记']));
    const directory = organisation([person('admin', '', ['管理员']), ...members]);
    const claimed = new Set(members.map((member) => `digest:2026-03/branch/${member.branch}`));
    const reply = card({ directory, claimed }, '');
    const words = replyWords(reply);
    expect(words).toContain('支部党员大会（一季度）：有记录0个，还没有10000个');
    expect(words).toContain(`${name(19)}…等10000个支部`);
    expect(words).not.toContain(name(20));
    const [first] = renderings(reply, 'p2p');
    expect(first.part).toBe('card');
    expect(first.body.content).toContain('"tag":"chart"');
    expect(first.body.content).not.toContain('只显示了一部分');
  });

  test('is nothing but the branches’ names where no duty has a number', () => {
    const duties = silent.filter(({ cadence }) => cadence === null);
    const words = replyWords(card({ duties, records: [record('org-life-meeting', '2026-03-18')] }, ''));
    expect(words).toContain('组织生活会（3月）：有记录1个');
    expect(words).not.toContain('还没有');
  });
});

test('both of one person are one card', () => {
  const now = at('2026-04-02 11:29');
  const both = MEMBERS.map((member) =>
    member.openId === 'shu1' ? { ...member, roles: [...member.roles, '管理员' as const] } : member,
  );
  const reminders = due({
    duties: silent,
    directory: organisation(both),
    records: RECORDS,
    claimed: new Set(),
    snoozes: [],
    disabledChats: new Set(),
    zone: ZONE,
    digests: true,
    now,
  }).filter(({ to }) => to === 'shu1');
  expect(new Set(reminders.map((one) => one.at)).size).toBe(1);
  const reply = bundleCard(
    { target: { kind: 'person', openId: 'shu1' }, reminders },
    { documents: [DOCUMENT], now, zone: ZONE },
  );
  expect(reply.title).toBe('2件事：3月小结');
  expect(reply.tone).toBe('plain');
  expect(replyWords(reply).match(/只按已登记的真实记录统计/g)).toHaveLength(1);
  const [first] = renderings(reply, 'p2p');
  expect(first.part).toBe('card');
  expect(first.body.content).not.toContain('只显示了一部分');
});
