import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

async function newest() {
  return (await world.app.store.ledger.find({ branch: '第一党支部' })).at(-1);
}

async function open() {
  return world.app.store.drafts.latest(world.person('李秀英').openId, 'p2p');
}

describe('two events in one message', () => {
  it('records the first by what is told of it, and says that the second is not entered', async () => {
    const said = await world.tell('李秀英', '昨天上午支委会 应到3实到3，下午党员大会应到12实到11 赵六顺请假');
    expect(await newest()).toMatchObject({ kind: 'committee-meeting', expected: 3, present: 3, absent: [] });
    expect(said.words).toContain('支部党员大会请另发一条');
  });

  it('says so of a lecture at the end of a theme day', async () => {
    const said = await world.tell('李秀英', '上周五主题党日12人全去了，主题缅怀先烈，回来又上了党课');
    expect(said.words).toContain('党课请另发一条');
  });

  it.each([
    '昨天支委会3人全到，研究了主题党日方案',
    '昨天支委会3人全到，议题：一季度党员大会筹备',
    '昨天支委会3人全到，传达了党员大会精神',
  ])('%s is one', async (text) => {
    expect((await world.tell('李秀英', text)).words).not.toContain('另发一条');
  });
});

describe('what was said before and is sent along', () => {
  it.each([
    '「支部助手：第一党支部3月还没有登记支委会」上周四开的，3个人都到了',
    '> 支部委员会 3月：0/1\n这个上周四开了，3个人都到了',
    '回复 支部助手：3月支委会还没登记\n上周四开了，3个人都到了',
  ])('%s tells which duty it is of, and no more', async (text) => {
    await world.tell('李秀英', text);
    expect(await newest()).toMatchObject({
      kind: 'committee-meeting',
      date: '2026-03-12',
      topic: null,
      expected: 3,
      present: 3,
    });
  });
});

describe('two groups that met together', () => {
  it.each([
    '昨天下午第一、第二小组联合开会，应到11实到10，郑周一请假',
    '昨天一组和二组一起开了小组会，12个人都到了',
  ])('%s is asked about, and not taken for one of them', async (text) => {
    const asked = await world.tell('李秀英', text);
    expect(asked.words).toContain('这一条记哪个小组');
    await world.tell('李秀英', '1');
    await world.tell('李秀英', '应到7实到7');
    expect((await newest()) ?? (await open())).toMatchObject({ group: '第一党小组' });
  });

  it('is their own group to who leads one of them, without the number of both', async () => {
    const asked = await world.tell('刘二强', '昨天一组和二组一起开了小组会，12个人都到了');
    expect(asked.words).toContain('第一党小组由各自的组长登记');
    await world.tell('刘二强', '应到5实到5');
    expect(await newest()).toMatchObject({ group: '第二党小组', expected: 5, present: 5 });
  });

  it.each(['昨天第一小组开小组会，7个人全到', '昨天第一小组开小组会，7个人全到，第二小组还没开'])(
    '%s is of one',
    async (text) => {
      await world.tell('刘一鸣', text);
      expect(await newest()).toMatchObject({ group: '第一党小组', expected: 7 });
    },
  );
});
