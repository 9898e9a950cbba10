import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;

const moveTo = (local: string): void => world.sandbox.clock.moveTo(Date.parse(`${local}:00+08:00`));

/** What the bot has sent somebody of a month, in their private chat. */
const monthsOf = (name: string): readonly string[] =>
  world.sandbox
    .messages(world.sandbox.privateChat(world.person(name).openId))
    .map((message) => JSON.stringify(message.content))
    .filter((content) => content.includes('月小结'));

beforeEach(async () => {
  world = await startWorld({ at: '2026-03-26T16:05' });
  await world.tell('李秀英', '2月25号支委会，三楼会议室，应到5实到5，议题：一季度安排');
  await world.tell('李秀英', '昨天下午3点支委会，三楼会议室，张建国主持，应到5实到5，议题：党员大会筹备');
  await world.tell('李秀英', '3月13号主题党日，主题学雷锋，应到12实到12');
  await world.tell('刘一鸣', '3月12号小组会，应到6实到6');
  await world.tell('李秀英', '4月10号上午9点半支委会');
  await world.tell('王芳', '昨天跟赵六顺谈了话，办公室，面谈，年度反馈');
});
afterEach(() => world.close());

describe('a month in review', () => {
  it('reaches the secretary and the administrator on the second workday after it, once', async () => {
    moveTo('2026-04-01T17:20');
    await world.app.tick();
    expect(monthsOf('张建国')).toEqual([]);
    moveTo('2026-04-02T11:29');
    await world.app.tick();
    for (const again of ['2026-04-02T15:10', '2026-04-03T10:10', '2026-04-16T10:10']) {
      moveTo(again);
      await world.app.tick();
    }
    for (const reader of ['张建国', '马春生', '黄德胜', '宋岚']) expect(monthsOf(reader)).toHaveLength(1);
    for (const other of ['陈志远', '李秀英', '王芳', '高丽', '徐桂兰']) expect(monthsOf(other)).toEqual([]);
    expect(world.sandbox.messages(world.group).filter((message) => message.sender.bot)).toEqual([]);
  });

  it('tells the secretary what was logged, what was not, and what is to come, on a card for a phone', async () => {
    moveTo('2026-04-02T11:29');
    await world.app.tick();
    const card = await world.privately('张建国', (words) => words.includes('3月小结'));
    const words = card.words.replace(/<[^>]+>/g, '');
    for (const line of [
      '支部委员会：1次，25日',
      '党小组会 第一党小组：1次，12日',
      '主题党日：1次，13日',
      '谈心谈话：1次',
      '支部党员大会（一季度）：1次',
      '支部党员大会每季度至少召开一次',
      '没有看到记录：党小组会（第二党小组）',
      '二季度：支部党员大会（6月30日前）',
      '- 4月10日（周五）09:30 支部委员会',
      '支部委员会：1月0次，2月1次，3月1次',
    ])
      expect(words).toContain(line);
    expect(words).not.toContain('赵六顺');
    expect(JSON.stringify(card.view.content)).toContain('"tag":"chart"');
    // The title stands twice, for the list of chats, and the three buttons are side by side.
    expect(words.split('\n').length - 3).toBeLessThanOrEqual(25);
  });

  it('tells the administrator how many branches have a record of each duty', async () => {
    moveTo('2026-04-02T11:29');
    await world.app.tick();
    const card = await world.privately('宋岚', (words) => words.includes('3月小结'));
    const words = card.words.replace(/<[^>]+>/g, '');
    expect(words).toContain('主题党日（3月）：有记录1个，还没有2个');
    expect(words).toContain('支部委员会（3月）：有记录1个，还没有1个');
    expect(words).toContain('- 支部党员大会（一季度）：第一党支部、第二党支部、离退休党支部');
    expect(words).not.toContain('谈心');
  });

  it('leads on: what is missing, what will be reminded of, and the month’s ledger as a file', async () => {
    moveTo('2026-04-02T11:29');
    await world.app.tick();
    for (const [reader, name] of [
      ['张建国', '第一党支部3月台账.xlsx'],
      ['宋岚', '各支部3月台账.xlsx'],
    ] as const) {
      const card = await world.privately(reader, (words) => words.includes('3月小结'));
      await world.press(reader, card, '导出3月台账');
      await world.privately(reader, (words) => words.includes(name));
      await world.press(reader, card, '还差啥');
      await world.privately(reader, (words) => /还差\d项|各支部进度/.test(words));
    }
    const card = await world.privately('张建国', (words) => words.includes('3月小结'));
    await world.press('张建国', card, '提醒计划');
    await world.privately('张建国', (words) => words.includes('天的提醒'));
  });
});
