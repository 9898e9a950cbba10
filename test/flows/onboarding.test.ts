import { afterEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../kit/card.ts';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
afterEach(() => world.close());

const NOT_ON_ROSTER = '您还不在名册里';

function enters(name: string): void {
  const { openId } = world.person(name);
  world.sandbox.push('im.chat.access_event.bot_p2p_chat_entered_v1', {
    chat_id: world.sandbox.privateChat(openId),
    operator_id: { open_id: openId },
  });
}

/** Commands that a help card names, whatever the topic. */
const named = (words: string): string => words.split('\n').join(' ');

describe('帮助', () => {
  it('shows each person what is theirs: by role', async () => {
    world = await startWorld();
    const shown = async (name: string) => named((await world.tell(name, '帮助')).words);
    const [secretary, organiser, plain, discipline, administrator, stranger] = [
      await shown('张建国'),
      await shown('李秀英'),
      await shown('吴七斤'),
      await shown('王芳'),
      await shown('宋岚'),
      await shown('钱路过'),
    ];
    for (const words of [secretary, administrator]) expect(words).toContain('绑定');
    for (const words of [organiser, plain, discipline, stranger]) expect(words).not.toContain('绑定');
    for (const words of [secretary, organiser, administrator]) expect(words).toContain('导出');
    for (const words of [plain, discipline, stranger]) expect(words).not.toContain('导出');
    for (const words of [secretary, discipline, administrator]) expect(words).toContain('谈话覆盖');
    for (const words of [organiser, plain, stranger]) expect(words).not.toContain('谈话覆盖');
    for (const words of [secretary, organiser, discipline]) expect(words).toContain('计划');
    expect(plain).not.toContain('登记、计划');
    for (const word of ['任命', '免去', '核对名册', '启动活动', '知识缺口']) {
      expect(administrator).toContain(word);
      for (const words of [secretary, organiser, plain, stranger]) expect(words).not.toContain(word);
    }
    expect(stranger).toContain(NOT_ON_ROSTER);
    expect(stranger).not.toContain('台账');
    expect(secretary).not.toContain(NOT_ON_ROSTER);
  });

  it('and by place: what is private is not shown in a group', async () => {
    world = await startWorld();
    const { words } = await world.tellGroup('张建国', '帮助');
    for (const word of ['我的谈话', '导出', '谈话覆盖', '概要', '我是谁']) expect(words).not.toContain(word);
    expect(words).toContain('在群里请先@我');
    expect((await world.tellGroup('钱路过', '帮助')).words).toContain('请私聊我发“我是谁”');
  });

  it('says what is tapped, and tells a topic in full', async () => {
    world = await startWorld();
    const card = await world.tell('张建国', '帮助');
    await world.press('张建国', card, '登记怎么说');
    const topic = await world.privately('张建国', (words) => words.includes('先记下要开的会'));
    expect(topic.words).toContain('刚那条实到改成4');
    await world.press('张建国', topic, '全部');
    await world.press('张建国', card, '支委会多久开一次');
    await world.privately('张建国', (words) => words.includes('一般每月召开'));
    await world.press('张建国', card, '还差啥');
    await world.privately('张建国', (words) => words.includes('第一党支部') && words.includes('还差'));
    expect((await world.tell('张建国', '帮助 导出')).words).toContain('查看怎么说');
  });

  it('fits on a phone: no more than 12 lines and 9 buttons for whoever has most', async () => {
    world = await startWorld();
    for (const name of ['张建国', '宋岚']) {
      const { words, view } = await world.tell(name, '帮助');
      const taps = JSON.stringify(view.content).split('"tag":"button"').length - 1;
      expect(taps).toBeLessThanOrEqual(9);
      expect(words.split('\n').length - taps).toBeLessThanOrEqual(12);
    }
  });

  it('comes from the menu, too', async () => {
    world = await startWorld();
    world.sandbox.push('application.bot.menu_v6', {
      operator: { operator_id: { open_id: world.person('吴七斤').openId } },
      event_key: '帮助',
      timestamp: world.sandbox.clock.now(),
    });
    expect((await world.privately('吴七斤', (words) => words.includes('我能做什么'))).words).toContain(
      '登记',
    );
  });
});

describe('the welcome', () => {
  it('in private greets by name and role, once', async () => {
    world = await startWorld();
    enters('张建国');
    const greeted = await world.privately('张建国', (words) => words.includes('张建国同志您好'));
    expect(greeted.words).toContain('看本支部还差什么');
    await world.press('张建国', greeted, '本支部还差啥');
    await world.privately('张建国', (words) => words.includes('还差'));
    enters('张建国');
    await world.tell('张建国', '我是谁');
    const chat = world.sandbox.messages(world.sandbox.privateChat(world.person('张建国').openId));
    expect(chat.filter(({ content }) => wordsOf(content).includes('同志您好'))).toHaveLength(1);
    enters('吴七斤');
    const plain = await world.privately('吴七斤', (words) => words.includes('吴七斤同志您好'));
    expect(plain.words).not.toContain('还差');
  });

  it('in a group says how to bind it, or to which branch it is bound', async () => {
    world = await startWorld();
    world.sandbox.addBot(world.group);
    const first = await world.sandbox.waitFor((message) =>
      JSON.stringify(message.content).includes('大家好'),
    );
    expect(JSON.stringify(first.content)).toContain('本群已绑定“第一党支部”');
    await world.app.store.roster.bind('第一党支部', null);
    world.sandbox.addBot(world.group);
    await world.sandbox.waitFor((message) => JSON.stringify(message.content).includes('绑定 支部名'));
  });

  it('tells a stranger how to get onto the roster, with the first answer at the latest, and once', async () => {
    world = await startWorld();
    expect((await world.tell('钱路过', '支委会多久开一次')).words).toContain(NOT_ON_ROSTER);
    expect((await world.tell('钱路过', '主题党日多久一次')).words).not.toContain(NOT_ON_ROSTER);
    enters('钱路过');
    expect((await world.tell('钱路过', '支委会多久开一次')).words).not.toContain(NOT_ON_ROSTER);
    expect((await world.tellGroup('钱路过', '支委会多久开一次')).words).not.toContain(NOT_ON_ROSTER);
  });

  it('of a stranger who opens the chat first is all that is said of it', async () => {
    world = await startWorld();
    enters('钱路过');
    const greeted = await world.privately('钱路过', (words) => words.includes('您好，我是支部助手'));
    expect(greeted.words).toContain(NOT_ON_ROSTER);
    await world.press('钱路过', greeted, '我是谁');
    await world.privately('钱路过', (words) => words.includes('发给管理员'));
    expect((await world.tell('钱路过', '支委会多久开一次')).words).not.toContain(NOT_ON_ROSTER);
  });

  it('gives administrators the next steps, whether the roster or the settings name them', async () => {
    world = await startWorld({ administrators: 'ou_outsider' });
    for (const name of ['宋岚', '钱路过']) {
      enters(name);
      const greeted = await world.privately(name, (words) => words.includes('管理员您好'));
      expect(greeted.words).not.toContain(NOT_ON_ROSTER);
      await world.press(name, greeted, '管理怎么说');
      await world.privately(name, (words) => words.includes('核对名册：'));
    }
  });

  it('does not take a member’s first words for a stranger’s', async () => {
    world = await startWorld();
    expect((await world.tell('吴七斤', '支委会多久开一次')).words).not.toContain(NOT_ON_ROSTER);
    expect((await world.tell('宋岚', '支委会多久开一次')).words).not.toContain(NOT_ON_ROSTER);
  });
});
