import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sender, StoppedError, UnsentError } from '../../src/core/ports.ts';
import { expireDrafts } from '../../src/inbox/expire.ts';
import { CHIEF, type Chief, chief, MEETING, OLDER } from './chief.ts';
import { SILENT } from './real-inbox.ts';

let me: Chief;
beforeEach(async () => {
  me = await chief();
});
afterEach(() => me.store.close());

/** What keeps an answer from arriving, and what makes it arrive after all. */
const FAULTS = {
  'the process is killed': {
    refusal: new StoppedError('killed'),
    over: () => me.restart(),
  },
  'the platform takes no answers for minutes': {
    refusal: new UnsentError('storm'),
    async over() {
      me.inbox().tryOwed();
      await expect.poll(() => me.store.claims.pending()).toEqual([]);
    },
  },
} as const;

async function unheard(fault: keyof typeof FAULTS, ...words: readonly string[]): Promise<void> {
  me.refusal = FAULTS[fault].refusal;
  await me.say(...words);
  me.refusal = null;
  me.sent.splice(0);
  await FAULTS[fault].over();
  await me.inbox().idle();
  expect(await me.store.claims.pending()).toEqual([]);
}

describe.each(Object.keys(FAULTS) as (keyof typeof FAULTS)[])('while %s', (fault) => {
  it('one answer answers one question', async () => {
    await me.say(MEETING);
    expect(me.last()).toContain('是哪个支部？');
    await unheard(fault, '1');
    expect(await me.recorded()).toEqual([]);
    expect(me.last()).toContain('一组');
    await me.say('2');
    expect(await me.recorded()).toEqual(['第一党支部 二组']);
  });

  it('an answer that completes an entry is told of its record, and answers no older entry', async () => {
    await me.say(OLDER, MEETING, '2');
    await unheard(fault, '1');
    expect(await me.recorded()).toEqual(['第二党支部 三组']);
    expect(me.last()).toContain('已登记：党小组会');
    await me.say('1');
    expect(await me.recorded()).toEqual(['第一党支部 null', '第二党支部 三组']);
  });

  it('取消 ends one entry, and the older one still waits', async () => {
    await me.say(OLDER, MEETING);
    await unheard(fault, '取消');
    expect(me.last()).toContain('已取消');
    expect(await me.recorded()).toEqual([]);
    await me.say('2');
    expect(await me.recorded()).toEqual(['第二党支部 null']);
  });

  it('an entry that asks for everything asks once more as it did', async () => {
    await me.say('登记 主题党日');
    const asked = me.last();
    await unheard(fault, '登记 主题党日');
    expect(me.last()).toBe(asked);
  });

  it('a change asks once more for its confirmation, and is made once', async () => {
    await me.say(MEETING, '1', '1');
    const [record] = await me.store.ledger.find({});
    await unheard(fault, `修改 #${record?.id} 实到4`);
    expect(me.last()).toContain('5人 → 4人');
    await unheard(fault, '确认');
    expect(me.last()).toContain('已修改');
    const [after] = await me.store.ledger.find({});
    expect([after?.present, after?.revisions.length]).toEqual([4, 1]);
  });

  it('what makes a record void is asked once more, and done once', async () => {
    await me.say(MEETING, '1', '1');
    const [record] = await me.store.ledger.find({});
    await unheard(fault, `作废 #${record?.id}`);
    expect(me.last()).toContain('作废');
    expect(await me.store.ledger.find({})).toMatchObject([{ status: 'held' }]);
    await unheard(fault, '确认');
    expect(await me.store.ledger.find({})).toMatchObject([
      { status: 'void', revisions: [expect.anything()] },
    ]);
  });

  it('an entry that is complete at once leaves another one of its duty alone', async () => {
    await me.say(MEETING);
    await unheard(
      fault,
      '登记 前天下午3点第二党支部三组党小组会，二楼会议室，应到4实到4，主持人乙一，记录人乙二，议题：交流',
    );
    expect(await me.recorded()).toEqual(['第二党支部 三组']);
    await me.say('1', '1');
    expect(await me.recorded()).toEqual(['第二党支部 三组', '第一党支部 一组']);
  });
});

