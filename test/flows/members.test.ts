import { afterEach, describe, expect, it } from 'vitest';
import type { Awaited } from '../../src/core/roster.ts';
import { noRight } from '../../src/ledger/enter.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { demoMembers, GROUP, startWorld, type World } from '../kit/world.ts';

let world: World;
afterEach(async () => {
  await world.close();
  await world.sandbox.close();
});

const GRANT = 'contact:user.id:readonly';
/** People with an account who are on no roster. */
const NEWCOMERS = [
  { openId: 'ou_new_1', name: '金大伟', mobile: '13800000001' },
  { openId: 'ou_new_2', name: '欧阳 静', email: 'ouyang@example.com' },
  { openId: 'ou_new_3', name: '金大伟' },
  { openId: 'ou_new_4', name: '白雪' },
  { openId: 'ou_guest', name: '白雪', tenantKey: 'another' },
];

/** @param inGroup open_ids of newcomers who are in the group of 第一党支部 */
async function start(
  inGroup: readonly string[],
  awaited: readonly Partial<Awaited>[],
  missingScopes: readonly string[] = [],
) {
  const members = await demoMembers();
  const first = members.filter(({ branch }) => branch === '第一党支部' || branch === '');
  const sandbox = await createSandbox({
    users: [
      ...members.map(({ openId, name }) => ({ openId, name })),
      ...NEWCOMERS,
      { openId: 'ou_outsider', name: '钱路过' },
    ],
    chats: [
      {
        chatId: GROUP,
        name: '第一党支部工作群',
        members: [...first.map(({ openId }) => openId), ...inGroup],
      },
    ],
    timeZone: 'Asia/Shanghai',
    startAt: Date.parse('2026-03-18T10:05:00+08:00'),
    limits: false,
    missingScopes,
  });
  world = await startWorld({ sandbox });
  const base = { branch: '第一党支部', roles: ['党员'], group: null, rank: null } as const;
  await world.app.store.roster.change({
    awaited: awaited.map((one, index) => ({ id: `w${index}`, name: '', ...base, ...one })),
  });
}

const waiting = async () => (await world.app.store.roster.awaited()).map(({ name }) => name);

describe('a group that is bound', () => {
  it('gives their accounts to those of its branch who wait, without a name being said', async () => {
    await start(
      ['ou_new_1', 'ou_new_2'],
      [{ name: '金大伟' }, { name: '欧阳静', roles: ['组织委员', '党员'] }, { name: '白雪' }],
    );
    const said = await world.tellGroup('张建国', '绑定支部 第一党支部');
    expect(said.words).toContain('按群成员名单对上了2人的账号');
    expect(said.words).toContain('还有1人没对上');
    expect(said.words).not.toContain('白雪');
    expect(await waiting()).toEqual(['白雪']);
    const mine = world.sandbox.privateChat('ou_new_2');
    const messageId = world.sandbox.say({ from: 'ou_new_2', chatId: mine, text: '我是谁' });
    const answer = await world.sandbox.waitFor((message) => message.parent?.messageId === messageId);
    expect(JSON.stringify(answer.content)).toContain('第一党支部：组织委员、党员');
  });

  it('guesses nobody who shares a name, and asks the administrator', async () => {
    await start(['ou_new_1', 'ou_new_3'], [{ name: '金大伟' }]);
    expect((await world.tellGroup('宋岚', '绑定 第一党支部')).words).toContain('还有1人没对上');
    const card = await world.tell('宋岚', '核对名册');
    expect(card.words).toContain('第一党支部 金大伟：群里有2位同名');
    const mentions = [
      { openId: world.sandbox.bot.openId, name: world.sandbox.bot.name },
      { openId: 'ou_new_3', name: '金大伟' },
    ];
    world.sandbox.say({
      from: world.person('宋岚').openId,
      chatId: GROUP,
      text: `@${world.sandbox.bot.name} 核对名册 @金大伟`,
      mentions,
    });
    await world.privately('宋岚', (words) => words.includes('对上了1人'));
    expect((await world.app.store.roster.members()).at(-1)).toMatchObject({
      openId: 'ou_new_3',
      name: '金大伟',
    });
  });

  it('takes no guest from another organisation for somebody of the list, not even one who is pointed at', async () => {
    await start(['ou_guest'], [{ name: '白雪', roles: ['书记', '党员'] }]);
    const { words } = await world.tellGroup('张建国', '绑定支部 第一党支部');
    expect(words).toContain('群里有1位同名的是外单位账号');
    expect(words).not.toContain('白雪');
    expect((await world.tell('宋岚', '核对名册')).words).toContain('第一党支部 白雪：群里同名的是外单位账号');
    const { bot } = world.sandbox;
    world.sandbox.say({
      from: world.person('宋岚').openId,
      chatId: GROUP,
      text: `@${bot.name} 核对名册 @白雪`,
      mentions: [bot, { openId: 'ou_guest', name: '白雪' }],
    });
    await world.privately('宋岚', (said) => said.includes('请在名单里补上手机号'));
    expect(await waiting()).toEqual(['白雪']);
    const asked = world.sandbox.say({
      from: 'ou_guest',
      chatId: GROUP,
      text: `@${bot.name} 台账`,
      mentions: [bot],
    });
    const answer = await world.sandbox.waitFor((message) => message.parent?.messageId === asked);
    expect(JSON.stringify(answer.content)).toContain(noRight());
  });
});

