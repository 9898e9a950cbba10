import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

async function records() {
  return world.app.store.ledger.find({ branch: '第一党支部' });
}

describe('an entry in one sentence', () => {
  it('is recorded at once when it is complete, and can be changed and made void', async () => {
    const saved = await world.tell(
      '李秀英',
      '记一下 昨天下午3点支委会，三楼小会议室，张书记主持我记录，应到5实到4，王芳出差，议题：一季度党员大会筹备',
    );
    expect(saved.words).toContain('已登记');
    const [record] = await records();
    expect(record).toMatchObject({
      kind: 'committee-meeting',
      branch: '第一党支部',
      status: 'held',
      date: '2026-03-17',
      start: '15:00',
      host: '张建国',
      recorder: '李秀英',
      expected: 5,
      present: 4,
      absent: [{ name: '王芳', reason: '出差' }],
      late: false,
    });
    const before = await world.tell('李秀英', '刚那条实到改成3');
    expect(before.words).toContain('4人 → 3人');
    await world.press('李秀英', before, '取消');
    const void_ = await world.tell('李秀英', '作废');
    await world.press('李秀英', void_, '确认作废');
    expect((await records())[0]?.status).toBe('void');
    expect((await records())[0]?.revisions).toHaveLength(1);
  });

  it('that lacks something is asked about, and the answer may be words', async () => {
    const asked = await world.tellGroup('李秀英', '昨天开了支委会，三楼会议室，议题：学习');
    expect(asked.words).toContain('应到');
    expect(await records()).toEqual([]);
    await world.tellGroup('李秀英', '应到5实到5');
    expect((await records())[0]).toMatchObject({
      kind: 'committee-meeting',
      expected: 5,
      present: 5,
      place: '三楼会议室',
    });
  });

  it('may be completed on the form of the card', async () => {
    const asked = await world.tell('李秀英', '昨天开了支委会，议题：学习');
    const result = await world.press('李秀英', asked, '确认登记', {
      expected: '5',
      present: '5',
      foreign: 'x',
    });
    expect(result.toast?.type).toBe('success');
    expect((await records())[0]).toMatchObject({ expected: 5, present: 5, status: 'held' });
    expect(world.now(asked).words).toContain('已登记');
  });

  it('asks which day a bare weekday means, and takes 1 for an answer', async () => {
    const asked = await world.tell('李秀英', '登记 周五开了党员大会，三楼会议室，应到12实到12，议题：学习');
    expect(asked.words).toContain('3月13日');
    expect(asked.words).toContain('3月20日');
    expect((await world.tell('李秀英', '1')).words).toContain('已登记');
    expect((await records())[0]).toMatchObject({ kind: 'member-assembly', date: '2026-03-13' });
  });

  it.each([
    ['学习党章', { topic: '学习党章', place: '三楼' }],
    ['學習黨章', { topic: '學習黨章' }],
    ['重温入党誓词', { topic: '重温入党誓词' }],
    ['学习了两会精神', { topic: '学习了两会精神' }],
    ['主题学雷锋', { topic: '学雷锋' }],
    ['参观党史馆', { topic: '参观党史馆', place: '三楼' }],
    ['123', { topic: '123' }],
  ])('takes %s for the subject where nothing else is asked', async (said, expected) => {
    await world.tell('李秀英', '昨天主题党日，三楼，应到12实到12');
    expect((await world.tell('李秀英', said)).words).toContain('已登记');
    expect((await records())[0]).toMatchObject(expected);
  });

  it('takes no question, request or thanks for the subject', async () => {
    await world.tell('李秀英', '昨天主题党日，三楼，应到12实到12');
    expect((await world.tell('李秀英', '支委会多久开一次')).words).toContain('文件原文');
    for (const said of [
      '谢谢',
      '給我發個通知到群裏，週五開會',
      '帮我写一份活动总结',
      '👍',
      '主题党日有什么要求',
    ])
      expect((await world.tell('李秀英', said)).words).not.toContain('已登记');
    expect(await records()).toEqual([]);
    await world.tell('李秀英', '学习党章');
    expect((await records())[0]).toMatchObject({ topic: '学习党章', place: '三楼', date: '2026-03-17' });
  });

  it.each(['提前到下周二', '推迟两天', '取消吧，不开了', '改到28号'])(
    'takes no move of something else for the one answer that is open: %s',
    async (said) => {
      await world.tell('李秀英', '3月11日主题党日 去敬老院 12人全到');
      await world.tell('李秀英', said);
      expect((await records()).map(({ topic }) => topic)).not.toContain(said);
    },
  );

  it('takes a few words for no answer once something else has been entered', async () => {
    await world.tell('李秀英', '3月11日主题党日 去敬老院 12人全到');
    world.sandbox.clock.advance(60_000);
    await world.tell('李秀英', '昨天下午3点支委会，小会议室，应到5实到5，议题：经费');
    await world.tell('李秀英', '志愿服务');
    expect((await records()).map(({ kind }) => kind)).toEqual(['committee-meeting']);
  });

  it('nor of an administrator, who has no branch of their own', async () => {
    await world.tell('宋岚', '第二党支部3月11日主题党日 去敬老院 5人全到');
    world.sandbox.clock.advance(60_000);
    await world.tell('宋岚', '第二党支部昨天下午3点支委会，小会议室，应到5实到5，议题：经费');
    await world.tell('宋岚', '志愿服务');
    const kept = await world.app.store.ledger.find({ branch: '第二党支部' });
    expect(kept.map(({ kind }) => kind)).toEqual(['committee-meeting']);
  });

  it('mixes no other meeting into an unfinished one', async () => {
    await world.tell('李秀英', '昨天开了支委会，小会议室，应到5实到4，议题：经费');
    const other = await world.tell('李秀英', '补登2月6号支委会，应到5实到5，议题：换届');
    expect(other.words).toContain('2月6日');
    expect((await records())[0]).toMatchObject({ date: '2026-02-06', present: 5, agenda: ['换届'] });
    expect((await records())[0]?.place).toBeNull();
  });

  it('leaves what asks for something else out of an unfinished one', async () => {
    await world.tell('李秀英', '昨天开了支委会，小会议室，议题：学习');
    for (const said of ['给我发个通知到群里，周五开会', '帮我写个主题党日总结，在三楼'])
      await world.tell('李秀英', said);
    expect(await records()).toEqual([]);
    await world.tell('李秀英', '应到5实到5');
    expect((await records())[0]).toMatchObject({ date: '2026-03-17', place: '小会议室', expected: 5 });
  });

  it('takes the month that is said apart from the day, also where it was asked about', async () => {
    await world.tell('张建国', '2月党小组会，第一小组，12日上午，应到5实到5，刘一鸣主持，议题学习文件');
    expect((await records())[0]).toMatchObject({ kind: 'group-meeting', date: '2026-02-12' });
    const asked = await world.tell('李秀英', '2月底开了支委会，三楼会议室，应到5实到5，议题：学习');
    expect(asked.words).toContain('“2月底”具体是哪一天');
    await world.tell('李秀英', '26号');
    expect((await records()).map(({ date }) => date).toSorted()).toEqual(['2026-02-12', '2026-02-26']);
  });

  it('asks which of several days it was', async () => {
    const asked = await world.tell('李秀英', '3月5日到6日主题党日，烈士陵园，应到12实到12，主题学雷锋');
    expect(asked.words).toContain('是3月5日（周四）还是3月6日（周五）');
    await world.tell('李秀英', '2');
    expect((await records())[0]).toMatchObject({ kind: 'theme-day', date: '2026-03-06' });
  });

  it('is noticed when somebody logged the same meeting before', async () => {
    await world.tell('李秀英', '昨天支委会，三楼会议室，应到5实到5，议题：学习');
    const asked = await world.tell('周明', '3月17号开了支委会，三楼会议室，应到5实到5，议题：学习');
    expect(asked.words).toContain('李秀英已登记过');
    await world.press('周明', asked, '是同一次');
    expect(await records()).toHaveLength(1);
  });

  it('is taken on once however often it is delivered', async () => {
    world.sandbox.faults.set({ deliveries: 3 });
    await world.tell('李秀英', '昨天支委会，三楼会议室，应到5实到5，议题：学习');
    world.sandbox.faults.set({ deliveries: 1 });
    const after = await world.tell('李秀英', '帮助');
    const mine = world.sandbox.messages(after.view.chatId).filter((message) => message.sender.bot);
    expect(mine).toHaveLength(2);
    expect(await records()).toHaveLength(1);
  });
});