describe('确认 and 取消 to a card', () => {
  const APPOINT = '任命 甲一 为 组织委员';

  it('mean no older change once the process that showed the card is gone', async () => {
    await me.say(MEETING, '1', '1');
    const [record] = await me.store.ledger.find({});
    await me.say(`作废 #${record?.id}`, APPOINT);
    await me.restart();
    await me.say('确认');
    expect(await me.store.ledger.find({})).toMatchObject([{ status: 'held' }]);
    expect(me.last()).toContain('没有当成对前面那件事的回答');
    await me.say('确认作废');
    expect(await me.store.ledger.find({})).toMatchObject([{ status: 'void' }]);
  });

  it('leave an entry alone only until it is gone on with', async () => {
    await me.say('登记 前天第一党支部主题党日，主题交流', APPOINT, '应到4实到5');
    expect(me.last()).toContain('实到');
    const before = await me.store.drafts.latest(CHIEF, 'p2p');
    expect(before?.overtakenAt).toBeUndefined();
  });

  it('are told what they did, however late their answer arrives', async () => {
    await me.say(APPOINT);
    await unheard('the platform takes no answers for minutes', '取消');
    const cancelled = me.last();
    await me.say(APPOINT, '取消');
    expect(me.last()).toBe(cancelled);
    await me.say(APPOINT);
    await unheard('the platform takes no answers for minutes', '确认');
    expect(me.last()).toContain('组织委员');
    expect(await me.store.roster.appointments()).toHaveLength(1);
  });
});

describe('answers that all did not arrive', () => {
  it('are told of the entry that they have come to, and of no other', async () => {
    await me.say(OLDER, MEETING);
    await unheard('the platform takes no answers for minutes', '2', '1');
    expect(await me.recorded()).toEqual(['第二党支部 三组']);
    expect(me.sent).toHaveLength(2);
    for (const words of me.sent) expect(words).toContain('已登记：党小组会');
  });

  it('are told that the entry was cancelled, where that was said last', async () => {
    await me.say(OLDER, MEETING);
    await unheard('the platform takes no answers for minutes', '2', '取消');
    expect(me.sent).toHaveLength(2);
    for (const words of me.sent) expect(words).toContain('已取消');
    await me.say('1');
    expect(await me.recorded()).toEqual(['第一党支部 null']);
  });
});

describe('a draft that is over', () => {
  it('keeps nothing of what was said', async () => {
    await me.say(MEETING, '1', '1');
    await me.say(OLDER, '取消');
    const left = await me.store.drafts.by(CHIEF);
    expect(left.map(({ over, fields, branch }) => ({ over, fields, branch }))).toEqual([
      { over: 'recorded', fields: {}, branch: null },
      { over: 'cancelled', fields: {}, branch: null },
    ]);
    expect(JSON.stringify(left)).not.toMatch(/会议室|学习|交流/);
  });
});

describe('a draft that is over and expires', () => {
  it('goes without a word', async () => {
    await me.say(MEETING, '取消');
    const end = Number.MAX_SAFE_INTEGER;
    const told: string[] = [];
    const sender: Sender = {
      async deliver(_target, _reply, key) {
        told.push(key);
        return key;
      },
      update: async () => {},
    };
    await expireDrafts(me.store, sender, [], end, SILENT);
    expect([told, await me.store.drafts.expired(end)]).toEqual([[], []]);
  });
});

describe('an answer whose record the store does not take', () => {
  it('is taken when it is given again', async () => {
    await me.say(MEETING, '1');
    const put = me.store.ledger.put;
    let away = true;
    const ledger = {
      ...me.store.ledger,
      put: (...args: Parameters<typeof put>) => (away ? Promise.reject(new Error('gone')) : put(...args)),
    };
    await me.restart({ ...me.store, ledger });
    await me.say('2');
    expect(me.last()).toContain('没办成');
    away = false;
    await me.say('2');
    expect(await me.recorded()).toEqual(['第一党支部 二组']);
  });
});
