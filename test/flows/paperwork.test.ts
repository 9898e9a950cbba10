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

describe('a reminder of some writing', () => {
  it.each([
    '明天下午3点提醒我写党日总结',
    '周五提醒我交支委会记录',
    '记得提醒我周四之前把主题党日照片发群里',
    '下周二提醒大家交党员大会的心得',
  ])('%s plans no event', async (text) => {
    await world.tell('李秀英', text);
    expect(await newest()).toBeUndefined();
    expect(await world.app.store.drafts.latest(world.person('李秀英').openId, 'p2p')).toBeNull();
  });

  it.each(['周五下午提醒大家开支委会', '下周三提醒大家带上材料开党员大会'])(
    '%s is the plan of a meeting',
    async (text) => {
      await world.tell('李秀英', text);
      expect(await newest()).toMatchObject({ status: 'planned' });
    },
  );
});
