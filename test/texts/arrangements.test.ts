import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setDeadline } from '../../src/arrangements/deadline.ts';
import { showDoubtful } from '../../src/arrangements/doubtful.ts';
import { resume } from '../../src/arrangements/ending.ts';
import { takeLeave } from '../../src/arrangements/leave.ts';
import { muteDuty } from '../../src/arrangements/muting.ts';
import { showPlan } from '../../src/arrangements/plan.ts';
import { leaveArranging } from '../../src/arrangements/replies.ts';
import { notApplicable } from '../../src/arrangements/settling.ts';
import { showArrangements } from '../../src/arrangements/standing-list.ts';
import { UserError } from '../../src/core/errors.ts';
import { digestKey, planKey, reminderKey } from '../../src/core/keys.ts';
import { ROLES } from '../../src/core/roster.ts';
import { understand } from '../../src/ledger/understand/understand.ts';
import { speak, textsIn } from '../../src/texts/texts.ts';
import { room, ZONE } from '../arrangements/room.ts';
import { bare, DUTIES, MEMBERS, person } from '../ledger/books.ts';
import { DOCUMENT } from '../reminders/house.ts';
import { chineseIn, chineseLeft, sentencesIn } from './english.ts';

const DOCUMENTS = [DOCUMENT];
/** As the button of a reminder types it, with a reason behind it. */
const WHOLE = '不适用 第一党支部 支部党员大会 2026年一季度 委员都在外学习';
const GROUNDS = { documents: DOCUMENTS };

/** Names, and what people have written themselves. */
const NAMES = [
  ...DUTIES.flatMap(({ name, basis }) => [name, ...basis.map(({ clause }) => clause)]),
  ...MEMBERS.flatMap(({ name, branch, group }) => [name, branch, group ?? '']),
  ...ROLES,
  ...['届满日', '场地装修', '委员都在外学习', '休假'],
].filter((name) => name !== '');

beforeAll(() => speak('en'));
afterAll(() => speak('zh'));

const told = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof UserError) return error.message;
      throw error;
    },
  );

function understood(text: string) {
  return understand(text, {
    now: Date.parse('2026-03-18T10:00:00+08:00'),
    zone: ZONE,
    duties: DUTIES,
    members: MEMBERS,
    speaker: null,
    branches: [],
    chatType: 'p2p',
    mentions: [],
  });
}

describe('what is arranged, in English', () => {
  it('holds no Chinese in any sentence of its own', () => {
    expect(chineseIn(sentencesIn(textsIn('en').arrangements))).toEqual([]);
  });

  it('is set, listed, asked for and ended', async () => {
    const house = await room();
    const leave = async (name: string, words: string) =>
      takeLeave(words, understood(words), await house.desk(name));
    const replies = [
      await setDeadline('第一党支部届满日 2026年12月21日', await house.desk('宋岚')),
      await setDeadline('创建计划截止 3月10日', await house.desk('宋岚')),
      await setDeadline('第一党支部届满日 2026年12月21日', await house.desk('宋岚')),
      await muteDuty('暂停提醒 主题党日 到4月30日 场地装修', await house.desk('张建国')),
      await muteDuty('暂停提醒 主题党日', await house.desk('张建国')),
      await notApplicable(WHOLE, GROUNDS, await house.desk('张建国')),
      await notApplicable('不适用 支部党员大会', GROUNDS, await house.desk('张建国')),
      await notApplicable('不适用 支委会', GROUNDS, await house.desk('张建国')),
      await notApplicable('不适用 支委会 已经开过了', GROUNDS, await house.desk('张建国')),
      await notApplicable('不适用', GROUNDS, await house.desk('张建国')),
      await leave('李秀英', '请假 3月20日到4月3日 休假'),
      await leave('张建国', '王芳请假到下周五'),
      await leave('李秀英', '请假'),
      await showArrangements(null, await house.desk('张建国')),
      await showArrangements(null, await house.desk('李秀英')),
      await resume('', true, await house.desk('李秀英')),
      await resume('主题党日', false, await house.desk('张建国')),
      leaveArranging(),
    ];
    expect(replies.map((reply) => chineseLeft(reply, NAMES))).toEqual(replies.map(() => []));
    expect((await house.kept()).find(({ kind }) => kind === 'settlement')).toMatchObject({
      period: '2026Q1',
      reason: '委员都在外学习',
    });
    expect(replies[10]?.blocks[0]).toEqual({
      kind: 'text',
      text: 'Fri 20 Mar – Fri 3 Apr: no reminders to you. Meanwhile, what has to be done for the branch goes to the secretary.',
    });
  });

  it('is refused with a reason and an example', async () => {
    const house = await room();
    const said = [
      await told(setDeadline('截止', await house.desk('宋岚'))),
      await told(setDeadline('自查报告截止', await house.desk('宋岚'))),
      await told(setDeadline('自查报告截止 2046年12月1日', await house.desk('宋岚'))),
      await told(muteDuty('暂停提醒', await house.desk('张建国'))),
      await told(muteDuty('暂停提醒 主题党日 到2029年4月30日 场地装修', await house.desk('张建国'))),
      await told(notApplicable('不适用 支委会', GROUNDS, await house.desk('宋岚'))),
      await told(resume('', false, await house.desk('张建国'))),
    ];
    expect(said).not.toContain('done');
    expect(chineseIn(said)).toEqual([]);
  });

  it('can be looked ahead at, and what is in doubt is listed', async () => {
    const house = await room();
    const { deliveries, chats, ledger } = house.store;
    await ledger.put(
      bare({
        id: '0325-00001',
        kind: 'committee-meeting',
        branch: '第一党支部',
        status: 'planned',
        date: '2026-03-25',
      }),
      -1,
      'plan',
    );
    const to = person('张建国');
    const keys = [
      reminderKey({
        obligation: 'member-assembly',
        branch: '第一党支部',
        period: '2026Q1',
        stage: 'first',
        to,
      }),
      planKey({ record: '0325-00001', moves: 0, stage: 'after', to }),
      digestKey('2026-02', { branch: '第一党支部' }),
      'else:something/ou_gone',
    ];
    for (const key of keys) {
      const delivery = await deliveries.claim([key], Date.parse('2026-03-16T10:12:00+08:00'));
      await deliveries.doubt(delivery?.card ?? '');
    }
    const desk = { ...(await house.desk('宋岚')), deliveries, chats };
    const replies = [
      await showPlan('第一党支部', DOCUMENTS, { ...(await house.desk('张建国')), deliveries, chats }),
      await showPlan(null, DOCUMENTS, desk),
      await showDoubtful(desk),
    ];
    expect(replies.map((reply) => chineseLeft(reply, NAMES))).toEqual([[], [], []]);
  });
});
