import { describe, expect, it } from 'vitest';
import { pressedTakeBack, resume } from '../../src/arrangements/ending.ts';
import { notApplicable, pressedNotApplicable } from '../../src/arrangements/settling.ts';
import { showArrangements } from '../../src/arrangements/standing-list.ts';
import { noRight } from '../../src/ledger/enter.ts';
import { loadDocuments } from '../../src/qa/load.ts';
import { bare } from '../ledger/books.ts';
import { action, buttonsOf, type Room, room, wordsOf } from './room.ts';

const documents = loadDocuments('data/documents').map(({ head }) => head);

const said = async (house: Room, name: string, words: string, over = {}) =>
  notApplicable(words, { documents }, await house.desk(name, over));

describe('不适用', () => {
  it('is kept with its reason, its period and its trail', async () => {
    const house = await room();
    const reply = await said(house, '李秀英', '不适用 支委会 委员都在外学习');
    expect(wordsOf(reply)).toContain('支部委员会（3月）不再提醒');
    expect(await house.kept()).toMatchObject([
      {
        kind: 'settlement',
        obligation: 'committee-meeting',
        branch: '第一党支部',
        group: null,
        period: '2026-03',
        how: 'not-applicable',
        reason: '委员都在外学习',
        at: '2026-03-18T10:00:00+08:00',
        ended: null,
      },
    ]);
  });

  it.each([
    ['不适用 支委会 与党员大会合并召开', '2026-03', '与党员大会合并召开'],
    ['不适用 支委会 因为3月委员都在外', '2026-03', '3月委员都在外'],
    ['本月支委会不适用，原因：委员都在外学习', '2026-03', '委员都在外学习'],
    ['不适用 支委会 2月 委员都在外学习', '2026-02', '委员都在外学习'],
    ['不适用 第一党支部 支部委员会 2026年2月 委员都在外学习', '2026-02', '委员都在外学习'],
    ['不適用 支委會 委員都在外學習', '2026-03', '委員都在外學習'],
  ])('reads %s', async (words, period, reason) => {
    const house = await room();
    await said(house, '李秀英', words);
    expect(await house.kept()).toMatchObject([{ obligation: 'committee-meeting', period, reason }]);
  });

  it('asks for a reason, and takes it from the form', async () => {
    const house = await room();
    const card = await said(house, '李秀英', '不适用 支委会');
    expect(await house.kept()).toEqual([]);
    const submit = buttonsOf(card).find(({ label }) => label.includes('确认'));
    expect(buttonsOf(card).some(({ label }) => label === '取消')).toBe(true);
    const pressed = action(submit?.payload ?? {}, { reason: '委员都在外学习' });
    const reply = await pressedNotApplicable(pressed, { documents }, await house.desk('李秀英'));
    expect(reply.title).toBe('已设为不适用');
    expect(await house.kept()).toHaveLength(1);
  });

  it.each(['', '无', '。。。', '/', '没有'])('takes “%s” for no reason', async (reason) => {
    const house = await room();
    const reply = await said(house, '李秀英', `不适用 支委会 ${reason}`);
    expect(reply.title).toContain('为什么');
    expect(await house.kept()).toEqual([]);
  });

  it.each(['开了', '已经开过了', '3月11号开的', '早就开了', '已开', '昨天下午开了'])(
    'offers to log what was held: %s',
    async (reason) => {
      const house = await room();
      const reply = await said(house, '李秀英', `不适用 支委会 ${reason}`);
      expect(wordsOf(reply)).toContain('请登记');
      expect(buttonsOf(reply).map(({ payload }) => payload?.t)).toContain('登记 支部委员会');
      expect(await house.kept()).toEqual([]);
    },
  );

  it.each(['没开成，委员都在外', '书记去省里学习了', '上级统一安排开了另外的会'])(
    'is not misled by a reason like %s',
    async (reason) => {
      const house = await room();
      expect((await said(house, '李秀英', `不适用 支委会 ${reason}`)).title).toBe('已设为不适用');
    },
  );

  it('says what the document demands where it demands it', async () => {
    const house = await room();
    const hard = await said(house, '李秀英', '不适用 党员大会 与换届大会合并');
    expect(wordsOf(hard)).toContain('“支部党员大会每季度至少召开一次”');
    expect(wordsOf(hard)).toContain('不改变文件的要求');
    const soft = await said(house, '李秀英', '不适用 支委会 委员都在外学习');
    expect(wordsOf(soft)).not.toContain('文件原文');
  });

  it('done again by the same deed is one', async () => {
    const house = await room();
    const first = await said(house, '李秀英', '不适用 支委会 委员都在外学习', { key: 'message:same' });
    const again = await said(house, '李秀英', '不适用 支委会 委员都在外学习', { key: 'message:same' });
    expect(again).toEqual(first);
    expect(await house.kept()).toHaveLength(1);
  });

  it('is not set twice, nor for what is logged, nor for what the branch does not have', async () => {
    const house = await room();
    await said(house, '李秀英', '不适用 支委会 委员都在外学习');
    expect(wordsOf(await said(house, '张建国', '不适用 支委会 另一个原因'))).toContain('已经设为不适用');
    const held = bare({ kind: 'theme-day', branch: '第一党支部', date: '2026-03-11' });
    await house.store.ledger.put(held, -1, 'test');
    expect(wordsOf(await said(house, '张建国', '不适用 主题党日 装修中'))).toContain('已经有登记');
    expect(wordsOf(await said(house, '马春生', '不适用 支委会 人太少了'))).toContain('没有“支部委员会”');
    expect(await house.kept()).toHaveLength(1);
  });

  it('of a 党小组会 is for the own group, and for all groups where the committee says so', async () => {
    const house = await room();
    await said(house, '刘一鸣', '不适用 党小组会 组员都在外地');
    await said(house, '李秀英', '不适用 党小组会 全体集中培训');
    expect(await house.kept()).toMatchObject([{ group: '第一党小组' }, { group: null }]);
    await expect(said(house, '刘一鸣', '不适用 第二党小组 党小组会 组员都在外地')).rejects.toThrow(noRight());
  });

  it("of one's own duty is one's own business", async () => {
    const house = await room();
    const reply = await said(house, '张建国', '不适用 联系点 年中已调离');
    expect(reply.audience).toBe('sender');
    const { entries } = await house.desk('张建国');
    const { openId } = entries.speaker;
    expect(await house.kept()).toMatchObject([{ obligation: 'site-visit', person: openId, period: '2026' }]);
    expect(entries.arranged.isSettled('site-visit', '第一党支部', null, '2026', openId)).toBe(true);
    expect(entries.arranged.isSettled('site-visit', '第一党支部', null, '2026', 'ou_other')).toBe(false);
  });

  it('is refused in the same words whether or not there is such a branch', async () => {
    const house = await room();
    for (const branch of ['', '第二党支部 ', '第九党支部 '])
      for (const duty of ['支委会', '换届', '民主生活会'])
        await expect(said(house, '赵六顺', `不适用 ${branch}${duty} 另有安排`)).rejects.toThrow(noRight());
    await expect(said(house, '宋岚', '不适用 支委会 委员都在外学习')).rejects.toThrow('哪个支部');
    expect((await said(house, '宋岚', '不适用 第一党支部 支委会 委员都在外学习')).title).toBe('已设为不适用');
  });

  it('keeps the reason out of a group', async () => {
    const house = await room();
    const reply = await said(house, '李秀英', '不适用 支委会 王芳住院', { chatType: 'group' });
    expect(wordsOf(reply)).not.toContain('王芳');
  });

  it('asks which one where none is named, and says so where there is none to remind of', async () => {
    const house = await room();
    expect((await said(house, '李秀英', '不适用')).title).toContain('哪一项');
    await expect(said(house, '李秀英', '不适用 民主生活会 另有安排')).rejects.toThrow('本来就不提醒');
    await expect(said(house, '李秀英', '不适用 换届 另有安排')).rejects.toThrow('本来就不提醒');
  });
});