describe('an empty form', () => {
  it('opens at the duty’s name and records what is filled in', async () => {
    const form = await world.tell('李秀英', '登记 主题党日');
    expect(form.words).toContain('登记主题党日');
    await world.press('李秀英', form, '确认登记', {
      date: '2026-03-10 +0800',
      topic: '学雷锋',
      place: '社区',
      expected: '12',
      present: '12',
    });
    expect((await records())[0]).toMatchObject({
      kind: 'theme-day',
      date: '2026-03-10',
      topic: '学雷锋',
      present: 12,
    });
  });

  it('is asked for again where 确认 says nothing that it lacks', async () => {
    await world.tell('李秀英', '登记 主题党日');
    expect((await world.tell('李秀英', '确认')).words).toContain('还要问一下');
    expect(await records()).toEqual([]);
  });

  it('is given up with 取消', async () => {
    const form = await world.tell('李秀英', '登记 党员大会');
    await world.press('李秀英', form, '取消');
    expect(world.now(form).words).toContain('已取消');
    expect(await records()).toEqual([]);
  });

  it('is not filled in by somebody else', async () => {
    const form = await world.tellGroup('李秀英', '登记 主题党日');
    const result = await world.press('赵六顺', form, '确认登记', { date: '2026-03-10 +0800', topic: 'x' });
    expect(result.toast?.content).toContain('发起登记的人');
    expect(await records()).toEqual([]);
  });
});