describe('核对名册', () => {
  it('finds people by number and address, and says who still waits', async () => {
    await start(
      [],
      [
        { name: '金大伟', mobile: '13800000001' },
        { name: '欧阳静', email: 'ouyang@example.com', branch: '第二党支部' },
        { name: '白雪', mobile: '13800000009' },
      ],
    );
    const card = await world.tell('宋岚', '核对名册');
    expect(card.words).toContain('对上了2人');
    expect(card.words).toContain('还没对上1人');
    expect(await waiting()).toEqual(['白雪']);
    expect((await world.app.store.roster.members()).slice(-2).map(({ openId }) => openId)).toEqual([
      'ou_new_1',
      'ou_new_2',
    ]);
    expect((await world.tell('宋岚', '核对名册')).words).toContain('还没对上1人');
  });

  it('says once and plainly which right is missing and where it is granted, and goes on with the groups', async () => {
    await start(
      ['ou_new_4'],
      [
        { name: '金大伟', mobile: '13800000001' },
        { name: '白雪', mobile: '13800000009' },
      ],
      [GRANT],
    );
    const { words } = await world.tell('宋岚', '核对名册');
    expect(words.split(GRANT)).toHaveLength(3);
    expect(words).toContain(`https://open.feishu.cn/app/${world.sandbox.appId}/auth?q=${GRANT}`);
    expect(await waiting()).toEqual(['金大伟']);
  });

  it('gives nobody an account that somebody on the roster has', async () => {
    await start(
      [],
      [
        { name: '金大伟', mobile: '13800000001' },
        { name: '金小伟', mobile: '13800000001' },
      ],
    );
    const { words } = await world.tell('宋岚', '核对名册');
    expect(words).toContain('金小伟：和名单里另一位是同一个账号');
    expect((await world.tell('宋岚', '核对名册')).words).toContain('号码是名册里第一党支部金大伟的');
  });

  it('is for administrators', async () => {
    await start([], [{ name: '金大伟' }]);
    expect((await world.tell('张建国', '核对名册')).words).toContain(noRight());
  });
});

describe('who has left', () => {
  it('is a stranger, and stands in the old records all the same', async () => {
    await start([], []);
    await world.tell('李秀英', '3月13日主题党日，三楼会议室，应到12实到12，主题：学习，主持人周明');
    const leaver = world.person('李秀英');
    await world.app.store.roster.change({
      left: [{ member: leaver, by: '导入', at: '2026-03-18T10:00:00+08:00' }],
    });
    expect((await world.tell('李秀英', '台账')).words).toContain(noRight());
    expect((await world.tell('张建国', '台账')).words).toContain('主题党日');
    expect((await world.app.store.ledger.find({}))[0]?.created.by).toBe(leaver.openId);
  });
});
