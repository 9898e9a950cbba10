import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const talks = () => world.app.store.ledger.find({ kind: 'heart-talk' });

describe('谈心谈话', () => {
  it('is recorded in private with who, when and what kind, and without its content', async () => {
    await world.tell('张建国', '今天上午跟吴七斤谈心谈话，办公室，年度反馈，他家里有困难情绪低落');
    const [record] = await talks();
    expect(record).toMatchObject({
      kind: 'heart-talk',
      date: '2026-03-18',
      talk: { by: '张建国', with: '吴七斤' },
    });
    expect(JSON.stringify(record)).not.toContain('困难');
  });

  it('asks when two people fit, and takes the choice', async () => {
    const asked = await world.tell('张建国', '跟小刘谈了话，今天上午，办公室');
    expect(asked.words).toContain('刘一鸣');
    expect(asked.words).toContain('刘二强');
    await world.press('张建国', asked, '刘二强');
    expect((await talks())[0]?.talk?.with).toBe('刘二强');
  });

  it('tried in a group stores nothing, repeats nothing, and is answered in private', async () => {
    const hint = await world.tellGroup('张建国', '记谈心谈话 昨天找冯雷谈，他说家里欠债，情绪低落');
    expect(hint.words).toContain('没有保存');
    expect(hint.words).not.toContain('欠债');
    expect(hint.words).not.toContain('冯雷');
    const secret = await world.privately('张建国', (words) => words.includes('没有保存'));
    expect(secret.words).not.toContain('欠债');
    expect(await talks()).toEqual([]);
    expect(JSON.stringify(world.log)).not.toContain('欠债');
  });

  it('of others is nobody else’s business', async () => {
    await world.tell('张建国', '今天上午跟吴七斤谈心谈话，办公室，年度反馈');
    const seen = await world.tell('赵六顺', '看看张书记都跟谁谈过话');
    expect(seen.words).not.toContain('吴七斤');
    expect((await world.tell('赵六顺', '台账 谈心谈话')).words).not.toContain('吴七斤');
  });
});
