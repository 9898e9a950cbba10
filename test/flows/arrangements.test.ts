import { afterEach, describe, expect, it } from 'vitest';
import { reminderKey } from '../../src/core/keys.ts';
import { noRight } from '../../src/ledger/enter.ts';
import { wordsOf } from '../kit/card.ts';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
afterEach(() => world.close());

const moveTo = (local: string): void => world.sandbox.clock.moveTo(Date.parse(`${local}:00+08:00`));

/** What the bot has said to somebody in private, one message each. */
function heardBy(name: string): readonly string[] {
  return world.sandbox
    .messages(world.sandbox.privateChat(world.person(name).openId))
    .filter((message) => message.sender.bot)
    .map((message) => wordsOf(message.content));
}

const reminded = (name: string, what: string): number =>
  heardBy(name).filter((words) => words.includes(`${what}的记录`)).length;

/** 李秀英 has logged April's 主题党日, so that one thing is open: the 支委会, with stages on 16 and 27 April. */
async function april(): Promise<void> {
  world = await startWorld({ at: '2026-04-01T09:00' });
  await world.tell('李秀英', '4月1号主题党日，三楼会议室，应到12实到12，主题：学习');
}

describe('不适用', () => {
  it('pressed on the reminder and given a reason on the form, stops what was still to come', async () => {
    await april();
    moveTo('2026-04-16T17:20');
    await world.app.tick();
    const card = await world.privately('李秀英', (words) => words.includes('还没有支部委员会的记录'));
    await world.press('李秀英', card, '不适用');
    const form = await world.privately('李秀英', (words) => words.includes('为什么不适用'));
    expect(form.words).toContain('支部委员会（4月）');
    const done = await world.press('李秀英', form, '确认不适用', { reason: '委员都在外学习' });
    expect(done.toast?.content).toBe('已设为不适用');
    moveTo('2026-04-27T17:20');
    await world.app.tick();
    moveTo('2026-04-30T17:20');
    await world.app.tick();
    expect(reminded('李秀英', '支部委员会')).toBe(1);
    expect((await world.tell('李秀英', '还差啥')).words).not.toContain('支部委员会 4月');
    moveTo('2026-05-15T17:20');
    await world.app.tick();
    expect(reminded('李秀英', '支部委员会')).toBe(2);
  });

  it('is meant by a meeting that is said to rest: asked with the reason, and done by 确认', async () => {
    await april();
    const card = await world.tell('张建国', '这个月支委会不开了，领导都出差');
    expect(card.words).toContain('支部委员会（4月）设为不适用？');
    expect((await world.tell('张建国', '确认')).words).toContain('领导都出差');
    expect((await world.tell('张建国', '支委会恢复正常')).words).toContain('照常提醒');
    expect((await world.tell('吴七斤', '本月支委会暂停')).words).toContain(noRight());
    expect((await world.tell('马春生', '党小组会我们没有小组')).words).toContain('本来就不提醒');
    expect((await world.tell('张建国', '本月支委会暂停')).words).toContain('支部委员会（4月）：为什么不适用');
    expect((await world.tell('张建国', '没有小组要不要开党小组会')).words).toContain('文件');
  });

  it('is no more than the end of its plan where there is one', async () => {
    await april();
    await world.tell('张建国', '下周三支委会 上午9点半');
    const card = await world.tell('张建国', '这个月支委会不开了');
    expect(card.words).toContain('要作废这条记录吗');
    await world.press('张建国', card, '确认作废');
    expect((await world.tell('张建国', '4月20日的支委会取消')).words).toContain('没有这一天的');
  });

  it('takes the reason in words, and is taken back from the list', async () => {
    await april();
    expect((await world.tell('李秀英', '不适用 支委会')).words).toContain('为什么不适用');
    expect((await world.tell('李秀英', '委员都在外学习')).words).toContain('已设为不适用');
    const list = await world.tell('张建国', '提醒设置');
    expect(list.words).toContain('不适用，原因：委员都在外学习（李秀英');
    await world.press('张建国', list, '取消不适用');
    expect(world.now(list).words).toContain('照常提醒');
    moveTo('2026-04-16T17:20');
    await world.app.tick();
    expect(reminded('李秀英', '支部委员会')).toBe(1);
    const [kept] = await world.app.store.arrangements.list();
    expect(kept?.ended?.by).toBe(world.person('张建国').openId);
  });

  it('waits for no reason once something else is spoken of', async () => {
    await april();
    await world.tell('李秀英', '不适用 支委会');
    expect((await world.tell('李秀英', '支委会多久开一次？')).words).toContain('一般每月召开一次');
    await world.tell('李秀英', '不适用 支委会');
    expect((await world.tell('李秀英', '谢谢')).words).not.toContain('已设');
    await world.tell('李秀英', '不适用 支委会');
    expect((await world.tell('李秀英', '算了')).words).toContain('什么也没有改');
    expect(await world.app.store.arrangements.list()).toEqual([]);
  });

  it('is no reminder any more that could be put off', async () => {
    await april();
    moveTo('2026-04-16T17:20');
    await world.app.tick();
    await world.tell('李秀英', '不适用 支委会 委员都在外学习');
    expect((await world.tell('李秀英', '推到下周三')).words).toContain('没有发给您的提醒可以推迟');
  });

  it('is refused in one sentence to who may not, whether or not there is such a branch', async () => {
    await april();
    const said = ['', '第二党支部 ', '第九党支部 '].map((branch) => `不适用 ${branch}支委会 委员都在外学习`);
    for (const words of said) {
      expect((await world.tell('赵六顺', words)).words).toContain(noRight());
      expect((await world.tell('钱路过', words)).words).toContain(noRight());
    }
    expect(await world.app.store.arrangements.list()).toEqual([]);
  });
});

