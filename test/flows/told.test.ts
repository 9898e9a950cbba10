import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const COMMITTEE = '昨天开了支委会，应到3人实到3人，议题：学习两会精神';
const THEME_DAY = '上周五去养老院慰问老党员，登记成主题党日，去了8个人';

/** What a card says, without its markup. */
function plain(words: string): string {
  return words.replaceAll(/<[^>]*>/g, '');
}

async function records() {
  return world.app.store.ledger.find({ branch: '第一党支部' });
}

describe('a field that is told by its name right after an entry was recorded', () => {
  it.each([
    ['主持人写张建国', '主持人：（空） → 张建国'],
    ['忘了说，周明主持的', '主持人：（空） → 周明'],
    ['记录人是李秀英', '记录人：（空） → 李秀英'],
    ['記錄員我來寫', '记录人：（空） → 李秀英'],
    ['地点改三楼', '地点：（空） → 三楼'],
    ['那条的地点改三楼', '地点：（空） → 三楼'],
    ['开始时间九点', '开始时间：（空） → 09:00'],
    ['刚才的会议时间是九点到十点半', '结束时间：（空） → 10:30'],
    ['议题就是经费预算', '议题：学习两会精神 → 经费预算'],
  ])('%s changes it once that is confirmed', async (text, change) => {
    await world.tell('李秀英', COMMITTEE);
    const asked = await world.tell('李秀英', text);
    expect(plain(asked.words)).toContain(change);
    expect((await records())[0]?.revisions).toEqual([]);
    await world.press('李秀英', asked, '确认修改');
    expect((await records())[0]?.revisions).toHaveLength(1);
  });

  it('is confirmed together with the one that was told before it', async () => {
    await world.tell('李秀英', COMMITTEE);
    await world.tell('李秀英', '主持人写张建国');
    await world.press('李秀英', await world.tell('李秀英', '地点改三楼'), '确认修改');
    expect((await records())[0]).toMatchObject({ host: '张建国', place: '三楼' });
  });

  it('reads an end beside the beginning that is recorded', async () => {
    await world.tell('李秀英', COMMITTEE.replace('昨天', '昨天下午三点'));
    expect((await world.tell('李秀英', '结束时间五点')).words).toContain('17:00');
  });

  it('is given up with 不改了', async () => {
    await world.tell('李秀英', COMMITTEE);
    await world.tell('李秀英', '主持人写张建国');
    expect((await world.tell('李秀英', '算了不改了')).words).toContain('没有动');
  });

  it.each(['主持人是谁', '主持人写错了', '主题教育学习了'])('%s tells none', async (text) => {
    await world.tell('李秀英', COMMITTEE);
    expect((await world.tell('李秀英', text)).words).not.toContain('→');
  });

  it.each(['主持人写张建国', '记录人是李秀英', '地点改三楼', '开始时间九点', '刚才的会议时间是九点到十点半'])(
    '%s is taken for nothing where nothing was recorded just before',
    async (text) => {
      expect((await world.tell('李秀英', text)).words).toContain('刚才没有登记过什么');
      await world.tell('李秀英', COMMITTEE);
      world.sandbox.clock.advance(2 * 60 * 60_000);
      expect((await world.tell('李秀英', text)).words).toContain('刚才没有登记过什么');
    },
  );

  it('is not of what somebody else has recorded', async () => {
    await world.tell('李秀英', COMMITTEE);
    expect((await world.tell('张建国', '地点改三楼')).words).not.toContain('→');
  });
});

describe('a field that is told by its name while an entry is open', () => {
  it.each([
    ['主题就是慰问困难党员', { topic: '慰问困难党员' }],
    ['主题就写慰问老党员', { topic: '慰问老党员' }],
    ['主題定的是學雷鋒', { topic: '學雷鋒' }],
    ['议题就是经费预算', { agenda: ['经费预算'] }],
    ['地点改成三楼会议室', { place: '三楼会议室' }],
    ['我主持的', { host: '李秀英' }],
    ['名单上12个', { expected: 12 }],
    ['名册上12个人', { expected: 12 }],
    ['一共12个人', { expected: 12 }],
    ['总共12人', { expected: 12 }],
    ['我们支部12个', { expected: 12 }],
    ['都来了', { expected: 8 }],
  ])('%s is the entry’s', async (text, fields) => {
    await world.tell('李秀英', COMMITTEE);
    await world.tell('李秀英', THEME_DAY);
    await world.tell('李秀英', text);
    const draft = await world.app.store.drafts.latest(world.person('李秀英').openId, 'p2p');
    expect(draft).toMatchObject({ kind: 'theme-day', fields: { present: 8, ...fields } });
  });

  it('leaves a number that may be either to be asked again', async () => {
    await world.tell('李秀英', '昨天开了党员大会，学习两会精神');
    const asked = await world.tell('李秀英', '12个人');
    expect(asked.words).toContain('应到多少人');
    expect(asked.words).toContain('实到多少人');
  });

  it('lets 不登了 end it', async () => {
    await world.tell('李秀英', THEME_DAY);
    expect((await world.tell('李秀英', '算了不登了')).words).toContain('没有登记');
  });
});

it.each(['把3月的支委会记录发我一份', '支委会记录给我一份', '3月的台账发我', '把一季度的会议记录发给我看看'])(
  '%s shows the ledger and enters nothing',
  async (text) => {
    await world.tell('李秀英', COMMITTEE);
    expect(plain((await world.tell('李秀英', text)).words)).toContain('支部委员会：1次');
  },
);
