import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

describe('a question after the end of the term', () => {
  it.each(['我们支部哪天届满', '支部什么时候换届', '咱们支部啥时候换届啊', '我們支部屆滿時間是哪天'])(
    '%s says that none is set, and reckons none',
    async (text) => {
      const { words } = await world.tell('赵六顺', text);
      expect(words).toContain('还没有设');
      expect(words).toContain('第一党支部届满日 2027年5月31日');
    },
  );

  it('tells the day that was set, and when it is reminded of', async () => {
    await world.tell('宋岚', '第一党支部届满日 2026年9月30日');
    const { words } = await world.tell('李秀英', '我们支部哪天届满');
    expect(words).toContain('2026年9月30日');
    expect(words).toContain('2026年6月30日');
  });

  it('tells an administrator those of all branches', async () => {
    await world.tell('宋岚', '第一党支部届满日 2026年9月30日');
    const { words } = await world.tell('宋岚', '各支部什么时候届满');
    expect(words).toMatch(/第一党支部[\s\S]*2026年9月30日[\s\S]*第二党支部[\s\S]*还没有设/);
  });

  it.each([
    ['何静', '第一党支部什么时候换届'],
    ['钱路过', '支部什么时候换届'],
  ])('is refused to %s, who is of another branch or of none', async (name, text) => {
    await world.tell('宋岚', '第一党支部届满日 2026年9月30日');
    expect((await world.tell(name, text)).words).not.toContain('9月30日');
  });

  it('leaves how often there is an election to the documents', async () => {
    expect((await world.tell('李秀英', '支部几年换届一次')).words).not.toContain('届满日');
  });
});
