import { afterEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../kit/card.ts';
import { GROUP, startWorld, type World, type WorldOptions } from '../kit/world.ts';

/** Waits that a test can bear; what is owed is tried only when something else gets through. */
const TIMING = { retry: { times: 2, min: 1, max: 1_500 }, owed: 1_000_000 };
/** Nobody is reminded then. */
const NIGHT = '2026-03-18T22:05';
const QUESTION = '支委会多久开一次？';
const ASKERS = ['周明', '王芳', '赵六顺', '吴七斤'] as const;

let world: World;
afterEach(() => world.close());

async function open(options: WorldOptions = {}): Promise<void> {
  world = await startWorld({ at: NIGHT, timing: TIMING, ...options });
}

const moveTo = (local: string): void => world.sandbox.clock.moveTo(Date.parse(`${local}:00+08:00`));
const fail = (times: number, code: number, msg = 'refused', path = '') =>
  world.sandbox.faults.set({ failNext: { times, code, msg, path } });
const mend = () => world.sandbox.faults.set({ failNext: null, rateLimitNext: 0 });
const owed = () => world.app.store.claims.pending();
const logged = (event: string) => world.log.filter((line) => line.event === event);
const chatOf = (name: string) => world.sandbox.privateChat(world.person(name).openId);
const ofBot = (chatId: string) => world.sandbox.messages(chatId).filter(({ sender }) => sender.bot);
const wordsTo = (name: string) => ofBot(chatOf(name)).map(({ content }) => wordsOf(content));
const answersTo = (name: string) => ofBot(chatOf(name)).map(({ parent }) => parent?.messageId);
const sends = () => world.sandbox.requests().filter(({ path }) => path.includes('/messages')).length;

/** Says something in private and does not wait. @returns its message_id */
function say(name: string, text: string): string {
  return world.sandbox.say({ from: world.person(name).openId, chatId: chatOf(name), text });
}

/** Says something to the bot in the branch's group and does not wait. */
function sayInGroup(name: string, text: string): void {
  const { bot } = world.sandbox;
  world.sandbox.say({ from: world.person(name).openId, chatId: GROUP, text, mentions: [bot] });
}

async function told(name: string, words: string): Promise<readonly string[]> {
  await expect.poll(() => wordsTo(name).join('\n')).toContain(words);
  return wordsTo(name).filter((one) => one.includes(words));
}

describe('tokens', () => {
  it('revoked again and again while people ask cost one fetch each and no answer', async () => {
    await open();
    const fetches = () => world.sandbox.requests().filter(({ path }) => path.endsWith('/internal')).length;
    const before = fetches();
    for (let time = 0; time < 3; time += 1) {
      world.sandbox.faults.set({ revokeTokens: true });
      await Promise.all(ASKERS.map((name) => world.tell(name, QUESTION)));
    }
    expect(fetches() - before).toBe(3);
    for (const name of ASKERS) expect(answersTo(name)).toHaveLength(3);
  });
});

describe('a storm of 429', () => {
  it('that ends while it is waited out delays answers, which come in order and once', async () => {
    await open({ timing: { ...TIMING, retry: { times: 8, min: 1, max: 30 } } });
    world.sandbox.faults.set({ rateLimitNext: 12 });
    const said = ASKERS.map((name) => [name, [1, 2, 3].map(() => say(name, QUESTION))] as const);
    for (const [name, ids] of said) await expect.poll(() => answersTo(name)).toEqual(ids);
    await expect.poll(owed).toEqual([]);
  });

  it('that lasts longer leaves answers owed, which come with the first that gets through, once', async () => {
    await open();
    fail(1_000, 99991400);
    const said = ASKERS.map((name) => [name, say(name, QUESTION)] as const);
    const entry = say('李秀英', '昨天支委会，三楼会议室，应到5实到5，议题：学习文件');
    await expect.poll(() => logged('inbox.undelivered')).toHaveLength(5);
    expect(await owed()).toHaveLength(5);
    mend();
    await world.tell('刘一鸣', QUESTION);
    await expect.poll(owed).toEqual([]);
    for (const [name, id] of said) expect(answersTo(name)).toEqual([id]);
    expect(answersTo('李秀英')).toEqual([entry]);
    expect(await world.app.store.ledger.find({})).toHaveLength(1);
  });

  it('after which nobody says anything is over when it is looked again', async () => {
    await open({ timing: { ...TIMING, owed: 20 } });
    fail(6, 99991400);
    const id = say('周明', QUESTION);
    await expect.poll(() => answersTo('周明')).toEqual([id]);
    await expect.poll(owed).toEqual([]);
  });

  it.each([
    [10, 1],
    [59, 1],
    [61, 0],
  ])('of %i minutes is made up for in private always, in a group for an hour', async (minutes, inGroup) => {
    await open();
    fail(1_000, 99991400);
    say('周明', QUESTION);
    sayInGroup('王芳', QUESTION);
    await expect.poll(() => logged('inbox.undelivered')).toHaveLength(2);
    world.sandbox.clock.advance(minutes * 60_000);
    mend();
    await world.tell('刘一鸣', QUESTION);
    await expect.poll(owed).toEqual([]);
    expect(wordsTo('周明')).toEqual([expect.stringContaining('支部委员会')]);
    expect(ofBot(GROUP).filter(({ content }) => wordsOf(content).includes('支部委员会'))).toHaveLength(
      inGroup,
    );
    expect(ofBot(GROUP)).toHaveLength(inGroup);
  });

  it('in which an answer may have arrived is not made up for after the hour in which that can be told', async () => {
    await open();
    world.sandbox.faults.set({ loseAnswerNext: 3 });
    const id = say('周明', QUESTION);
    await expect.poll(() => logged('inbox.undelivered')).toHaveLength(1);
    world.sandbox.clock.advance(3_700_000);
    await world.tell('刘一鸣', QUESTION);
    await expect.poll(owed).toEqual([]);
    expect(answersTo('周明')).toEqual([id]);
    expect(logged('inbox.doubtful')).toHaveLength(1);
  });
});

describe('the monthly quota', () => {
  it('used up stops what nobody waits for, is told to an administrator once, and made up for afterwards', async () => {
    await open({ at: '2026-03-02T08:00' });
    fail(1_000, 99991403, 'monthly quota');
    moveTo('2026-03-27T11:20');
    expect(await world.app.tick()).toBe(0);
    const before = sends();
    for (let time = 0; time < 3; time += 1) await world.app.tick();
    expect(sends()).toBe(before);
    expect(logged('feishu.quota-used-up')).toHaveLength(1);
    const asked = say('周明', QUESTION);
    await expect.poll(() => logged('inbox.undelivered')).toHaveLength(1);

    mend();
    moveTo('2026-03-27T14:50');
    expect(await world.app.tick()).toBeGreaterThan(0);
    await world.app.tick();
    expect(await told('宋岚', '每月调用额度用完了一阵')).toHaveLength(1);
    await world.tell('赵六顺', QUESTION);
    await expect.poll(() => answersTo('周明')).toContain(asked);
    expect(wordsTo('周明')).toEqual([expect.stringContaining('支部委员会')]);
  });
});

describe('an answer of two parts', () => {
  it('between which the quota ends is completed afterwards, and the first part does not come twice', async () => {
    await open();
    fail(1_000, 99991403, 'monthly quota', '/reply');
    sayInGroup('李秀英', '请假 3月23日到3月25日');
    await expect.poll(() => logged('inbox.undelivered')).toHaveLength(1);
    const privately = wordsTo('李秀英');
    expect(privately).toHaveLength(1);
    // Longer than the platform knows a message by its uuid.
    world.sandbox.clock.advance(2 * 3_600_000);
    mend();
    await world.tell('刘一鸣', QUESTION);
    await expect.poll(owed).toEqual([]);
    expect(wordsTo('李秀英')).toEqual(privately);
    expect(ofBot(GROUP).map(({ content }) => wordsOf(content))).toEqual([expect.stringContaining('私聊')]);
  });
});

describe('a missing permission', () => {
  const GRANT = 'https://open.feishu.cn/app/cli_a/auth?q=im:message,im:resource&op_from=openapi';
  const MSG = `Access denied. One of the following scopes is required: [im:message].应用尚未开通所需的应用身份权限：[im:message]，点击链接申请并开通任一权限即可：${GRANT}`;

  it('is logged with the address that grants it, and told to an administrator once', async () => {
    await open();
    fail(2, 99991672, MSG, '/reply');
    say('周明', QUESTION);
    say('王芳', QUESTION);
    expect(await told('宋岚', '缺少权限')).toEqual([expect.stringContaining(GRANT)]);
    await expect.poll(() => logged('feishu.scope-missing')).toHaveLength(2);
    expect(logged('feishu.scope-missing')[0]?.fields).toMatchObject({ grant: GRANT });
    await world.app.tick();
    expect(await told('宋岚', '缺少权限')).toHaveLength(1);
    await world.tell('周明', QUESTION);
  });
});

describe('a group that is closed to the bot', () => {
  const ANNOUNCED = '提醒：支部党员大会';

  async function planned(): Promise<void> {
    await open({ at: '2026-03-18T10:05' });
    await world.tell('李秀英', '下周三下午3点党员大会，三楼会议室，议题：学习文件');
    await world.tell('马春生', '下周三下午3点党员大会，二楼会议室，议题：学习文件');
  }

  it('loses its notices while others have theirs, and an administrator hears of it once', async () => {
    await planned();
    fail(1, 232009, 'the chat has been dissolved');
    sayInGroup('周明', QUESTION);
    expect(await told('宋岚', '第一党支部的群发不进消息')).toEqual([expect.stringContaining('群已经解散')]);
    moveTo('2026-03-24T17:20');
    const before = ofBot(GROUP).length;
    await world.app.tick();
    await told('马春生', '党员大会');
    expect(ofBot(GROUP)).toHaveLength(before);
    expect(await told('宋岚', '发不进消息')).toHaveLength(1);
  });

  it('when its announcement is refused does not keep the others from theirs', async () => {
    await planned();
    fail(1, 230018, 'group bans', '/im/v1/messages');
    moveTo('2026-03-24T17:20');
    await world.app.tick();
    await world.app.tick();
    expect((await world.app.store.chats.disabled()).size).toBeLessThanOrEqual(1);
    await told('马春生', '党员大会');
  });

  it('is told of when the bot is removed, and open again when it is added', async () => {
    await planned();
    world.sandbox.removeBot(GROUP, world.person('张建国').openId);
    await told('宋岚', '我已经不在群里');
    moveTo('2026-03-24T17:20');
    await world.app.tick();
    world.sandbox.addBot(GROUP, world.person('张建国').openId);
    await expect.poll(() => world.app.store.chats.disabled()).toEqual(new Set());
    moveTo('2026-03-25T09:20');
    await world.app.tick();
    await expect
      .poll(() => ofBot(GROUP).filter(({ content }) => wordsOf(content).includes(ANNOUNCED)))
      .toHaveLength(1);
  });

  it('because it may not speak there is open again when an answer gets through', async () => {
    await open();
    fail(1, 230035, 'no permission to speak');
    sayInGroup('周明', QUESTION);
    await told('宋岚', '群里不让我发言');
    await world.tellGroup('周明', QUESTION);
    await expect.poll(() => world.app.store.chats.disabled()).toEqual(new Set());
  });

  it('because the bot was removed while answers were owed there leaves nothing owed', async () => {
    await open();
    fail(1_000, 99991400);
    sayInGroup('周明', QUESTION);
    await expect.poll(() => logged('inbox.undelivered')).toHaveLength(1);
    world.sandbox.removeBot(GROUP, world.person('张建国').openId);
    mend();
    await world.tell('刘一鸣', QUESTION);
    await expect.poll(owed).toEqual([]);
    expect(ofBot(GROUP)).toEqual([]);
  });

  it('that no branch is bound to is nobody’s matter', async () => {
    await open();
    await world.app.store.roster.bind('第一党支部', null);
    world.sandbox.removeBot(GROUP);
    await expect.poll(() => world.app.store.chats.disabled()).toEqual(new Set([GROUP]));
    expect(wordsTo('宋岚')).toEqual([]);
  });
});

describe('a file', () => {
  it.each([
    ['busy', 1_000, 99991400, '暂时收不下文件。请过几分钟再要一次'],
    ['of no use', 1, 234001, '没有接收。请联系管理员'],
  ])(
    'that could not be uploaded (%s) is said to be missing, with what to do',
    async (_, times, code, words) => {
      await open();
      await world.tell('李秀英', '昨天支委会，三楼会议室，应到5实到5，议题：学习文件');
      fail(times, code, 'refused', '/files');
      await world.tell('李秀英', '导出');
      await told('李秀英', words);
      await expect.poll(owed).toEqual([]);
      expect(ofBot(chatOf('李秀英')).filter(({ type }) => type === 'file')).toEqual([]);
    },
  );
});
