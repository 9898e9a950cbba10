import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeliveryError, StoppedError, type Store, UnsentError } from '../../src/core/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { person, record } from '../obligations/branches.ts';
import { type House, house, Lines, moveIn } from './house.ts';

let store: Store;

beforeEach(async () => {
  store = await openStore('memory:', { log: new Lines() });
  await moveIn(store);
});

afterEach(() => store.close());

function to({ outbox }: House): readonly string[] {
  return outbox.sent.flatMap(({ target }) => (target.kind === 'person' ? [target.openId] : [])).toSorted();
}

async function doubted(): Promise<readonly string[]> {
  return (await store.deliveries.doubted())
    .map(({ card }) => card.slice(card.lastIndexOf('/') + 1))
    .toSorted();
}

/** Only 组织委员 zu1 fails, with `error`. */
function failing(moment: string, error: Error): House {
  const one = house(store, moment);
  one.outbox.fails = (openId) => (openId === 'zu1' ? error : null);
  return one;
}

/** A process that died after it had claimed what is due at `moment`. */
async function diedAt(moment: string): Promise<void> {
  const dying = house(store, moment);
  let claimed = false;
  dying.outbox.deliver = () => {
    claimed = true;
    return new Promise(() => {});
  };
  void dying.reminders.run();
  await expect.poll(() => claimed).toBe(true);
}

describe('what surely did not arrive', () => {
  test.each([new UnsentError('busy'), new StoppedError('stopping')])(
    '(%s) is sent later, also after more than an hour, and never doubted',
    async (error) => {
      const one = failing('2026-03-26 14:10', error);
      await one.reminders.run();
      expect(await store.deliveries.pending()).toEqual([]);
      one.outbox.fails = () => null;
      one.set('2026-03-26 16:10');
      await one.reminders.run();
      expect(to(one)).toEqual(['shu1', 'zu1']);
      expect(await doubted()).toEqual([]);
    },
  );

  test('is sent by the next process, too', async () => {
    await failing('2026-03-26 14:10', new UnsentError('busy')).reminders.run();
    const next = house(store, '2026-03-27 10:00');
    await next.reminders.run();
    expect(to(next)).toContain('zu1');
    expect(await doubted()).toEqual([]);
  });

  test('is not sent any more when it has been recorded meanwhile', async () => {
    const one = failing('2026-03-26 14:10', new UnsentError('busy'));
    await one.reminders.run();
    await store.ledger.put(record('member-assembly', '2026-03-26'), -1, 'message:1');
    one.outbox.fails = () => null;
    one.set('2026-03-26 14:20');
    expect(await one.reminders.run()).toBe(0);
  });
});

describe('what may have arrived', () => {
  test('is sent again under its name while the platform knows it, and doubted afterwards', async () => {
    const one = failing('2026-03-26 15:00', new Error('socket hang up'));
    await one.reminders.run();
    one.set('2026-03-26 15:49');
    await one.reminders.run();
    expect(await doubted()).toEqual([]);
    one.set('2026-03-26 15:50');
    one.outbox.fails = () => null;
    expect(await one.reminders.run()).toBe(0);
    expect(await doubted()).toEqual(['zu1']);
    for (const later of ['2026-03-26 16:10', '2026-03-27 10:00', '2026-03-31 17:20']) {
      one.set(later);
      expect(await one.reminders.run()).toBe(0);
    }
    expect(to(one)).toEqual(['shu1']);
    expect(await store.deliveries.pending()).toEqual([]);
    expect(one.log.events().filter((event) => event === 'reminder.unfinished')).toHaveLength(1);
  });

  test('stays so when the next attempt surely does not arrive', async () => {
    const one = failing('2026-03-26 15:00', new Error('socket hang up'));
    await one.reminders.run();
    for (const error of [new UnsentError('busy'), new StoppedError('stopping')]) {
      one.outbox.fails = (openId) => (openId === 'zu1' ? error : null);
      await one.reminders.run();
      expect(await store.deliveries.pending()).toHaveLength(1);
    }
  });

  test('is not sent a second time to somebody who was unreachable in between', async () => {
    const one = failing('2026-03-26 15:00', new Error('socket hang up'));
    await one.reminders.run();
    one.outbox.fails = (openId) => (openId === 'zu1' ? new DeliveryError('person', 'blocked') : null);
    await one.reminders.run();
    await store.chats.enable('zu1');
    one.outbox.fails = () => null;
    one.set('2026-03-27 10:00');
    expect(await one.reminders.run()).toBe(0);
  });

  test('is not forgotten when another fault keeps it from being tried', async () => {
    await diedAt('2026-03-26 15:00');
    const one = house(store, '2026-03-26 15:10');
    one.outbox.fails = () => new Error('socket hang up');
    await one.reminders.run();
    one.outbox.fails = () => null;
    one.set('2026-03-26 15:20');
    expect(await one.reminders.run()).toBe(2);
    expect(await store.deliveries.pending()).toEqual([]);
  });

  test('is not told any more when its time is over', async () => {
    const plan = { status: 'planned', start: '15:30' } as const;
    const members = { expected: null, present: null };
    await store.roster.bind('第一党支部', 'oc_1');
    const created = { by: 'zu1', at: '2026-03-20T10:00:00+08:00' };
    const assembly = record('member-assembly', '2026-03-26', { ...plan, ...members, created });
    await store.ledger.put(assembly, -1, 'message:1');
    await diedAt('2026-03-26 15:00');
    const next = house(store, '2026-03-26 15:35');
    expect(await next.reminders.run()).toBe(0);
    expect(await store.deliveries.pending()).toEqual([]);
    expect(await doubted()).toEqual([]);
  });
});

