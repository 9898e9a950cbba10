import { afterEach, describe, expect, it } from 'vitest';
import { noRight } from '../../src/ledger/enter.ts';
import { fieldsOf } from '../kit/card.ts';
import { type Said, startWorld, type World } from '../kit/world.ts';

let world: World;
afterEach(() => world.close());

const moveTo = (local: string): void => world.sandbox.clock.moveTo(Date.parse(`${local}:00+08:00`));

async function on(at: string): Promise<World> {
  world = await startWorld({ at });
  return world;
}

/** The words without what colours them. */
const bare = ({ words }: Pick<Said, 'words'>): string => words.replace(/<[^>]*>/g, '');

/** What the form of the card holds as it is shown. */
function filledIn(card: Said): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { name, initial_date: date } = node as Record<string, unknown>;
    if (typeof name === 'string' && typeof date === 'string') found[name] = `${date} +0800`;
    for (const child of Object.values(node)) walk(child);
  };
  walk(card.view.content);
  return found;
}

async function startedIn2026(): Promise<World> {
  await on('2026-04-20T09:10');
  const card = await world.tell('宋岚', '启动活动 作风建设年 2026年');
  await world.press('宋岚', card, '确认启动', filledIn(card));
  return world;
}

describe('starting a campaign', () => {
  it('shows every stage’s days to be looked at, in the document’s words, and starts nothing by itself', async () => {
    const { tell, app } = await on('2026-03-18T10:05');
    const card = await tell('宋岚', '启动活动 作风建设年 2027年');
    expect(card.words).toContain('启动2027年“作风建设年”活动？');
    expect(card.words).toContain('今年活动主要分五个阶段');
    expect(card.words).toContain('日期按文件里写的月份预填，年份是您定的');
    expect(card.words).toContain('每月（各支部）：集体学习');
    expect(card.words).toContain('每季度（本单位）：季度点评');
    expect(fieldsOf(card.view.content)).toEqual(
      expect.arrayContaining(['start_mobilise', 'end_conclude', 'branches']),
    );
    expect(filledIn(card)).toMatchObject({
      start_mobilise: '2027-04-21 +0800',
      end_conclude: '2028-02-29 +0800',
    });
    expect(await app.store.arrangements.list()).toEqual([]);
  });

  it('takes the days and the branches as they were changed, once however often it is pressed', async () => {
    const { tell, press, app, now } = await on('2026-03-18T10:05');
    const card = await tell('宋岚', '启动活动 作风建设年 2026年');
    const form = { ...filledIn(card), start_mobilise: '2026-04-13 +0800', branches: ['第一党支部'] };
    expect((await press('宋岚', card, '确认启动', form)).toast?.content).toBe('已启动');
    expect(now(card).words).toContain('2026年4月13日至2026年4月30日');
    expect(now(card).words).toContain('第一党支部');
    await press('宋岚', card, '确认启动', form);
    const runs = await app.store.arrangements.list();
    expect(runs).toMatchObject([
      {
        kind: 'campaign',
        name: '2026年“作风建设年”活动',
        by: world.person('宋岚').openId,
        branches: ['第一党支部'],
        ended: null,
      },
    ]);
  });

  it('tells in one sentence which days do not fit, and keeps the card', async () => {
    const { tell, press, app, now } = await on('2026-03-18T10:05');
    const card = await tell('宋岚', '启动活动 作风建设年 2026年');
    const asked = async (change: Record<string, unknown>) =>
      (await press('宋岚', card, '确认启动', { ...filledIn(card), ...change })).toast?.content;
    expect(await asked({ end_mobilise: '2026-04-01 +0800' })).toContain('最后一天');
    expect(await asked({ start_pledge: '2026-04-01 +0800' })).toContain('不能比它先开始');
    expect(await asked({ end_review: '2026-11-30 +0800' })).toContain('不能比它先结束');
    expect(await asked({ end_pledge: '' })).toContain('日期“”不对');
    expect(now(card).words).toContain('启动2026年');
    expect(await app.store.arrangements.list()).toEqual([]);
  });

  it('leaves out a stage whose days are emptied', async () => {
    const { tell, press, app } = await on('2026-03-18T10:05');
    const card = await tell('宋岚', '启动活动 四强一硬 2026年');
    await press('宋岚', card, '确认启动', { ...filledIn(card), start_commend: '', end_commend: '' });
    const [run] = await app.store.arrangements.list();
    expect(run?.kind === 'campaign' ? run.stages.map(({ stage }) => stage) : []).toEqual([
      'plan',
      'contest',
      'inspect',
    ]);
  });

  it('asks for what was not said, and takes it in words', async () => {
    const { tell, app } = await on('2026-03-18T10:05');
    const which = await tell('宋岚', '启动活动');
    for (const name of ['作风建设年', '四强一硬', '四好一强', '四好班子'])
      expect(which.words).toContain(name);
    expect((await tell('宋岚', '启动活动 四好班子')).words).toContain('哪一年');
    expect((await tell('宋岚', '明年')).words).toContain('启动2027年“四好班子”创建活动？');
    expect((await tell('宋岚', '确认')).words).toContain('已启动：2027年“四好班子”创建活动');
    expect(await app.store.arrangements.list()).toMatchObject([{ template: 'yearly-cycle-municipal' }]);
  });

  it('can be left in words or by the button, and then 确认 starts nothing', async () => {
    const { tell, press, app } = await on('2026-03-18T10:05');
    await tell('宋岚', '启动活动 四好一强 2026年');
    expect((await tell('宋岚', '取消')).words).toContain('已取消');
    expect((await tell('宋岚', '确认启动')).words).toContain('没有等着确认的');
    const card = await tell('宋岚', '启动活动 四好一强 2026年');
    expect((await press('宋岚', card, '取消')).toast?.content).toContain('已取消');
    expect(await app.store.arrangements.list()).toEqual([]);
  });

  it('knows the near-namesakes apart and starts none that there is not', async () => {
    const { tell } = await on('2026-03-18T10:05');
    expect((await tell('宋岚', '启动活动 四好一强 2026年')).words).toContain('启动2026年“四好一强”');
    expect((await tell('宋岚', '启动活动 四強一硬 2026年')).words).toContain('启动2026年“四强一硬”');
    expect((await tell('宋岚', '启动活动 七好一强 2026年')).words).toContain('启动哪个活动？');
  });

  it('is started by its name, too, and leaves other activities alone', async () => {
    const { tell } = await on('2026-03-18T10:05');
    expect((await tell('宋岚', '启动2027年四好一强创建活动')).words).toContain('启动2027年“四好一强”');
    expect((await tell('赵六顺', '启动主题党日活动')).words).not.toContain(noRight());
    expect((await tell('赵六顺', '开展活动：主题党日')).words).not.toContain(noRight());
  });

  it('does not start what is over, what runs already, or what would ask the same thing twice', async () => {
    const { tell } = await on('2026-03-18T10:05');
    expect((await tell('宋岚', '启动活动 作风建设年 2017年')).words).toContain('这些日期都已经过去');
    await tell('宋岚', '启动活动 四好一强 2026年');
    await tell('宋岚', '确认启动');
    expect((await tell('宋岚', '启动活动 四好一强 2026年')).words).toContain('正在进行');
    expect((await tell('宋岚', '启动活动 四好班子 2026年')).words).toMatch(/“四好一强”.*正在进行/s);
    expect((await tell('宋岚', '启动活动 作风建设年 2026年')).words).toContain('启动2026年“作风建设年”');
  });

  it('names a branch that is not there', async () => {
    const { tell } = await on('2026-03-18T10:05');
    expect((await tell('宋岚', '启动活动 四好一强 2026年 第九党支部')).words).toContain(
      '名册里没有“第九党支部”',
    );
    const card = await tell('宋岚', '启动活动 四好一强 2026年 第一党支部、离退休党支部');
    await tell('宋岚', '确认');
    expect(card.words).toContain('启动2026年');
    expect(await world.app.store.arrangements.list()).toMatchObject([
      { branches: ['第一党支部', '离退休党支部'] },
    ]);
  });

  it.each(['启动活动 作风建设年 2026年', '结束活动', '活动步骤'])(
    'is refused to everybody else (%s)',
    async (text) => {
      const { tell, tellGroup } = await on('2026-03-18T10:05');
      for (const name of ['张建国', '赵六顺', '钱路过'])
        expect((await tell(name, text)).words).toContain(noRight());
      expect((await tellGroup('李秀英', text)).words).toContain(noRight());
    },
  );

  it('is not pressed through by somebody else, in a group neither', async () => {
    const { tellGroup, press, app } = await on('2026-03-18T10:05');
    const card = await tellGroup('宋岚', '启动活动 四好一强 2026年');
    const { toast } = await press('张建国', card, '确认启动', filledIn(card));
    expect(toast?.content).toBe(noRight());
    expect(await app.store.arrangements.list()).toEqual([]);
    await press('宋岚', card, '确认启动', filledIn(card));
    expect(await app.store.arrangements.list()).toHaveLength(1);
  });

  it('leaves questions about the campaign to the documents', async () => {
    const { tell } = await startedIn2026();
    const { words } = await tell('赵六顺', '作风建设年五个阶段是什么');
    expect(words).toContain('一是宣传发动、统一思想阶段');
    expect((await tell('赵六顺', '启动阶段是什么时间')).words).not.toContain(noRight());
  });
});

