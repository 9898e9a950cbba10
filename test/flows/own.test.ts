import { afterEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
afterEach(() => world.close());

/** 张建国 is 县处级, 黄德胜 市厅级; 李秀英 has no 职级. */
async function on(): Promise<World> {
  world = await startWorld({ at: '2026-03-26T10:05' });
  return world;
}

describe('what the branch still lacks', () => {
  it('calls a text that is not official so, wherever it is quoted', async () => {
    const { tell } = await on();
    const { words } = await tell('张建国', '还差啥');
    const quotes = words.match(/“[^”]*(?:”[^—]*)?——《开展“四好班子”创建活动的意见》[^，。；\n]*/g) ?? [];
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(quote).toContain('（非正式文件）');
  });
});

describe('one’s own duties', () => {
  it('are counted by times and by days, the same visit once in each', async () => {
    const { tell } = await on();
    for (const text of [
      '3月16日到18日去李家村蹲点',
      '昨天下午去王家村联系点半天',
      '3月20日去赵家村下基层',
      '登记调研报告 3月12日，题目：基层治理调研',
    ]) {
      expect((await tell('张建国', text)).words).toContain('已登记');
    }
    const { words } = await tell('张建国', '我的任务');
    expect(words).toMatch(/联系点\/下基层：.*3\/4次，还差1次（还有280天）/);
    expect(words).toContain('县处级党员领导干部每年不少于4次');
    expect(words).toMatch(/下基层天数：.*4\.5\/60天，还差55\.5天/);
    expect(words).toContain('领导班子成员每年下基层调查研究不少于60天');
    expect(words).toContain('（非正式文件）');
    expect(words).toMatch(/调研报告：.*✓ 1\/1篇/);
    expect(words).toContain('3月16日（周一） · 李家村 · 3天');
    expect((await world.app.store.ledger.find({ kind: 'site-visit' })).map(({ days }) => days)).toEqual([
      3,
      undefined,
      0.5,
    ]);
  });

  it.each([
    '我的联系点',
    '我今年下基层多少天了',
    '我今年去了几次联系点',
    '我下基层够60天了吗',
    '我的下基层情况',
  ])('are told when asked for (%s)', async (text) => {
    const { tell } = await on();
    await tell('黄德胜', '昨天去李家村联系点');
    const { words } = await tell('黄德胜', text);
    expect(words).toContain('我的联系点/下基层（2026年）');
    expect(words).toMatch(/1\/3次，还差2次/);
    expect(words).toMatch(/1\/60天/);
  });

  it('are what 我的记录 asks for', async () => {
    const { tell } = await on();
    expect((await tell('黄德胜', '我的记录')).words).toContain('我的任务（2026年）');
  });

  it('have no number for who has no rank, which is said', async () => {
    const { tell } = await on();
    await tell('李秀英', '昨天去李家村联系点');
    const { words } = await tell('李秀英', '我还差啥');
    expect(words).toMatch(/联系点\/下基层：.*已登记1次/);
    expect(words).toContain('名册里您没有填职级，而这里只对市厅级、县处级计数');
    expect(words).not.toContain('还差1');
  });

  it('are nobody else’s business, in a group either', async () => {
    const { tell, tellGroup, privately } = await on();
    await tell('张建国', '昨天去李家村联系点');
    expect((await tell('李秀英', '我的联系点')).words).not.toContain('李家村');
    const hint = await tellGroup('张建国', '我的联系点');
    expect(hint.words).not.toMatch(/李家村|1\/4/);
    expect((await privately('张建国', (words) => words.includes('1/4次'))).words).toContain('李家村');
    expect((await tell('钱路过', '我的联系点')).words).toContain('未做任何更改');
  });

  it('are not taken for what they only resemble', async () => {
    const { tell } = await on();
    expect((await tell('张建国', '我昨天去李家村下基层')).words).toContain('已登记');
    expect((await tell('张建国', '我们支部还差啥')).words).toContain('第一党支部：还差');
    expect((await tell('张建国', '四好班子要求下基层多少天')).words).toContain('不少于60天');
  });
});
