import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const COMMITTEE = '昨天开了支委会，应到3人实到3人，议题：学习两会精神';
const ASSEMBLY = '昨天开了党员大会，应到12人实到10人，吴七斤、郑周一没来，议题：学习两会精神';

async function newest() {
  return (await world.app.store.ledger.find({ branch: '第一党支部' })).at(-1);
}

async function open() {
  return world.app.store.drafts.latest(world.person('李秀英').openId, 'p2p');
}

describe('what is told to come on top of an entry that was just recorded', () => {
  it.each([
    ['还有一个议题是研究吴七斤同志转正', '研究吴七斤同志转正'],
    ['另外还研究了党费收缴的事', '党费收缴的事'],
    ['还讨论了二季度计划', '二季度计划'],
    ['第二个议题是发展对象', '发展对象'],
    ['议题再加一个：发展党员', '发展党员'],
    ['补充议题：评先', '评先'],
    ['议题漏了一个，经费使用', '经费使用'],
  ])('%s adds to the agenda', async (text, matter) => {
    await world.tell('李秀英', COMMITTEE);
    await world.press('李秀英', await world.tell('李秀英', text), '确认修改');
    expect((await newest())?.agenda).toEqual(['学习两会精神', matter]);
  });

  it('adds to what was added just before', async () => {
    await world.tell('李秀英', ASSEMBLY);
    await world.tell('李秀英', '还有一个议题是研究吴七斤同志转正');
    await world.press('李秀英', await world.tell('李秀英', '再补一个列席 刘一鸣'), '确认修改');
    expect(await newest()).toMatchObject({
      agenda: ['学习两会精神', '研究吴七斤同志转正'],
      observers: ['刘一鸣'],
    });
  });

  it.each([
    [
      '郑周一住院',
      [
        { name: '吴七斤', reason: null },
        { name: '郑周一', reason: '住院' },
      ],
    ],
    [
      '不对，吴七斤是出差不是休假',
      [
        { name: '吴七斤', reason: '出差' },
        { name: '郑周一', reason: null },
      ],
    ],
  ])('%s is the reason of the one, and leaves the other standing', async (text, absent) => {
    await world.tell('李秀英', ASSEMBLY);
    await world.press('李秀英', await world.tell('李秀英', text), '确认修改');
    expect((await newest())?.absent).toEqual(absent);
  });

  it('takes a number together with who was away', async () => {
    await world.tell('李秀英', COMMITTEE);
    await world.press('李秀英', await world.tell('李秀英', '实到改2，周明请假'), '确认修改');
    expect(await newest()).toMatchObject({ present: 2, absent: [{ name: '周明', reason: '请假' }] });
  });

  it.each(['还研究了哪些', '天气不好没来', '还有一个议题是什么'])('%s adds nothing', async (text) => {
    await world.tell('李秀英', COMMITTEE);
    expect((await world.tell('李秀英', text)).words).not.toContain('→');
  });

  it('is looked up where nothing was recorded', async () => {
    expect((await world.tell('李秀英', '还研究了经费')).words).not.toContain('→');
  });
});

describe('what is told to the questions of an open entry', () => {
  it('takes who came and what was dealt with from one sentence', async () => {
    await world.tell('李秀英', '昨天开了支委会');
    await world.tell('李秀英', '三个支委都来了，研究了发展党员工作');
    expect(await newest()).toMatchObject({ expected: 3, present: 3, agenda: ['发展党员工作'] });
  });

  it('takes what is said in the words of a lookup', async () => {
    await world.tell('李秀英', '昨天开了支委会');
    await world.tell('李秀英', '研究发展党员');
    await world.tell('李秀英', '还学习了中央文件');
    expect((await open())?.fields.agenda).toEqual(['发展党员', '学习了中央文件']);
  });

  it('takes who spoke, where it was and what on, one after the other', async () => {
    await world.tell('李秀英', '党课');
    await world.tell('李秀英', '上周三张书记讲的，12个人听的');
    await world.tell('李秀英', '在会议室');
    await world.tell('李秀英', '讲的是两会精神');
    expect(await newest()).toMatchObject({
      date: '2026-03-11',
      speaker: '张建国',
      place: '会议室',
      topic: '两会精神',
    });
  });

  it('takes words without a number for the theme, while the numbers are asked for, too', async () => {
    await world.tell('李秀英', '上周五搞了主题党日');
    await world.tell('李秀英', '缅怀先烈');
    await world.tell('李秀英', '12个人去了11个，冯雷病了');
    expect(await newest()).toMatchObject({
      topic: '缅怀先烈',
      expected: 12,
      present: 11,
      absent: [{ name: '冯雷', reason: '病了' }],
    });
  });

  it('takes what the number should have been', async () => {
    await world.tell('李秀英', '上周五搞了主题党日，去了11个人，冯雷请假');
    await world.tell('李秀英', '应该是十二个人应到');
    await world.tell('李秀英', '冯雷是生病了');
    expect((await open())?.fields).toMatchObject({
      expected: 12,
      present: 11,
      absent: [{ name: '冯雷', reason: '生病' }],
    });
  });

  it('reads a weekday in the week that was asked about', async () => {
    await world.tell('刘一鸣', '上周小组会开了，7个人都来了');
    await world.tell('刘一鸣', '周四');
    expect(await newest()).toMatchObject({ kind: 'group-meeting', date: '2026-03-12' });
  });

  it.each(['支委会多久开一次', '发展党员要什么材料', '研究室收费标准是多少'])(
    '%s is looked up all the same',
    async (text) => {
      await world.tell('李秀英', '昨天开了支委会');
      await world.tell('李秀英', text);
      expect((await open())?.fields).toEqual({ date: '2026-03-17' });
    },
  );
});
