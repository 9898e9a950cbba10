import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

const ASKED = '今年还有谁没谈到';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.tell('张建国', '今天上午跟吴七斤谈心谈话，办公室，年度反馈');
});
afterEach(() => world.close());

describe('who asks how far the talks reach', () => {
  it.each(['张建国', '王芳'])('gets names in private (%s)', async (name) => {
    const { words } = await world.tell(name, ASKED);
    expect(words).toContain('1/7人');
    expect(words).toContain('刘一鸣');
    expect(words).toContain('每年1次为本单位设置');
  });

  it.each(['陈志远', '李秀英', '周明', '赵六顺', '冯雷', '钱路过'])(
    'gets the one refusal, which tells nothing (%s)',
    async (name) => {
      const { words } = await world.tell(name, ASKED);
      expect(words).toContain('没有这项权限');
      expect(words).not.toMatch(/\d\/\d|谈心|刘一鸣/);
    },
  );

  it.each(['张建国', '王芳', '宋岚', '赵六顺'])('gets the same in a group (%s)', async (name) => {
    const { words } = await world.tellGroup(name, ASKED);
    expect(words).toContain('没有这项权限');
    expect(words).not.toMatch(/\d\/\d|刘一鸣/);
  });

  it('gets no other branch', async () => {
    const { words } = await world.tell('王芳', '第二党支部谈心谈话覆盖情况');
    expect(words).toContain('没有这项权限');
  });

  it('gets numbers and no names as administrator, of one branch or of all', async () => {
    const one = await world.tell('宋岚', '第一党支部谈心谈话覆盖情况');
    expect(one.words).toContain('1/7人');
    const all = await world.tell('宋岚', ASKED);
    expect(all.words).toContain('离退休党支部');
    for (const { words } of [one, all]) expect(words).not.toMatch(/刘一鸣|吴七斤|张建国/);
  });

  it('may ask for another period', async () => {
    expect((await world.tell('王芳', '去年还有谁没谈到')).words).toContain('0/7人');
    const quarter = await world.tell('王芳', '一季度谈心谈话覆盖情况');
    expect(quarter.words).toContain('一季度');
    expect(quarter.words).toContain('1/7人');
  });

  it('is heard while an entry waits to be completed', async () => {
    await world.tell('王芳', '昨天开了支委会，三楼会议室，议题：学习');
    expect((await world.tell('王芳', ASKED)).words).toContain('覆盖情况');
  });

  it('is told of a talk that turned out to be with somebody else', async () => {
    await world.tell('张建国', '刚那次谈心谈话对象改成赵六顺');
    await world.tell('张建国', '确认');
    const { words } = await world.tell('王芳', ASKED);
    expect(words).toMatch(/支委还没有谈到的党员：.*吴七斤/);
    expect(words).not.toMatch(/支委还没有谈到的党员：.*赵六顺/);
  });
});
