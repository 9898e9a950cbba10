import { afterEach, describe, expect, it } from 'vitest';
import { noRight } from '../../src/ledger/enter.ts';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
afterEach(() => world.close());

const moveTo = (local: string): void => world.sandbox.clock.moveTo(Date.parse(`${local}:00+08:00`));
const records = () => world.app.store.ledger.find({});

/** 张建国 planned a committee meeting for Wednesday, 25 March; it is the next morning, and he was asked. */
async function asked(): Promise<Awaited<ReturnType<World['privately']>>> {
  world = await startWorld({ at: '2026-03-18T10:05' });
  await world.tell('张建国', '下周三支委会 上午9点半');
  moveTo('2026-03-26T17:20');
  await world.app.tick();
  return world.privately('张建国', (words) => words.includes('开了吗'));
}

function told(chatId: string, words: string): number {
  return world.sandbox
    .messages(chatId)
    .filter((message) => message.sender.bot && JSON.stringify(message.content).includes(words)).length;
}

describe('a planned meeting', () => {
  it('of all members is announced in their group, once, and names nobody', async () => {
    world = await startWorld({ at: '2026-03-18T10:05' });
    await world.tell('李秀英', '下周三下午3点党员大会，三楼会议室，议题：讨论冯雷转正、学习文件');
    moveTo('2026-03-24T17:20');
    await world.app.tick();
    const said = await world.sandbox.waitFor(
      (message) =>
        message.chatId === world.group && JSON.stringify(message.content).includes('提醒：支部党员大会'),
    );
    const words = JSON.stringify(said.content);
    for (const part of ['3月25日（周三）15:00', '三楼会议室']) expect(words).toContain(part);
    expect(words).not.toContain('冯雷');
    expect(words).not.toContain('李秀英');
    moveTo('2026-03-25T09:20');
    await world.app.tick();
    expect(told(world.group, '提醒：支部党员大会')).toBe(1);
  });

  it('whose day has passed is asked about once, by name of what was planned', async () => {
    const card = await asked();
    expect(card.words).toContain('支部委员会原定3月25日（周三）09:30，还没有登记');
    moveTo('2026-03-27T10:20');
    await world.app.tick();
    expect(told(card.view.chatId, '开了吗？')).toBe(1);
  });

  it('is held by a press', async () => {
    const card = await asked();
    await world.press('张建国', card, '开了');
    expect(world.now(card).words).toContain('应到多少人');
    expect((await world.tell('张建国', '应到5实到5')).words).toContain('已登记');
    expect(await records()).toMatchObject([{ status: 'held', date: '2026-03-25' }]);
  });

  it('becomes void by a press, or by 没开', async () => {
    const card = await asked();
    await world.press('张建国', card, '没开');
    expect(world.now(card).words).toContain('计划已作废');
    expect(await records()).toMatchObject([{ status: 'void' }]);
    await world.close();
    await asked();
    expect((await world.tell('张建国', '支委会没开成')).words).toContain('计划已作废');
    expect(await records()).toMatchObject([{ status: 'void' }]);
  });

  it('is moved in words, and announced for its new day', async () => {
    await asked();
    const sure = await world.tell('张建国', '没开，改到下周三上午10点');
    expect(sure.words).toContain('3月25日（周三） → 4月1日（周三）');
    expect((await world.tell('张建国', '是')).words).toContain('已修改');
    expect(await records()).toMatchObject([{ status: 'planned', date: '2026-04-01', start: '10:00' }]);
    moveTo('2026-03-31T17:20');
    await world.app.tick();
    const { words } = await world.privately('周明', (said) => said.includes('4月1日（周三）10:00'));
    expect(words).toContain('提醒：支部委员会');
  });

  it('is moved by a press and then a day', async () => {
    const card = await asked();
    await world.press('张建国', card, '改期');
    expect((await world.tell('张建国', '下周五下午3点')).words).toContain('4月3日（周五）');
    await world.tell('张建国', '是');
    expect(await records()).toMatchObject([{ status: 'planned', date: '2026-04-03', start: '15:00' }]);
  });

  it('is moved within its own month by a bare day, before its day has come', async () => {
    world = await startWorld({ at: '2026-03-18T10:05' });
    await world.tell('张建国', '主题党日定在27号下午2点半，参观烈士陵园');
    const sure = await world.tell('张建国', '改到28号');
    expect(sure.words).toContain('3月27日（周五） → 3月28日（周六）');
    const again = await world.tell('张建国', '时间改成提前一天');
    expect(again.words).toContain('3月27日（周五） → 3月26日（周四）');
  });

  it.each(['主题党日改到16号', '主題黨日改到16號', '主题党日时间改到16号'])(
    'is moved, and gets no subject of that, by %s',
    async (said) => {
      world = await startWorld({ at: '2026-03-18T10:05' });
      await world.tell('李秀英', '下个月15号下午三点主题党日 去烈士陵园');
      const { words } = await world.tell('李秀英', said);
      expect(words).toContain('4月15日（周三） → 4月16日（周四）');
      expect(words).not.toContain('主题：');
    },
  );

  it('is left alone by words that mean something else, and by other people', async () => {
    await asked();
    await world.tell('赵六顺', '没开');
    await world.tell('李秀英', '没开');
    await world.tell('张建国', '支委会还没开吗');
    await world.tell('张建国', '改到昨天');
    expect(await records()).toMatchObject([{ status: 'planned', date: '2026-03-25' }]);
  });

  it('that several wait for an answer is asked which', async () => {
    world = await startWorld({ at: '2026-03-18T10:05' });
    await world.tell('张建国', '下周三支委会 上午9点半');
    await world.tell('张建国', '下周二下午3点主题党日');
    moveTo('2026-03-26T17:20');
    const which = await world.tell('张建国', '没开');
    expect(which.words).toContain('是哪一个计划');
    await world.press('张建国', which, '主题党日');
    expect((await records()).map(({ kind, status }) => `${kind} ${status}`).toSorted()).toEqual([
      'committee-meeting planned',
      'theme-day void',
    ]);
  });

  it('is refused to others in the same words as one that is not there', async () => {
    await asked();
    const card = await world.tell('赵六顺', '帮助');
    const [plan] = await records();
    const answers = await Promise.all(
      [plan?.id, '0101-00000'].map((id) =>
        world.sandbox.press({
          persona: world.person('赵六顺').openId,
          messageId: card.view.messageId,
          tag: 'button',
          name: 'x',
          value: { a: 'plan.drop', v: 1, p: { r: id } },
        }),
      ),
    );
    expect(answers[0]?.toast?.content).toContain('未做任何更改');
    expect(answers[0]?.toast?.content).toBe(answers[1]?.toast?.content);
    expect(await records()).toEqual([plan]);
  });
});

