import { describe, expect, it } from 'vitest';
import { pressedDeadline, setDeadline } from '../../src/arrangements/deadline.ts';
import { noRight } from '../../src/ledger/enter.ts';
import { arrange } from '../../src/obligations/arranged.ts';
import { action, buttonsOf, type Room, room, wordsOf } from './room.ts';

const said = async (house: Room, name: string, words: string, over = {}) =>
  setDeadline(words, await house.desk(name, over));

describe('a date that is set', () => {
  it.each([
    '第一党支部届满日 2027年5月31日',
    '第一党支部届满日是2027-05-31',
    '设置届满日 第一党支部 2027年5月31日',
    '第一党支部换届截止 2027.5.31',
    '第一黨支部屆滿日 2027年5月31日',
  ])('ends a term: %s', async (words) => {
    const house = await room();
    const reply = await said(house, '宋岚', words);
    expect(wordsOf(reply)).toContain('届满日：2027年5月31日（周一）');
    expect(await house.kept()).toMatchObject([
      { kind: 'deadline', obligation: 'branch-election', branch: '第一党支部', date: '2027-05-31' },
    ]);
  });

  it('shows on which workdays there will be reminders, and whose setting that is', async () => {
    const house = await room();
    // 28 February 2027 is a Sunday.
    const reply = await said(house, '张建国', '届满日 2027年5月28日');
    const list = reply.blocks.find((block) => block.kind === 'list');
    expect(list?.items).toEqual([
      '2026年11月30日（周一）：组织委员、书记',
      '2027年3月1日（周一）：组织委员、书记',
      '2027年4月28日（周三）：组织委员、书记、管理员',
    ]);
    expect(wordsOf(reply)).toContain('本单位设置');
    expect(wordsOf(reply)).toContain('2027年的放假安排还没有公布');
  });

  it('is set for all branches by an administrator, and for one', async () => {
    const house = await room();
    await said(house, '宋岚', '自查报告截止 12月20日');
    await said(house, '宋岚', '第二党支部创建计划截止日期定在明年3月10日');
    const kept = await house.kept();
    expect(kept).toMatchObject([
      { obligation: 'campaign-self-review', branch: null, date: '2026-12-20' },
      { obligation: 'campaign-plan', branch: '第二党支部', date: '2027-03-10' },
    ]);
    const arranged = arrange(kept);
    expect(arranged.dateOf('campaign-self-review', '第一党支部')).toBe('2026-12-20');
    expect(arranged.dateOf('campaign-plan', '第一党支部')).toBeNull();
  });

  it('takes the place of an earlier one, which is kept as ended', async () => {
    const house = await room();
    await said(house, '宋岚', '第一党支部届满日 2027年5月31日');
    const reply = await said(house, '张建国', '届满日改到2027年6月30日');
    expect(wordsOf(reply)).toContain('原来：2027年5月31日（周一）');
    const kept = await house.kept();
    expect(kept.map(({ ended }) => ended === null)).toEqual([false, true]);
    expect(arrange(kept).dateOf('branch-election', '第一党支部')).toBe('2027-06-30');
    expect(wordsOf(await said(house, '张建国', '届满日 2027年6月30日'))).toContain('没有改动');
    expect(await house.kept()).toHaveLength(2);
  });

  it('done again by the same deed ends nothing that came after it', async () => {
    const house = await room();
    await said(house, '宋岚', '第一党支部届满日 2027年5月31日', { key: 'message:one' });
    await said(house, '宋岚', '第一党支部届满日 2027年6月30日');
    await said(house, '宋岚', '第一党支部届满日 2027年5月31日', { key: 'message:one' });
    expect(arrange(await house.kept()).dateOf('branch-election', '第一党支部')).toBe('2027-06-30');
  });

  it('is asked about where it is over', async () => {
    const house = await room();
    const card = await said(house, '宋岚', '创建计划截止 3月10日');
    expect(await house.kept()).toEqual([]);
    const [next, sure, no] = buttonsOf(card);
    expect([next?.label, sure?.label, no?.label]).toEqual([
      '是2027年3月10日（周三）',
      '确认就是这一天',
      '取消',
    ]);
    await said(house, '宋岚', String(next?.payload?.t));
    expect(await house.kept()).toMatchObject([{ branch: null, date: '2027-03-10' }]);
    const reply = await pressedDeadline(action(sure?.payload ?? {}), await house.desk('宋岚'));
    expect(wordsOf(reply)).toContain('不会再提醒');
    await expect(pressedDeadline(action(sure?.payload ?? {}), await house.desk('张建国'))).rejects.toThrow(
      noRight(),
    );
  });

  it('is refused in the same words whether or not there is such a branch', async () => {
    const house = await room();
    for (const words of [
      '第一党支部届满日 2027年5月31日',
      '第二党支部届满日 2027年5月31日',
      '第九党支部届满日 2027年5月31日',
      '自查报告截止 12月20日',
    ])
      await expect(said(house, '李秀英', words)).rejects.toThrow(noRight());
    await expect(said(house, '张建国', '第二党支部届满日 2027年5月31日')).rejects.toThrow(noRight());
    await expect(said(house, '张建国', '自查报告截止 12月20日')).rejects.toThrow(noRight());
    await expect(said(house, '宋岚', '第九党支部届满日 2027年5月31日')).rejects.toThrow('名册里没有');
    expect(await house.kept()).toEqual([]);
  });

  it('needs a day that there is, not too far, and a duty that goes by a date', async () => {
    const house = await room();
    await expect(said(house, '宋岚', '第一党支部届满日 2027年2月30日')).rejects.toThrow('哪一天');
    await expect(said(house, '宋岚', '第一党支部届满日 2072年5月31日')).rejects.toThrow('年份');
    await expect(said(house, '宋岚', '支委会截止 12月20日')).rejects.toThrow('哪一项');
    await expect(said(house, '宋岚', '党费收缴截止 12月20日')).rejects.toThrow('届满日');
  });
});
