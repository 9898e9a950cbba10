import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ at: '2026-03-18T10:05' });
  await world.tell('李秀英', '3月13日主题党日，三楼会议室，应到12实到12，主题：学习条例');
  await world.tell('李秀英', '下周五下午3点党员大会');
});
afterAll(() => world.close());

describe('who asks whether one thing was held', () => {
  it.each([
    ['今年党课讲了吗', '党课 2026年：</font>0/1，还差1次', '书记每年讲党课不少于一次'],
    ['党课讲了没', '党课 2026年：</font>0/1', '书记每年讲党课不少于一次'],
    ['我们季度党员大会开了没', '支部党员大会 一季度：</font>0/1', '3月27日（周五） · 计划'],
    ['主题党日这个月搞了没有', '主题党日 3月：</font>✓ 1/1', '3月13日（周五） · 学习条例'],
    ['主題黨日這個月搞了沒有', '主题党日 3月：</font>✓ 1/1', '一月一主题'],
    ['还差啥 党课', '党课 2026年：</font>0/1', '登记党课'],
  ])('%s hears of that alone', async (said, standing, beside) => {
    const { words } = await world.tell('李秀英', said);
    expect(words).toContain(standing);
    expect(words).toContain(beside);
    expect(words).toContain('看全部');
    expect(words).not.toContain('走基层活动');
    expect(words.split('\n').length).toBeLessThan(14);
  });

  it('hears of everything where it is asked what is left to do this month', async () => {
    expect((await world.tell('李秀英', '我这个月还要干啥')).words).toContain('第一党支部：还差');
  });

  it('sees everything at a press', async () => {
    const card = await world.tell('李秀英', '今年党课讲了吗');
    await world.press('李秀英', card, '看全部');
    const all = await world.privately('李秀英', (words) => words.includes('第一党支部：还差'));
    expect(all.words).toContain('走基层活动');
  });

  it('hears of both 党小组, and that a branch without them has none', async () => {
    const { words } = await world.tell('李秀英', '党小组会开了没');
    for (const group of ['第一党小组', '第二党小组']) expect(words).toContain(`党小组会 ${group} 3月`);
    expect((await world.tell('马春生', '党小组会开了没')).words).toContain('本支部没有这一项');
  });

  it('hears of their own duties in private only, visits and days together', async () => {
    const { words } = await world.tell('张建国', '联系点去够了没');
    for (const part of ['联系点/下基层 2026年：</font>0/4', '下基层调研 2026年：</font>0/60'])
      expect(words).toContain(part);
    expect((await world.tell('李秀英', '联系点去够了没')).words).toContain('按个人统计');
    expect((await world.tellGroup('张建国', '联系点去够了没')).words).toContain('请私聊我看');
  });

  it.each(['这个月还有什么要做的', '本季度还有哪些工作没完成', '今年还有什么会要开', '这個月還要做什麼'])(
    '%s shows what is open',
    async (said) => {
      expect((await world.tell('李秀英', said)).words).toContain('第一党支部：还差');
    },
  );

  it('hears of all where several are named, or none', async () => {
    expect((await world.tell('李秀英', '党课和党员大会都开了没')).words).toContain('还差');
    expect((await world.tell('李秀英', '这个季度的事都办完了吗')).words).toContain('走基层活动');
  });
});

describe('who asks what comes next', () => {
  it('hears of the plan of that duty, or what is to come', async () => {
    for (const said of ['下次党员大会什么时候', '我们下一次党员大会是哪天？'])
      expect((await world.tell('吴七斤', said)).words).toContain('3月27日（周五） · 计划');
    for (const said of ['我们支部下次开会什么时候', '接下来要办什么', '下个月有什么安排'])
      expect((await world.tell('吴七斤', said)).words).toContain('接下来60天的提醒');
  });
});

describe('an administrator who asks for one thing of all branches', () => {
  it('hears of that alone', async () => {
    for (const said of ['各支部党员大会开了没', '哪些支部没开党员大会', '哪个支部还没开党员大会']) {
      const { words } = await world.tell('宋岚', said);
      for (const branch of ['第一党支部', '第二党支部', '离退休党支部'])
        expect(words).toContain(`${branch}：</font>支部党员大会（一季度0/1`);
      expect(words).not.toContain('党课');
    }
    const own = await world.tell('宋岚', '各支部组织生活会开了没');
    expect(own.words).toContain('本单位设置');
    expect(own.words).not.toContain('换届');
    expect((await world.tell('宋岚', '各支部进度')).words).toContain('党课');
    expect((await world.tell('李秀英', '党小组会谁没登记')).words).toContain('党小组会 第一党小组 3月');
  });
});

describe('who asks how many have had no talk', () => {
  it('hears the coverage as their office may see it', async () => {
    for (const said of ['我们支部还有几个没谈心的', '今年谈心谈话谈完了没'])
      expect((await world.tell('张建国', said)).words).toContain('谈心谈话覆盖');
    const { words } = await world.tell('李秀英', '今年谈心谈话谈完了没');
    expect(words).toContain('您自己的');
    expect(words).not.toContain('吴七斤');
    const group = await world.tellGroup('张建国', '今年谈心谈话谈完了没');
    expect(group.words).not.toContain('覆盖');
    expect(group.words).not.toContain('吴七斤');
  });
});
