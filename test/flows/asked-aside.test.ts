import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe('what is asked of the assistant and not of the documents', () => {
  it('is answered in plain words when somebody wonders who sees what they say', async () => {
    for (const asked of ['你们这个系统会给领导看吗', '我昨天说的话你存了吗', '谁能看到我的记录']) {
      const { words } = await world.tell('赵六顺', asked);
      expect(words).toContain('提问不存档');
      expect(words).toContain('不会转告书记');
      expect(words).not.toContain('《');
    }
    const talks = await world.tell('赵六顺', '我的谈话记录别人能查到吗');
    expect(talks.words).toContain('只有双方能在私聊里看');
  });

  it('does not get lost in an entry that waits, nor does the entry', async () => {
    await world.tell('周明', '登记主题党日');
    expect((await world.tell('周明', '我说的话书记看得到吗')).words).toContain('提问不存档');
    expect((await world.tell('周明', '昨天')).words).toContain('主题党日：还要问一下');
    await world.tell('周明', '取消');
  });

  it('names nobody in the group, and shows officers in private where to look', async () => {
    const said = await world.tellGroup('张建国', '我们支部谁没参加学习');
    expect(said.words).toContain('不点名');
    expect(said.words).not.toMatch(/《|台账/);
    const mine = await world.tell('张建国', '哪些党员还没完成学习');
    expect(mine.words).toContain('不点名');
    await world.press('张建国', mine, '还差啥');
    await world.privately('张建国', (words) => words.includes('第一党支部：还差'));
    const all = await world.tell('宋岚', '给各支部排个名');
    await world.press('宋岚', all, '各支部');
    await world.privately('宋岚', (words) => words.includes('第二党支部：') && words.includes('不排名'));
    expect((await world.tell('赵六顺', '哪个支部最差')).words).not.toContain('还差啥');
  });

  it('declines to write a text without a word of making things up', async () => {
    for (const [who, offered] of [
      ['赵六顺', false],
      ['李秀英', true],
    ] as const) {
      const { words } = await world.tell(who, '你能帮我写个心得体会吗');
      expect(words).toContain('不代写');
      expect(words).not.toMatch(/没开的会|弄虛作假/);
      expect(words.includes('述职材料')).toBe(offered);
    }
  });

  it('sends nothing in anybody’s name, and shows where to look what is missing', async () => {
    await world.tell('宋岚', '哪些支部一季度还没开党员大会');
    for (const said of ['给没开的提醒一下', '催一下没登记的支部', '通知没开会的支部书记', '提醒他们抓紧']) {
      const { words } = await world.tell('宋岚', said);
      expect(words).toContain('我会自己提醒');
      expect(words).toContain('各支部');
      expect(words).not.toMatch(/《|登记什么/);
    }
    expect((await world.tellGroup('李秀英', '提醒他们抓紧')).words).toContain('我会自己提醒');
  });

  it('leaves no gap in the documents', async () => {
    for (const said of [
      '👍',
      '你是机器人吗',
      '周末不要提醒',
      '提醒太多了，少发点',
      '通过了',
      '代我签到',
      '还有呢',
    ])
      expect((await world.tell('赵六顺', said)).words).not.toContain('《');
    expect(await world.app.store.gaps.list()).toEqual([]);
  });
});

it('opens a clause whose name begins like the command for asking', async () => {
  const asked = await world.tell('孙晓雨', '问4');
  expect(asked.words).toContain('有几份文件都有“问4”');
  await world.press('孙晓雨', asked, '作风建设年');
  await world.privately('孙晓雨', (words) => words.includes('》问4'));
});
