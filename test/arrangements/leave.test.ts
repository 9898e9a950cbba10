import { describe, expect, it } from 'vitest';
import { pressedTakeBack, resume } from '../../src/arrangements/ending.ts';
import { pressedLeave, takeLeave } from '../../src/arrangements/leave.ts';
import { showArrangements } from '../../src/arrangements/standing-list.ts';
import { noRight } from '../../src/ledger/enter.ts';
import { understand } from '../../src/ledger/understand/understand.ts';
import { DUTIES, MEMBERS, person } from '../ledger/books.ts';
import { action, buttonsOf, type Room, room, wordsOf, ZONE } from './room.ts';

const understood = (text: string) =>
  understand(text, {
    now: Date.parse('2026-03-18T10:00:00+08:00'),
    zone: ZONE,
    duties: DUTIES,
    members: MEMBERS,
    speaker: null,
    branches: [],
    chatType: 'p2p',
    mentions: [],
  });

const said = async (house: Room, name: string, words: string, over = {}) =>
  takeLeave(words, understood(words), await house.desk(name, over));

describe('a leave', () => {
  it('is taken by oneself, answered in private, with a reason that only oneself is shown', async () => {
    const house = await room();
    const reply = await said(house, '李秀英', '请假 3月20日到4月3日 休年假', { chatType: 'group' });
    expect(reply.audience).toBe('sender');
    expect(wordsOf(reply)).toContain('3月20日（周五）至4月3日（周五），不给您发提醒');
    expect(wordsOf(reply)).toContain('改提醒书记');
    const openId = person('李秀英');
    expect(await house.kept()).toMatchObject([
      { kind: 'mute', person: openId, from: '2026-03-20', until: '2026-04-03', reason: '休年假', by: openId },
    ]);
    const own = wordsOf(await showArrangements(null, await house.desk('李秀英')));
    expect(own).toContain('休年假');
    const secretary = wordsOf(await showArrangements(null, await house.desk('张建国')));
    expect(secretary).toContain('李秀英请假');
    expect(secretary).not.toContain('休年假');
    expect(wordsOf(await showArrangements(null, await house.desk('王芳')))).not.toContain('李秀英');
  });

  it.each([
    ['请假三天', '2026-03-18', '2026-03-20', ''],
    ['我明天请假两天，孩子生病', '2026-03-19', '2026-03-20', '孩子生病'],
    ['出差到下周五', '2026-03-18', '2026-03-27', ''],
    ['3月20日到3月25日出差', '2026-03-20', '2026-03-25', ''],
    ['请假 3月20日到3月25日 陪王芳看病', '2026-03-20', '2026-03-25', '陪王芳看病'],
    ['外出请假 3月20日到3月25日 培训', '2026-03-20', '2026-03-25', '培训'],
    ['請假 3月20日到3月25日', '2026-03-20', '2026-03-25', ''],
  ])('is read from %s', async (words, from, until, reason) => {
    const house = await room();
    await said(house, '赵六顺', words);
    expect(await house.kept()).toMatchObject([{ person: person('赵六顺'), from, until, reason }]);
  });

  it.each(['李秀英请假到下周五', '请假 李秀英 到下周五', '李秀英同志 请假到下周五'])(
    'is set by the 书记 for a member, who is told: %s',
    async (words) => {
      const house = await room();
      const reply = await said(house, '张建国', words);
      expect(reply.notices?.map(({ to }) => to)).toEqual([person('李秀英')]);
      expect(await house.kept()).toMatchObject([{ person: person('李秀英'), until: '2026-03-27' }]);
    },
  );

  it('is refused to everybody else, whether or not there is anybody of that name', async () => {
    const house = await room();
    for (const words of ['李秀英请假到下周五', '高丽请假到下周五', '欧阳某某请假到下周五'])
      await expect(said(house, '赵六顺', words)).rejects.toThrow(noRight());
    await expect(said(house, '马春生', '李秀英请假到下周五')).rejects.toThrow('不能确定是哪一位');
    await expect(said(house, '张建国', '欧阳某某请假到下周五')).rejects.toThrow('不能确定是哪一位');
    expect(await house.kept()).toEqual([]);
  });

  it('asks for its days, and takes them from the form', async () => {
    const house = await room();
    const card = await said(house, '赵六顺', '我要请假');
    expect(buttonsOf(card).map(({ label }) => label)).toEqual(['确认请假', '取消']);
    const form = { from: '2026-03-20', until: '2026-03-25', reason: '' };
    await pressedLeave(action({}, form), await house.desk('赵六顺'));
    expect(await house.kept()).toMatchObject([{ until: '2026-03-25' }]);
    await expect(pressedLeave(action({}, {}), await house.desk('赵六顺'))).rejects.toThrow('日期');
    const other = action({ m: person('李秀英') }, form);
    await expect(pressedLeave(other, await house.desk('赵六顺'))).rejects.toThrow(noRight());
  });

  it.each([
    ['请假 3月1日到3月10日', '已经过了'],
    ['请假 2月30日到3月5日', '日子对不上'],
    ['请假 2026年3月20日到2028年3月20日', '一年以内'],
  ])('is not taken from %s', async (words, problem) => {
    const house = await room();
    await expect(said(house, '赵六顺', words)).rejects.toThrow(problem);
  });

  it('is made shorter or longer by a later one, and stands beside one that it does not touch', async () => {
    const house = await room();
    await said(house, '赵六顺', '请假 3月20日到4月3日');
    const reply = await said(house, '赵六顺', '请假到3月25日');
    expect(wordsOf(reply)).toContain('以这次为准');
    await said(house, '赵六顺', '请假 5月6日到5月8日');
    expect((await house.kept()).map(({ ended }) => ended === null)).toEqual([false, true, true]);
  });

  it('ends by 销假, by the person or by the 书记', async () => {
    const house = await room();
    await said(house, '李秀英', '请假到下周五');
    await expect(resume('李秀英', true, await house.desk('赵六顺'))).rejects.toThrow(noRight());
    await resume('', true, await house.desk('李秀英'));
    await said(house, '李秀英', '请假到下周五');
    await resume('李秀英', true, await house.desk('张建国'));
    const kept = await house.kept();
    expect(kept.map(({ ended }) => ended?.by)).toEqual([person('李秀英'), person('张建国')]);
    expect(wordsOf(await resume('', true, await house.desk('李秀英')))).toContain('没有请着的假');
  });

  it('is told of as before when the same word is run again: after a crash its answer is still owed', async () => {
    const house = await room();
    await said(house, '李秀英', '请假 3月20日到4月3日');
    const shorten = () => said(house, '李秀英', '请假到3月25日', { key: 'message:om_shorter' });
    const shortened = wordsOf(await shorten());
    expect(shortened).toContain('以这次为准');
    expect(wordsOf(await shorten())).toBe(shortened);
    const back = async () => resume('', true, await house.desk('李秀英', { key: 'message:om_back' }));
    const resumed = wordsOf(await back());
    expect(resumed).toContain('请假已取消');
    expect(wordsOf(await back())).toBe(resumed);
    expect(wordsOf(await resume('', true, await house.desk('李秀英')))).toContain('没有请着的假');
  });

  it('is not told of in a group when its button is pressed there', async () => {
    const house = await room();
    await said(house, '李秀英', '请假到下周五 看病');
    const [one] = await house.kept();
    const reply = await pressedTakeBack(
      action({ i: one?.id ?? '' }),
      await house.desk('李秀英', { chatType: 'group' }),
    );
    expect(wordsOf(reply)).not.toMatch(/李秀英|看病/);
  });
});
