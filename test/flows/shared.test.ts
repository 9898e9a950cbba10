import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { startWorld, type World } from '../kit/world.ts';

const NAMES = ['周明', '王芳', '赵六顺', '吴七斤', '冯雷', '孙晓雨'];

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

let first: World;
let second: World;
beforeEach(async () => {
  const storeUrl = await postgres.database();
  first = await startWorld({ at: '2026-03-02T08:00', storeUrl });
  second = await startWorld({ storeUrl, sandbox: first.sandbox });
});
afterEach(async () => {
  await second.close();
  await first.close();
});

const moveTo = (local: string): void => first.sandbox.clock.moveTo(Date.parse(`${local}:00+08:00`));

describe('two processes on one store', () => {
  it('understand a question that leans on one which the other may have answered', async () => {
    await Promise.all(
      NAMES.map(async (name) => {
        expect((await first.tell(name, '支部党员大会多久开一次？')).words).toContain('每季度');
        expect((await first.tell(name, '那支委会呢？')).words).toContain('每月');
      }),
    );
  });

  it('hear 确认 whichever of them asked', async () => {
    expect((await first.tell('宋岚', '启动活动 四好一强 2026年')).words).toContain('确认');
    expect((await first.tell('宋岚', '确认')).words).toContain('已启动');
  });

  it('answer from what either of them has taken in', async () => {
    const card = await first.send('宋岚', '泳池.txt', '第一条 泳池每天早上六点开放。');
    await first.press('宋岚', card, '确认收进');
    const asked = () => Promise.all(NAMES.map((name) => first.tell(name, '泳池每天几点开放')));
    // Whichever of them hears it.
    await expect.poll(async () => (await asked()).every(({ words }) => words.includes('六点'))).toBe(true);
  });

  it('look what is due in one of them, and in the other when that one has stopped', async () => {
    moveTo('2026-03-27T11:20');
    const [one, other] = [await first.app.tick(), await second.app.tick()];
    expect([one > 0, other]).toEqual([true, 0]);
    const told = () => first.sandbox.requests().filter(({ path }) => path.endsWith('/messages')).length;
    const before = told();
    moveTo('2026-03-30T11:20');
    await first.app.stop();
    await expect.poll(told).toBeGreaterThan(before);
  });
});