describe('a meeting that is still to come', () => {
  async function planned(): Promise<void> {
    world = await startWorld({ at: '2026-03-18T10:05' });
    await world.tell('张建国', '明天下午三点开党员大会');
  }

  it.each([
    ['党员大会推迟到周五', '3月20日（周五）'],
    ['明天的党员大会推迟到周五', '3月20日（周五）'],
    ['党员大会延期到下周三', '3月25日（周三）'],
    ['黨員大會推遲到週五', '3月20日（周五）'],
    ['党员大会推迟一天', '3月20日（周五）'],
    ['党员大会推迟一周', '3月26日（周四）'],
    ['推迟到周五', '3月20日（周五）'],
    ['党员大会推迟到周五下午4点', '16:00'],
    ['党员大会提前到今天下午五点', '3月18日（周三）'],
    ['提前到今天下午五点', '3月18日（周三）'],
    ['还是提前一天吧', '3月18日（周三）'],
    ['會議挪到下週二', '3月24日（周二）'],
  ])('is moved by %s, once that is confirmed', async (said, day) => {
    await planned();
    const card = await world.tell('张建国', said);
    expect(card.words).toContain('这样改对吗');
    expect(card.words).toContain(`→ ${day}`);
    await world.press('张建国', card, '确认修改');
    expect(await records()).toMatchObject([{ status: 'planned' }]);
  });

  it.each(['提前到周五', '党员大会提前到周五吧', '修改 日期改成提前到周五'])(
    'comes before the day on which it was planned when it is moved forward: %s',
    async (said) => {
      world = await startWorld({ at: '2026-03-18T10:05' });
      await world.tell('李秀英', '下周一下午开党员大会');
      expect((await world.tell('李秀英', said)).words).toContain('3月23日（周一） → 3月20日（周五）');
    },
  );

  it('is shown to be moved where no day is said, and is no reminder', async () => {
    await planned();
    expect((await world.tell('张建国', '党员大会往后推')).words).toContain('修改支部党员大会');
    expect((await world.tell('张建国', '支委会推迟到周五')).words).toContain('没有发给您的提醒');
    expect((await world.tell('张建国', '党员大会的提醒推迟到周五')).words).toContain('没有发给您的提醒');
    expect((await world.tell('吴七斤', '党员大会推迟到周五')).words).toContain(noRight());
  });
});

describe('several planned meetings', () => {
  it('are told apart before one is moved: the words go along with the press', async () => {
    world = await startWorld({ at: '2026-03-18T10:05' });
    await world.tell('张建国', '下周三支委会 上午9点半');
    await world.tell('张建国', '下周四党员大会 下午3点 三楼会议室');
    const which = await world.tell('张建国', '把它往后推一周');
    expect(which.words).toContain('是哪一个计划');
    expect((await records()).map(({ date }) => date)).toEqual(['2026-03-25', '2026-03-26']);
    await world.press('张建国', which, '支部委员会 3月25日');
    await expect.poll(() => world.now(which).words).toContain('4月1日');
    expect((await records()).map(({ date }) => date)).toEqual(['2026-03-25', '2026-03-26']);
  });
});