describe('what does not apply', () => {
  it('is listed for the branch, with its reason for who may end it, and not for other branches', async () => {
    const house = await room();
    await said(house, '李秀英', '不适用 支委会 王芳住院');
    const list = async (name: string) => showArrangements(null, await house.desk(name));
    expect(wordsOf(await list('周明'))).toContain('王芳住院');
    expect(wordsOf(await list('赵六顺'))).toContain('不适用（李秀英');
    expect(wordsOf(await list('赵六顺'))).not.toContain('王芳');
    expect(buttonsOf(await list('赵六顺'))).toEqual([]);
    expect(wordsOf(await list('马春生'))).toContain('照常提醒');
    expect((await list('周明')).audience).toBe('sender');
    const later = await showArrangements(null, await house.desk('周明', { at: '2026-04-01 09:00' }));
    expect(wordsOf(later)).toContain('照常提醒');
  });

  it('of one 党小组 is ended alone where that is named', async () => {
    const house = await room();
    for (const group of ['第一党小组', '第二党小组'])
      await said(house, '李秀英', `不适用 ${group} 党小组会 都在外学习`);
    await resume('第二小组的党小组会', false, await house.desk('李秀英'));
    expect((await house.kept()).map((one) => one.ended === null)).toEqual([true, false]);
    await resume('党小组会', false, await house.desk('李秀英'));
    expect((await house.kept()).map((one) => one.ended === null)).toEqual([false, false]);
  });

  it('is ended by 恢复, or by its button, and never deleted', async () => {
    const house = await room();
    await said(house, '李秀英', '不适用 支委会 委员都在外学习');
    await expect(resume('支委会', false, await house.desk('赵六顺'))).rejects.toThrow(noRight());
    const back = async (at: string) =>
      wordsOf(await resume('支委会', false, await house.desk('周明', { at, key: 'message:om_back' })));
    const resumed = await back('2026-03-19 09:00');
    expect(await back('2026-03-19 09:01')).toBe(resumed);
    expect(await house.kept()).toMatchObject([{ ended: { at: '2026-03-19T09:00:00+08:00' } }]);
    await said(house, '李秀英', '不适用 支委会 委员还是在外学习');
    const [, one] = await house.kept();
    const end = action({ i: one?.id ?? '' });
    await expect(pressedTakeBack(end, await house.desk('赵六顺'))).rejects.toThrow(noRight());
    await expect(pressedTakeBack(action({ i: 'none' }), await house.desk('李秀英'))).rejects.toThrow(
      noRight(),
    );
    await pressedTakeBack(end, await house.desk('李秀英'));
    await pressedTakeBack(end, await house.desk('张建国', { at: '2026-03-20 09:00' }));
    const kept = await house.kept();
    expect(kept).toHaveLength(2);
    expect(kept[1]?.ended?.at).toBe('2026-03-18T10:00:00+08:00');
  });
});