describe('确认', () => {
  it.each(['确认', '是', '没错', '不是'])(
    'that answers nothing is told so and not looked up: %s',
    async (said) => {
      expect((await world.tell('李秀英', said)).words).toContain('现在没有等您确认的事');
    },
  );

  it.each(['修改', '作废', '刚那条实到改成4'])(
    'stands as it was where %s is given up, and that is said',
    async (said) => {
      await world.tell('李秀英', '昨天下午3点支委会，三楼会议室，应到5实到5，议题：学习文件');
      const before = await records();
      await world.tell('李秀英', said);
      expect((await world.tell('李秀英', '取消')).words).toContain('已取消，原来的记录没有动。');
      expect(await records()).toEqual(before);
    },
  );

  it('changes nothing where nothing was put into the form of 修改', async () => {
    await world.tell('李秀英', '昨天下午3点支委会，三楼会议室，应到5实到5，议题：学习文件');
    const form = await world.tell('李秀英', '修改');
    expect((await world.tell('李秀英', '确认')).words).toContain('确认修改');
    expect((await world.press('李秀英', form, '确认修改', {})).toast?.content).toContain('还没有改动');
    expect((await records())[0]?.revisions).toEqual([]);
  });
});

describe('those without the right', () => {
  it('are told the same sentence whatever exists', async () => {
    const member = await world.tell('赵六顺', '昨天支委会，三楼会议室，应到5实到5，议题：学习');
    const stranger = await world.tell('钱路过', '昨天主题党日，主题学雷锋，应到5实到5');
    expect(member.words).toContain('没有这项权限');
    expect(stranger.words).toContain('没有这项权限');
    expect((await world.tell('钱路过', '作废 #0317-aaaaa')).words).toContain('没有这项权限');
    expect(await records()).toEqual([]);
  });

  it('may still log a 主题党日 of their own branch', async () => {
    await world.tell('赵六顺', '昨天主题党日，主题学雷锋，在社区，应到12实到12');
    expect((await records())[0]).toMatchObject({ kind: 'theme-day', topic: '学雷锋' });
  });
});

describe('台账 and 还差啥', () => {
  it('show what is recorded and what is still open, with the basis', async () => {
    await world.tell('李秀英', '3月11号党员大会，三楼会议室，应到12实到12，议题：学习');
    expect((await world.tell('张建国', '台账')).words).toContain('支部党员大会');
    const status = await world.tell('张建国', '还差啥');
    expect(status.words).toContain('支部委员会');
    expect(status.words).toContain('一般每月召开一次');
  });
});