describe('a clock that is set back', () => {
  test('by a day sends nothing a second time', async () => {
    const one = house(store, '2026-03-27 15:00');
    expect(await one.reminders.run()).toBe(2);
    for (const moment of ['2026-03-26 15:00', '2026-03-26 16:00', '2026-03-27 15:00', '2026-03-30 15:00']) {
      one.set(moment);
      expect(await one.reminders.run()).toBe(0);
    }
  });

  test('leaves what was claimed before undecided', async () => {
    await diedAt('2026-03-27 15:00');
    const next = house(store, '2026-03-26 15:00');
    expect(await next.reminders.run()).toBe(0);
    expect(await doubted()).toEqual(['shu1', 'zu1']);
    next.set('2026-03-27 15:30');
    expect(await next.reminders.run()).toBe(0);
    expect(to(next)).toEqual([]);
  });
});

describe('a day of downtime', () => {
  test('is made up for by the newest stage, once', async () => {
    const one = house(store, '2026-03-27 14:00');
    expect(await one.reminders.run()).toBe(2);
    expect(new Set(one.outbox.sent.map(({ key }) => key)).size).toBe(2);
    expect(one.outbox.sent.every(({ key }) => key.includes('/last/'))).toBe(true);
  });

  test('during which the window closed is made up for by nothing', async () => {
    const one = house(store, '2026-04-01 10:00');
    expect(await one.reminders.run()).toBe(0);
  });
});

describe('who cannot be reached', () => {
  test('passes the duty on to the next in line, and has it back when reachable again, once', async () => {
    const one = failing('2026-03-19 15:00', new DeliveryError('person', 'blocked'));
    expect(await one.reminders.run()).toBe(0);
    expect(await one.reminders.run()).toBe(1);
    expect(to(one)).toEqual(['shu1']);
    await store.chats.enable('zu1');
    one.outbox.fails = () => null;
    expect(await one.reminders.run()).toBe(1);
    expect(await one.reminders.run()).toBe(0);
    expect(to(one)).toEqual(['shu1', 'zu1']);
  });
});

describe('what the platform rejects for a setting or a bug', () => {
  test('is tried again after an hour, not before, and sent once when that is mended', async () => {
    const one = failing('2026-03-26 14:05', new DeliveryError('other', 'missing scope'));
    let tries = 0;
    const { deliver } = one.outbox;
    one.outbox.deliver = (target, reply, key) => {
      if (target.kind === 'person' && target.openId === 'zu1') tries += 1;
      return deliver.call(one.outbox, target, reply, key);
    };
    for (const moment of ['14:05', '14:15', '14:55', '15:04', '15:05', '15:15']) {
      one.set(`2026-03-26 ${moment}`);
      await one.reminders.run();
    }
    expect(tries).toBe(2);
    one.outbox.fails = () => null;
    one.set('2026-03-26 16:05');
    expect(await one.reminders.run()).toBe(1);
    expect(await one.reminders.run()).toBe(0);
    expect(to(one)).toEqual(['shu1', 'zu1']);
  });
});

test('a long round is broken off to look again what has been recorded meanwhile', async () => {
  const branches = Array.from({ length: 90 }, (_, nth) => `支部${nth}`);
  await store.roster.upsertMembers(branches.map((branch) => person(`shu-${branch}`, branch, ['书记'])));
  const one = house(store, '2026-03-27 14:00');
  const { deliver } = one.outbox;
  one.outbox.deliver = async (target, reply, key) => {
    if (one.outbox.sent.length === 0)
      for (const branch of branches)
        await store.ledger.put(record('member-assembly', '2026-03-27', { branch }), -1, branch);
    one.set('2026-03-27 14:05');
    return deliver.call(one.outbox, target, reply, key);
  };
  expect(await one.reminders.run()).toBeLessThan(branches.length / 2);
  expect(await store.deliveries.pending()).toEqual([]);
});
