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

const COMMITTEE = '昨天开了支委会，应到3人实到3人，议题：学习两会精神';

describe('what was begun last', () => {
  it.each(['作废刚才那条', '刚才那条不要了', '作废'])('is the open entry, which %s ends', async (text) => {
    await world.tell('李秀英', COMMITTEE);
    await world.tell('李秀英', '上周五搞了主题党日');
    expect((await world.tell('李秀英', text)).words).toContain('没有登记');
    expect(await world.app.store.drafts.latest(world.person('李秀英').openId, 'p2p')).toBeNull();
    expect(await newest()).toMatchObject({ kind: 'committee-meeting', status: 'held' });
  });

  it('is the record where nothing is open, and asked about', async () => {
    await world.tell('李秀英', COMMITTEE);
    expect((await world.tell('李秀英', '作废刚才那条')).words).toContain('要作废这条记录吗');
    expect(await newest()).toMatchObject({ status: 'held' });
  });

  it('is the record that is named, whatever is open', async () => {
    await world.tell('李秀英', COMMITTEE);
    await world.tell('李秀英', '上周五搞了主题党日');
    expect((await world.tell('李秀英', '作废昨天的支委会')).words).toContain('要作废这条记录吗');
  });
});