describe('a leave', () => {
  it('said in the group is answered in private, and passes the reminder on to the 书记', async () => {
    await april();
    const hint = await world.tellGroup('李秀英', '请假 4月10日到4月20日 去上海看病');
    expect(hint.words).not.toMatch(/上海|看病|李秀英/);
    const card = await world.privately('李秀英', (words) => words.includes('请假已记下'));
    expect(card.words).toContain('4月10日（周五）至4月20日（周一）');
    moveTo('2026-04-16T17:20');
    await world.app.tick();
    expect(reminded('李秀英', '支部委员会')).toBe(0);
    expect(reminded('张建国', '支部委员会')).toBe(1);
    moveTo('2026-04-27T17:20');
    await world.app.tick();
    expect(reminded('李秀英', '支部委员会')).toBe(1);
    expect(reminded('张建国', '支部委员会')).toBe(1);
  });

  it('set by the 书记 is told to the member, without its reason', async () => {
    await april();
    await world.tell('张建国', '李秀英请假到下周五 家里有事');
    const told = await world.privately('李秀英', (words) => words.includes('已为您记下'));
    expect(told.words).not.toContain('家里有事');
    expect((await world.tell('李秀英', '销假')).words).toContain('照常发提醒');
    expect((await world.tell('赵六顺', '李秀英请假到下周五')).words).toContain(noRight());
    expect((await world.tell('赵六顺', '高某某请假到下周五')).words).toContain(noRight());
  });

  it('is not mistaken for the reason why somebody was absent', async () => {
    await april();
    const asked = await world.tell('李秀英', '登记 4月1日支委会，三楼会议室，应到5实到4');
    expect(asked.words).toContain('缺席');
    expect((await world.tell('李秀英', '王芳请假到4月10日')).words).toContain('王芳（请假）');
    expect(await world.app.store.arrangements.list()).toEqual([]);
  });
});

