import { describe, expect, test } from 'vitest';
import type { DocumentHead } from '../../src/core/document.ts';
import type { Block, Button, Reply } from '../../src/core/reply.ts';
import { due } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { bundleCard } from '../../src/reminders/card.ts';
import { at, MEMBERS, organisation, ZONE } from '../obligations/branches.ts';
import { DOCUMENT } from './house.ts';

const duties = loadDuties('data/obligations');
const first = MEMBERS.filter((member) => member.branch === '第一党支部');

function card(id: string, moment: string, documents: readonly DocumentHead[] = [DOCUMENT]): Reply {
  const now = at(moment);
  const [reminder] = due({
    duties: duties.filter((duty) => duty.id === id),
    directory: organisation(first),
    records: [],
    claimed: new Set(),
    snoozes: [],
    disabledChats: new Set(),
    zone: ZONE,
    now,
  });
  if (reminder === undefined) throw new Error('nothing due');
  return bundleCard(
    { target: { kind: 'person', openId: reminder.to }, reminders: [reminder] },
    { documents, now, zone: ZONE },
  );
}

function buttons(reply: Reply): readonly Button[] {
  return reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
}

function block<K extends Block['kind']>(reply: Reply, kind: K): Extract<Block, { kind: K }> | undefined {
  return reply.blocks.find((one): one is Extract<Block, { kind: K }> => one.kind === kind);
}

describe("a reminder's card", () => {
  const hard = card('member-assembly', '2026-03-19 15:00');

  test('says what is open, until when, and quotes the document word for word', () => {
    expect(hard.title).toBe('支部党员大会（一季度）');
    expect(block(hard, 'text')?.text).toBe(
      '第一党支部一季度还没有支部党员大会的记录，请在3月31日（周二）前安排。',
    );
    expect(block(hard, 'fields')?.rows).toEqual([{ label: '截止', value: '3月31日（周二），还有12天' }]);
    expect(block(hard, 'quote')).toMatchObject({
      text: '支部党员大会每季度至少召开一次',
      source: '《关于进一步加强和改进机关党的建设的意见》三、（六）',
    });
  });

  test('can be answered: it was held, or later', () => {
    expect(buttons(hard).map(({ label, action }) => [label, action])).toEqual([
      ['已开，去登记', 'say'],
      ['推迟3天', 'reminder.snooze'],
      ['推迟一周', 'reminder.snooze'],
      ['不适用', 'say'],
    ]);
    const payload = { o: 'member-assembly', b: '第一党支部', g: null, p: '2026Q1' };
    expect(buttons(hard).map((button) => button.payload)).toEqual([
      { t: '登记 支部党员大会' },
      { ...payload, days: 3 },
      { ...payload, days: 7 },
      { t: '不适用 第一党支部 支部党员大会 2026年一季度' },
    ]);
  });

  test('offers no day outside the period', () => {
    expect(buttons(card('member-assembly', '2026-03-26 15:00')).map((one) => one.label)).toEqual([
      '已开，去登记',
      '推迟3天',
      '不适用',
    ]);
    expect(buttons(card('theme-day', '2026-03-31 15:00')).map((one) => one.label)).toEqual([
      '已开，去登记',
      '不适用',
    ]);
    expect(block(card('theme-day', '2026-03-31 15:00'), 'fields')?.rows[0]?.value).toContain('就是今天');
  });

  test('is softer where the document is', () => {
    const soft = card('committee-meeting', '2026-03-26 15:00');
    expect(hard.tone).toBe('ask');
    expect(soft.tone).toBe('plain');
    expect(block(soft, 'text')?.text).toBe(
      '第一党支部3月还没有支部委员会的记录，方便时请安排；已经开展的，登记一下即可。',
    );
    expect(block(soft, 'quote')?.text).toContain('一般每月召开一次');
  });

  test('of a group carries the group', () => {
    const group = card('group-meeting', '2026-03-26 15:00');
    expect(buttons(group)[1]?.payload).toMatchObject({
      b: '第一党支部',
      g: expect.stringMatching(/^[一二]组$/),
    });
  });

  test('of a visit speaks to the person and not of meetings', () => {
    const visit = card('site-visit', '2026-12-10 15:00');
    expect(block(visit, 'text')?.text).toContain('您2026年');
    expect(buttons(visit)[0]?.label).toBe('已完成，去登记');
    expect(block(visit, 'note')?.text).toBe('登记后就不再提醒。');
  });

  test('says so when the document calls itself not official, and quotes nothing from one that is not there', () => {
    const unofficial = card('member-assembly', '2026-03-19 15:00', [{ ...DOCUMENT, official: false }]);
    expect(block(unofficial, 'quote')?.source).toContain('非正式文件');
    expect(block(card('member-assembly', '2026-03-19 15:00', []), 'quote')).toBeUndefined();
  });

  test('fits one screen of a phone', () => {
    const words =
      hard.blocks
        .map((one) => JSON.stringify(one))
        .join('')
        .match(/[\u4e00-\u9fff]/g) ?? [];
    expect(words.length).toBeLessThan(200);
  });
});
