import { describe, expect, it } from 'vitest';
import type { CardAction } from '../../src/core/message.ts';
import { type Hall, openHall, pressed, said, snapshot } from './kit/hall.ts';
import { idOf, OTHER, OTHER_GROUP, OWN, OWN_GROUP, ROSTER } from './kit/people.ts';
import { isRefusal } from './kit/refusals.ts';
import { wordsOf } from './kit/words.ts';

const open = (): Promise<Hall> => openHall(ROSTER, { [OWN]: OWN_GROUP, [OTHER]: OTHER_GROUP });

/** Sends the form of the only draft there is. */
async function submit(hall: Hall, who: string, form: CardAction['form']): Promise<void> {
  const [draft] = (await snapshot(hall.store)).drafts;
  hall.taken();
  await hall.accept(pressed(idOf(who), 'record.submit', { d: draft?.id ?? '' }, form));
}

describe('what one enters for oneself', () => {
  it.each([
    [`登记 ${OTHER} 昨天联系点，三楼会议室`, '三楼会议室'],
    [`登记 昨天联系点 地点：${OTHER}`, OTHER],
    [`登记 昨天去${OTHER}联系点调研一天`, OTHER],
    [`登记 ${OTHER} 调研报告 昨天 题目：学习`, null],
    [`登记 ${OTHER} 昨天上午跟吴七斤谈心谈话，办公室，日常谈心`, '办公室'],
  ])('is kept in one’s own branch: %s', async (text, place) => {
    const hall = await open();
    await hall.accept(said(idOf('党员'), text));
    const { records } = await snapshot(hall.store);
    expect(records.map((record) => [record.branch, record.place])).toEqual([[OWN, place]]);
  });

  it('is at the branch that answers where one was', async () => {
    const hall = await open();
    await hall.accept(said(idOf('党员'), '登记 昨天联系点'));
    await hall.accept(said(idOf('党员'), OTHER));
    const { records } = await snapshot(hall.store);
    expect(records.map((record) => [record.branch, record.place])).toEqual([[OWN, OTHER]]);
  });

  it('by an administrator of no branch is kept in the one that is named', async () => {
    const hall = await open();
    await hall.accept(said(idOf('管理员'), `登记 ${OTHER} 昨天联系点，三楼会议室`));
    expect((await snapshot(hall.store)).records.map(({ branch }) => branch)).toEqual([OTHER]);
  });
});

describe('a form that was sent with what it never had', () => {
  it.each([OTHER, '不存在的支部'])('keeps nothing of a member’s own in %s', async (branch) => {
    const hall = await open();
    await hall.accept(said(idOf('党员'), '登记 联系点'));
    await submit(hall, '党员', { branch, date: '2026-03-17', place: '村' });
    const { records } = await snapshot(hall.store);
    expect(records.filter((record) => record.branch !== OWN)).toEqual([]);
  });

  it('tells an administrator that there is no such branch', async () => {
    const hall = await open();
    await hall.accept(said(idOf('管理员'), '登记 联系点'));
    await submit(hall, '管理员', { branch: '不存在的支部', date: '2026-03-17', place: '村' });
    expect(hall.taken().map(({ reply }) => wordsOf(reply))).toEqual([
      expect.stringContaining('名册里没有这个支部'),
    ]);
    const { records, branches } = await snapshot(hall.store);
    expect(records).toEqual([]);
    expect(branches.map(({ name }) => name)).not.toContain('不存在的支部');
  });

  it('refuses anybody else as it refuses a branch that there is', async () => {
    for (const branch of [OTHER, '不存在的支部']) {
      const hall = await open();
      await hall.accept(said(idOf('书记'), '登记 支委会'));
      await submit(hall, '书记', {
        branch,
        date: '2026-03-17',
        present: '5',
        expected: '5',
        place: '会议室',
      });
      expect(hall.taken().every(({ reply }) => isRefusal(reply))).toBe(true);
      expect((await snapshot(hall.store)).records).toEqual([]);
    }
  });

  it('makes no other kind of entry of it, and gives a talk no content', async () => {
    const hall = await open();
    const who = '组织委员';
    await hall.accept(said(idOf(who), '登记 谈心谈话'));
    await submit(hall, who, {
      kind: 'theme-day',
      ...{ date: '2026-03-17', with: '吴七斤', type: '日常谈心', content: '机密', resolution: '机密' },
    });
    const { records, drafts } = await snapshot(hall.store);
    expect(records.map(({ kind }) => kind)).toEqual(['heart-talk']);
    expect(JSON.stringify([records, drafts])).not.toContain('机密');
  });
});
