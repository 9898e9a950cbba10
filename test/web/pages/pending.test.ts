import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.world.close());

const step = { what: 'taken', by: 'ou_1', at: '2026-06-18T10:05:00+08:00' } as const;

describe('questions that found no answer', () => {
  it('come together on the page, without those that were dealt with', async () => {
    const { gaps, knowledge } = house.world.app.store;
    const at = Date.parse('2026-06-17T10:05:00+08:00');
    for (const question of [
      '图书室几点关门呢',
      '图书室几点关门呢',
      '图书室几点关门',
      '食堂吃什么',
      '借期多久',
    ])
      await gaps.add(question, 'declined', at);
    await gaps.add('图书室几点关门呢', 'unhelpful', at);
    const answered = { kind: 'pair', clause: '第一条', text: '三十天。', steps: [step] } as const;
    const pages = async () => (await house.get('/ledger/pending', await house.cookieOf('宋岚'))).text();
    await knowledge.put({ kind: 'needless', id: 'n1', questions: ['食堂吃什么'], steps: [step] }, 0);
    await knowledge.put({ ...answered, id: 'p1', questions: ['借期多久'], document: 'sihao-yiqiang' }, 0);
    const page = await pages();
    expect(page).toMatch(
      /图书室几点关门呢<\/th><td><div>图书室几点关门<\/div><\/td><td>3<\/td><td>1<\/td><td>2026年6月17日/,
    );
    expect(page).not.toMatch(/食堂吃什么|借期多久/);
    await knowledge.put({ ...answered, id: 'p2', questions: ['花房几点浇水'], document: 'withdrawn' }, 0);
    await gaps.add('花房几点浇水', 'declined', at);
    expect(await pages()).toContain('花房几点浇水');
  });
});
