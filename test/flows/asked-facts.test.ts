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

describe('a number that is asked about', () => {
  it.each([
    '3月10号那个支委会是不是应到3实到3',
    '昨天支委会应到3实到3对吗',
    '昨天支委会应到3实到3，登记了吗',
    '昨天支委会是应到3实到3吧？',
    '昨天开支委会应到3实到3，这样算数吗',
    '要是昨天支委会应到3实到3，算有效吗',
    '昨天党员大会应到12实到12，能表决吗',
  ])('%s records nothing and begins nothing', async (text) => {
    await world.tell('李秀英', text);
    expect(await newest()).toBeUndefined();
    expect(await open()).toBeNull();
  });

  it.each(['昨天支委会应到3实到3，帮我登记一下可以吗', '昨天支委会应到3实到3，记一下行吗'])(
    '%s is an entry that is asked for politely',
    async (text) => {
      await world.tell('李秀英', text);
      expect(await newest()).toMatchObject({ expected: 3, present: 3 });
    },
  );
});
