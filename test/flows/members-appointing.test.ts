import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noRight } from '../../src/ledger/enter.ts';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function rolesOf(name: string): Promise<string | undefined> {
  const found = (await world.app.store.roster.members()).find((member) => member.name === name);
  return found?.roles.join('、');
}

const trail = () => world.app.store.roster.appointments();

describe('an administrator', () => {
  it('appoints by the card: what is and what will be, who holds it, and it counts at once', async () => {
    const card = await world.tell('宋岚', '任命赵六顺为第一党支部组织委员兼党小组长');
    expect(card.words).toContain('任命赵六顺为组织委员、党小组长？');
    expect(card.words).toContain('组织委员、党小组长、党员');
    expect(card.words).toContain('现在的组织委员是李秀英，不会自动免去。');
    expect(await rolesOf('赵六顺')).toBe('党员');
    expect((await world.press('宋岚', card, '确认任命')).toast?.content).toBe('已更改');
    expect(await rolesOf('赵六顺')).toBe('组织委员、党小组长、党员');
    expect(world.now(card).words).toContain('赵六顺的职务已更改');
    expect((await world.tell('赵六顺', '我是谁')).words).toContain('组织委员');
    expect((await trail()).at(-1)).toMatchObject({
      by: world.person('宋岚').openId,
      at: expect.stringMatching(/^2026-03-18T10:.*\+08:00$/),
      name: '赵六顺',
      branch: '第一党支部',
      before: ['党员'],
      after: ['组织委员', '党小组长', '党员'],
    });
    expect((await world.tell('宋岚', '任免记录')).words).toContain(
      '第一党支部 赵六顺：党员 → 组织委员、党小组长、党员（宋岚）',
    );
  });

  it.each(['第二支部', '二支部', '2支部', '第二党支部'])('may say %s for the branch', async (branch) => {
    for (const said of [`${branch}的书记换成何静了`, `任命 ${branch} 何静 为 书记`]) {
      const { words } = await world.tell('宋岚', said);
      expect(words).toContain('任命何静为书记？');
      expect(words).toMatch(/支部：(?:<\/font>)?第二党支部/);
      await world.tell('宋岚', '取消');
    }
  });

  it('is asked whom where nobody is named', async () => {
    expect((await world.tell('宋岚', '把二支部的书记换了')).words).toContain('请说是谁');
  });

  it('dismisses in words', async () => {
    const card = await world.tell('宋岚', '免去 王芳 的 纪检委员');
    expect(card.words).toContain('免去王芳的纪检委员？');
    expect((await world.tell('宋岚', '确认')).words).toContain('王芳的职务已更改');
    expect(await rolesOf('王芳')).toBe('党员');
    const before = await trail();
    await world.press('宋岚', card, '确认免去');
    expect(await rolesOf('王芳')).toBe('党员');
    expect(await trail()).toEqual(before);
  });

  it('leaves a card, and 确认 to something else is no appointment', async () => {
    const before = await trail();
    await world.tell('宋岚', '任命 周明 为 副书记');
    expect((await world.tell('宋岚', '取消')).words).toContain('什么也没有改');
    await world.tell('宋岚', '任命 周明 为 副书记');
    await world.tell('宋岚', '帮助');
    await world.tell('宋岚', '主题党日多久一次');
    await world.tell('宋岚', '确认');
    expect(await rolesOf('周明')).toBe('宣传委员、党员');
    expect(await trail()).toEqual(before);
  });

  it('cancels a card by its button for good: 确认 after it appoints nobody', async () => {
    const before = await trail();
    await world.press('宋岚', await world.tell('宋岚', '任命 周明 为 副书记'), '取消');
    await world.tell('宋岚', '确认');
    expect(await trail()).toEqual(before);
  });

  it.each([
    ['任命 金小鱼 为 组织委员', '名册里没有“金小鱼”'],
    ['任命 第二党支部 周明 为 组织委员', '名册里没有“周明”'],
    ['任命 周明 为 宣传委员', '周明已经是宣传委员'],
    ['免去 周明 的 书记', '周明本来就不是书记'],
    ['任命', '请说是谁、什么职务'],
    ['任命 周明', '任命周明为什么职务'],
    ['免去 周明', '免去周明的什么职务'],
    ['任命 冯雷 为 党员', '党员、预备党员不在这里改'],
    ['免去 马春生 的 书记', '没有书记，给书记的提醒没有人收'],
    ['免去宋岚的管理员', '免去宋岚的管理员？'],
  ])('who says %s hears %s', async (said, heard) => {
    expect((await world.tell('宋岚', said)).words).toContain(heard);
  });

  it.each([
    ['把李秀英的职务改成书记', '任命李秀英为书记？'],
    ['换届后书记是李秀英', '任命李秀英为书记？'],
    ['把刘大海的职务改成书记', '名册里没有“刘大海”'],
    ['李秀英不当组织委员了', '免去李秀英的组织委员？'],
    ['把赵六顺调到第二党支部', '在名单里改好，再导入一次'],
  ])('who says %s means the office and no record', async (said, heard) => {
    await world.tell('宋岚', '第一党支部昨天主题党日 三楼 应到12实到12 主题学习条例');
    expect((await world.tell('宋岚', said)).words).toContain(heard);
    await world.tell('宋岚', '取消');
  });

  it('chooses among people of one name, each with the branch', async () => {
    const { roster } = world.app.store;
    const twin = { ...world.person('何静'), openId: 'ou_twin', branch: '离退休党支部' };
    await roster.upsertMembers([twin]);
    const which = await world.tell('宋岚', '任命 何静 为 委员');
    expect(which.words).toContain('哪一位何静');
    await world.press('宋岚', which, '离退休党支部');
    const card = await world.privately('宋岚', (words) => words.includes('任命何静为委员？'));
    await world.press('宋岚', card, '确认任命');
    const after = (await roster.members()).filter(({ name }) => name === '何静');
    expect(after.map(({ branch, roles }) => `${branch} ${roles.join('、')}`)).toEqual([
      '第二党支部 党员',
      '离退休党支部 委员、党员',
    ]);
  });

  it('means the group’s own people in its group', async () => {
    const card = await world.tellGroup('宋岚', '任命 孙晓雨 为 委员');
    expect(card.words).toContain('任命孙晓雨为委员？');
    const pressed = await world.press('李秀英', card, '确认任命');
    expect(pressed.toast?.content).toContain('没有');
    expect(await rolesOf('孙晓雨')).toBe('党员');
  });

  it('cannot leave the organisation without one', async () => {
    const card = await world.tell('宋岚', '免去 宋岚 的 管理员');
    const pressed = await world.press('宋岚', card, '确认免去');
    expect(pressed.toast?.content).toContain('没有管理员');
    const other = await world.tell('宋岚', '任命 周明 为 管理员');
    await world.press('宋岚', other, '确认任命');
    await world.tell('宋岚', '免去 宋岚 的 管理员');
    expect((await world.tell('宋岚', '确认')).words).toContain('职务已更改');
    expect((await world.tell('宋岚', '任免记录')).words).toContain(noRight());
    expect((await world.app.store.roster.former()).map(({ member }) => member.name)).toEqual(['宋岚']);
  });
});

describe('others', () => {
  it.each([['张建国'], ['李秀英'], ['吴七斤'], ['钱路过']])('%s hears the one refusal', async (name) => {
    expect((await world.tell(name, '任命 吴七斤 为 书记')).words).toContain(noRight());
    expect((await world.tell(name, '免去张建国的书记')).words).toContain(noRight());
    if (name !== '钱路过')
      expect((await world.tell(name, '把李秀英的职务改成书记')).words).toContain(noRight());
    expect(await rolesOf('吴七斤')).toBe('党员');
  });

  it('may ask how somebody is appointed', async () => {
    expect((await world.tell('吴七斤', '任命支部书记要走什么程序？')).words).not.toContain(noRight());
    expect((await world.tell('吴七斤', '什么情况下免去支部委员')).words).not.toContain(noRight());
  });
});
