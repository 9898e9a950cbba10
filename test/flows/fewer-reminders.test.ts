import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ at: '2026-03-18T10:05' });
});
afterAll(() => world.close());

it.each(['提醒太多了，少发点', '周末不要提醒', '别再提醒我党课了', '怎么关掉提醒'])(
  'who says %s hears when reminders are sent, and what to do',
  async (said) => {
    const { words } = await world.tell('张建国', said);
    for (const part of ['周末、节假日和中午不发', '推迟三天', '请假 3月1日', '说“不适用 支委会”'])
      expect(words).toContain(part);
    expect((await world.tell('吴七斤', said)).words).toContain('请书记或支部委员设“不适用”');
  },
);

it('is no gap in the documents', async () => {
  expect((await world.tell('宋岚', '知识缺口')).words).not.toContain('提醒');
});