describe('a campaign that runs', () => {
  it('reminds who answers for a branch, until its stage is entered under its name, part of it or number', async () => {
    const { tell, privately, app, press } = await startedIn2026();
    moveTo('2026-04-21T17:20');
    expect(await app.tick()).toBeGreaterThan(0);
    const card = await privately('李秀英', (words) => words.includes('宣传发动、统一思想'));
    expect(card.words).toContain('召开动员大会');
    expect(world.sandbox.messages(world.group).filter(({ sender }) => sender.bot)).toEqual([]);
    await press('李秀英', card, '已完成，去登记');
    const asked = await privately('李秀英', (words) => words.includes('活动阶段工作：还要问一下'));
    expect(bare(asked)).toContain('主题：宣传发动、统一思想');
    expect((await tell('李秀英', '今天')).words).toContain('已登记：活动阶段工作');
    moveTo('2026-05-18T10:10');
    expect((await tell('李秀英', '登记 活动阶段工作 寻标对标、公开承诺 5月15日')).words).toContain(
      '已登记：活动阶段工作',
    );
    expect(bare(await tell('徐桂兰', '登记 活动阶段工作 第二阶段 5月12日'))).toContain(
      '主题：寻标对标、公开承诺',
    );
    const words = bare(await tell('宋岚', '活动进度'));
    expect(words).toMatch(/二、寻标对标、公开承诺（2026年5月1日至2026年5月20日）/);
    expect(words).toMatch(/活动阶段工作：\s*已登记：第一党支部、离退休党支部；还没有记录：第二党支部/);
  });

  it('asks which stage where the words name none', async () => {
    const { tell, press, now } = await startedIn2026();
    moveTo('2026-05-18T10:10');
    const card = await tell('李秀英', '登记 活动阶段工作 5月15日');
    expect(card.words).toContain('是哪个阶段的工作？');
    expect(card.words).not.toContain('集中观摩');
    await press('李秀英', card, '寻标对标、公开承诺');
    expect(now(card).words).toContain('已登记：活动阶段工作');
    expect((await tell('徐桂兰', '登记 活动阶段工作 主题：打扫卫生 5月14日')).words).toContain(
      '是哪个阶段的工作？',
    );
  });

  it('shows the administrator all branches in the roster’s order, everybody else their own', async () => {
    const { tell, tellGroup } = await startedIn2026();
    moveTo('2026-05-18T10:10');
    const all = { words: bare(await tell('宋岚', '活动进度')) };
    expect(all.words).toContain('五、总结考核、深化提高（2027年1月1日至2027年2月28日）');
    expect(all.words).toMatch(/集体学习（5月）：\s*还没有记录/);
    expect(all.words).toMatch(/季度点评（二季度）（本单位）：\s*还没有记录/);
    expect(all.words).toContain('不排名');
    for (const name of ['张建国', '赵六顺']) {
      const own = { words: bare(await tell(name, '活动进度')) };
      expect(own.words).toContain('第一党支部');
      expect(own.words).toMatch(/活动阶段工作：\s*未到/);
      expect(own.words).not.toMatch(/第二党支部|离退休党支部/);
    }
    expect((await tellGroup('赵六顺', '活动进度')).words).not.toContain('第二党支部');
    expect((await tell('钱路过', '活动进度')).words).toContain(noRight());
  });

  it('has the organisation’s own steps settled by the button of their reminder, or in words', async () => {
    const { tell, press, privately, app, now } = await startedIn2026();
    moveTo('2026-06-16T17:20');
    await app.tick();
    const card = await privately('宋岚', (words) => words.includes('季度点评'));
    expect(card.words).toContain('每季度对作风建设进行一次点评');
    await press('宋岚', card, '已完成');
    expect(now(card).words).toContain('记为已完成');
    expect(bare(await tell('宋岚', '活动进度'))).toMatch(/季度点评（二季度）（本单位）：\s*已完成/);
    moveTo('2026-11-02T10:10');
    expect((await tell('宋岚', '活动步骤')).words).toMatch(/季度点评（三季度）[\s\S]*集中观摩、领导点评/);
    expect((await tell('宋岚', '活动步骤 集中观摩')).words).toContain('完成的是哪一步？');
    expect((await tell('宋岚', '活动步骤 完成 集中观摩、领导点评')).words).toContain('记为已完成');
    expect((await tell('宋岚', '活动步骤 完成 集中观摩、领导点评')).words).toContain('已经完成');
    const settled = (await app.store.arrangements.list()).filter(({ kind }) => kind === 'settlement');
    expect(settled).toMatchObject([
      { obligation: 'quarterly-review', branch: '', period: '2026Q2', how: 'done' },
      { obligation: 'campaign-stage', branch: '', period: '2026-11..2026-12', how: 'done' },
    ]);
  });

  it('ends after a confirmation, with a trail, and reminds no more', async () => {
    const { tell, press, app, now } = await startedIn2026();
    const card = await tell('宋岚', '结束活动');
    expect(card.words).toContain('结束2026年“作风建设年”活动？');
    expect((await app.store.arrangements.list())[0]?.ended).toBeNull();
    await press('宋岚', card, '确认结束');
    expect(now(card).words).toContain('已结束：2026年“作风建设年”活动');
    const [run] = await app.store.arrangements.list();
    expect(run?.ended?.by).toBe(world.person('宋岚').openId);
    await press('宋岚', card, '确认结束');
    expect((await app.store.arrangements.list())[0]?.ended).toEqual(run?.ended);
    expect((await tell('宋岚', '活动进度')).words).toContain('没有进行中的活动');
    moveTo('2026-04-21T17:20');
    await app.tick();
    const chat = world.sandbox.privateChat(world.person('李秀英').openId);
    const told = world.sandbox.messages(chat).map(({ content }) => JSON.stringify(content));
    expect(told.filter((words) => words.includes('宣传发动'))).toEqual([]);
  });

  it('ends in words, and can be started anew', async () => {
    const { tell, app } = await startedIn2026();
    await tell('宋岚', '结束活动 作风建设年');
    expect((await tell('宋岚', '确认结束')).words).toContain('已结束');
    await tell('宋岚', '启动活动 作风建设年 2026年');
    expect((await tell('宋岚', '确认启动')).words).toContain('已启动');
    const runs = await app.store.arrangements.list();
    expect(runs.map(({ ended }) => ended === null)).toEqual([false, true]);
  });

  it('is not counted twice in the ledger’s own pages', async () => {
    const { tell } = await startedIn2026();
    moveTo('2026-05-18T10:10');
    await tell('李秀英', '登记 活动阶段工作 寻标对标、公开承诺 5月15日');
    const words = bare(await tell('张建国', '台账'));
    expect(words.match(/活动阶段工作：?\s*1次/g)).toHaveLength(1);
    expect((await tell('张建国', '还差啥')).words).toContain('集体学习');
  });
});