describe('暂停提醒', () => {
  it('keeps silent until its end and tells it on', async () => {
    await april();
    await world.tell('张建国', '暂停提醒 支委会 到4月22日 会议室装修');
    moveTo('2026-04-16T17:20');
    await world.app.tick();
    expect(reminded('李秀英', '支部委员会')).toBe(0);
    expect((await world.tell('李秀英', '还差啥')).words).toContain('支部委员会 4月');
    moveTo('2026-04-23T17:20');
    await world.app.tick();
    expect(reminded('李秀英', '支部委员会')).toBe(1);
    expect((await world.tell('王芳', '暂停提醒 支委会 到4月22日 装修')).words).toContain(noRight());
  });

  it('asks for end and reason, and takes them in words', async () => {
    await april();
    expect((await world.tell('张建国', '暂停提醒 支委会')).words).toContain('到哪天');
    expect((await world.tell('张建国', '到4月22日 会议室装修')).words).toContain('已暂停提醒');
  });
});

describe('届满日', () => {
  it('set by an administrator is reminded of six months before', async () => {
    world = await startWorld({ at: '2026-11-24T09:00' });
    const card = await world.tell('宋岚', '第一党支部届满日 2027年5月31日');
    expect(card.words).toContain('2027年5月31日（周一）');
    expect(card.words).toContain('2026年12月1日（周二）');
    moveTo('2026-12-01T17:20');
    await world.app.tick();
    await world.privately('张建国', (words) => words.includes('换届的记录'));
    expect(heardBy('马春生').filter((words) => words.includes('换届的记录'))).toEqual([]);
    expect((await world.tell('李秀英', '第一党支部届满日 2028年5月31日')).words).toContain(noRight());
  });
});

describe('提醒计划', () => {
  it('is what comes: the first line of it is sent on its day', async () => {
    await april();
    const { words } = await world.tell('李秀英', '提醒计划');
    expect(words).toMatch(/4月16日（周四）：.{0,8}支部委员会（4月）还没有登记 → 组织委员/);
    moveTo('2026-04-16T17:20');
    await world.app.tick();
    expect(reminded('李秀英', '支部委员会')).toBe(1);
    expect((await world.tellGroup('赵六顺', '提醒计划')).words).not.toContain('李秀英');
    expect((await world.tell('赵六顺', '提醒计划 第二党支部')).words).toContain(noRight());
  });
});

describe('待查提醒', () => {
  it('is an administrator’s, who may have it sent again while it is still open', async () => {
    await april();
    const { deliveries } = world.app.store;
    const to = world.person('李秀英').openId;
    const parts = {
      obligation: 'committee-meeting',
      branch: '第一党支部',
      period: '2026-04',
      stage: 'first',
      to,
    };
    await deliveries.claim([reminderKey(parts)], Date.parse('2026-04-16T10:12:00+08:00'));
    await deliveries.doubt(reminderKey(parts));
    moveTo('2026-04-16T17:20');
    await world.app.tick();
    expect(reminded('李秀英', '支部委员会')).toBe(0);
    expect((await world.tell('李秀英', '待查提醒')).words).toContain(noRight());
    const list = await world.tell('宋岚', '待查提醒');
    expect(list.words).toContain('李秀英，第一党支部');
    await world.press('宋岚', list, '再发一次');
    expect(world.now(list).words).toContain('没有待查的提醒');
    await world.app.tick();
    expect(reminded('李秀英', '支部委员会')).toBe(1);
  });
});

describe('帮助', () => {
  it('lists what members use, and to administrators what is theirs', async () => {
    await april();
    const member = (await world.tell('李秀英', '帮助 提醒')).words;
    for (const name of ['不适用：', '外出请假：', '提醒计划：']) expect(member).toContain(name);
    for (const name of ['暂停提醒：', '截止日期：', '提醒设置：', '待查提醒：'])
      expect(member).not.toContain(name);
    expect((await world.tell('宋岚', '帮助 管理')).words).toContain('待查提醒：');
  });
});
