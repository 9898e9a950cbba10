import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.tell('张建国', '今天上午和赵六顺谈心谈话，办公室');
});
afterAll(() => world.close());

const OWN = [
  '张书记跟我谈过话吗',
  '书记找我谈过没有',
  '我今年被谈过几次',
  '跟我谈话的记录',
  '谁跟我谈过话',
  '今年有没有人找我谈心',
  '我今年跟书记谈过几次心',
  '書記找我談過沒有',
  '书记跟我谈过几次话',
];

describe('who asks for talks with themselves', () => {
  it.each(OWN)('%s shows their own in private', async (said) => {
    const { words } = await world.tell('赵六顺', said);
    expect(words).toContain('您的谈心谈话');
    expect(words).toContain('3月18日');
    expect((await world.tell('吴七斤', said)).words).not.toContain('3月18日');
  });

  it.each(OWN)('%s tells nothing in a group', async (said) => {
    const { words } = await world.tellGroup('赵六顺', said);
    expect(words).toBe((await world.tellGroup('赵六顺', '我的谈话')).words);
    expect(words).not.toMatch(/3月18日|张建国/);
  });

  it.each(['领导找我谈话谈什么', '书记多久跟党员谈一次心', '我还要跟谁谈', '谈心谈话有什么要求'])(
    '%s asks for something else',
    async (said) => {
      expect((await world.tell('赵六顺', said)).words).not.toContain('您的谈心谈话');
    },
  );
});
