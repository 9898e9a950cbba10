import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeliveryError, type Store } from '../../src/core/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { at, record } from '../obligations/branches.ts';
import { type Delivered, house, Lines, moveIn, Outbox } from './house.ts';

let folder: string;
let store: Store;

async function open(): Promise<Store> {
  return openStore(`file:${folder}`, { log: new Lines() });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reminders-'));
  store = await open();
  await moveIn(store);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function to(delivered: readonly Delivered[]): readonly string[] {
  return delivered.flatMap(({ target }) => (target.kind === 'person' ? [target.openId] : [])).toSorted();
}

describe('one run', () => {
  test('sends what is due, in private, and remembers that it did', async () => {
    const { reminders, outbox, log } = house(store, '2026-03-26 15:00');
    expect(await reminders.run()).toBe(2);
    expect(to(outbox.sent)).toEqual(['shu1', 'zu1']);
    expect(outbox.sent.every(({ target }) => target.kind === 'person')).toBe(true);
    expect(await store.deliveries.pending()).toEqual([]);
    expect(log.events()).toEqual(['reminder.sent', 'reminder.sent']);
  });

  test('with nothing due sends nothing', async () => {
    const { reminders, outbox } = house(store, '2026-03-26 12:30');
    expect(await reminders.run()).toBe(0);
    expect(outbox.sent).toEqual([]);
  });

  test('after another sends nothing again, in the same process and in the next', async () => {
    const { reminders, outbox } = house(store, '2026-03-26 15:00');
    await reminders.run();
    await reminders.run();
    await store.close();
    store = await open();
    const next = house(store, '2026-03-27 10:00');
    await next.reminders.run();
    expect(outbox.sent).toHaveLength(2);
    expect(next.outbox.sent).toEqual([]);
  });

  test('sees a record that was made a moment ago', async () => {
    const { reminders, outbox } = house(store, '2026-03-26 15:00');
    await store.ledger.put(record('member-assembly', '2026-03-26'), -1, 'message:1');
    await reminders.run();
    expect(outbox.sent).toEqual([]);
  });

  test('keeps to what was put off', async () => {
    const { reminders, outbox, set } = house(store, '2026-03-19 15:00');
    await reminders.run();
    const until = at('2026-03-24 09:00');
    await store.deliveries.snooze({
      obligation: 'member-assembly',
      branch: '第一党支部',
      period: '2026Q1',
      by: 'zu1',
      until,
    });
    set('2026-03-23 15:00');
    await reminders.run();
    expect(outbox.sent).toHaveLength(1);
    set('2026-03-24 15:00');
    await reminders.run();
    expect(to(outbox.sent)).toEqual(['zu1', 'zu1']);
    expect(new Set(outbox.sent.map((one) => one.key)).size).toBe(2);
  });

  test('asked for many times at once is still one message to each', async () => {
    const { reminders, outbox } = house(store, '2026-03-26 15:00');
    await Promise.all([reminders.run(), reminders.run(), reminders.run()]);
    expect(to(outbox.sent)).toEqual(['shu1', 'zu1']);
  });

  test('asked for during another follows it, with the clock as it is then', async () => {
    const { reminders, outbox, set } = house(store, '2026-03-26 12:30');
    const running = reminders.run();
    set('2026-03-26 15:00');
    expect(await Promise.all([running, reminders.run()])).toEqual([2, 2]);
    expect(outbox.sent).toHaveLength(2);
  });
});

describe('two processes on one store', () => {
  test('send each message once', async () => {
    const one = house(store, '2026-03-26 15:00');
    const other = house(store, '2026-03-26 15:00');
    await one.reminders.run();
    await Promise.all([one.reminders.run(), other.reminders.run()]);
    expect(to([...one.outbox.sent, ...other.outbox.sent])).toEqual(['shu1', 'zu1']);
  });
});

describe('a crash between claim and sending', () => {
  async function crashed(moment: string): Promise<string> {
    const dying = house(store, moment);
    let key = '';
    dying.outbox.deliver = async (_, __, claimed) => {
      key = claimed;
      return new Promise(() => {});
    };
    void dying.reminders.run();
    await expect.poll(() => key).not.toBe('');
    await store.close();
    store = await open();
    return key;
  }

  test('is finished at the next start, under the same key', async () => {
    const key = await crashed('2026-03-19 15:00');
    const next = house(store, '2026-03-19 15:20');
    expect(await next.reminders.run()).toBe(1);
    expect(next.outbox.sent.map((one) => one.key)).toEqual([key]);
    expect(await store.deliveries.pending()).toEqual([]);
    expect(await next.reminders.run()).toBe(0);
  });

  test('is finished over lunch, too', async () => {
    const key = await crashed('2026-03-19 11:28');
    const next = house(store, '2026-03-19 11:45');
    await next.reminders.run();
    expect(next.outbox.sent.map((one) => one.key)).toEqual([key]);
  });

  test('is left alone after an hour, and said so', async () => {
    const key = await crashed('2026-03-19 15:00');
    const next = house(store, '2026-03-19 16:00');
    expect(await next.reminders.run()).toBe(0);
    expect(next.log.lines).toEqual([
      { level: 'warn', event: 'reminder.unfinished', fields: expect.objectContaining({ card: key }) },
    ]);
    await next.reminders.run();
    expect(next.log.lines).toHaveLength(1);
  });

  test('needs nothing more when the meeting has been recorded since', async () => {
    await crashed('2026-03-19 15:00');
    await store.ledger.put(record('member-assembly', '2026-03-19'), -1, 'message:1');
    const next = house(store, '2026-03-19 15:20');
    expect(await next.reminders.run()).toBe(0);
  });
});

describe('a claim that the store takes without being heard to say so', () => {
  test('is sent at the next look, once, and nothing of it is left undecided', async () => {
    let cut = true;
    const claim: Store['deliveries']['claim'] = async (keys, when) => {
      const taken = await store.deliveries.claim(keys, when);
      if (cut) throw new Error('Connection terminated unexpectedly');
      return taken;
    };
    const deliveries = { ...store.deliveries, claim };
    const { reminders, outbox, set } = house({ ...store, deliveries }, '2026-03-26 12:00');
    expect(await reminders.run()).toBe(0);
    set('2026-03-26 15:00');
    await expect(reminders.run()).rejects.toThrow('terminated');
    cut = false;
    for (const moment of ['15:10', '15:20', '16:00']) {
      set(`2026-03-26 ${moment}`);
      await reminders.run();
    }
    expect(to(outbox.sent)).toEqual(['shu1', 'zu1']);
    expect([await store.deliveries.pending(), await store.deliveries.doubted()]).toEqual([[], []]);
  });
});

describe('a recipient that cannot be reached', () => {
  test.each(['person', 'chat', 'other'] as const)('(%s) does not keep it from the others', async (reason) => {
    const { reminders, outbox, log } = house(store, '2026-03-26 15:00');
    outbox.fails = (openId) => (openId === 'zu1' ? new DeliveryError(reason, 'no') : null);
    expect(await reminders.run()).toBe(1);
    expect(to(outbox.sent)).toEqual(['shu1']);
    expect(log.lines.find((line) => line.event === 'reminder.refused')).toMatchObject({
      level: 'warn',
      fields: { to: 'zu1', reason },
    });
  });

  test('is not tried again for the same stage', async () => {
    const { reminders, outbox, set } = house(store, '2026-03-26 15:00');
    outbox.fails = (openId) => (openId === 'zu1' ? new DeliveryError('person', 'no') : null);
    await reminders.run();
    outbox.fails = () => null;
    set('2026-03-26 15:10');
    expect(await reminders.run()).toBe(0);
  });

  test('by a passing fault is tried again under the same key', async () => {
    const { reminders, outbox, log, set } = house(store, '2026-03-26 15:00');
    outbox.fails = (openId) => (openId === 'zu1' ? new Error('socket hang up') : null);
    expect(await reminders.run()).toBe(1);
    expect(log.events()).toContain('reminder.failed');
    outbox.fails = () => null;
    set('2026-03-26 15:10');
    expect(await reminders.run()).toBe(1);
    expect(to(outbox.sent)).toEqual(['shu1', 'zu1']);
    expect(await reminders.run()).toBe(0);
  });
});

test('a log line names neither words nor people', async () => {
  const { reminders, log } = house(store, '2026-03-26 15:00', new Outbox());
  await reminders.run();
  expect(JSON.stringify(log.lines)).not.toMatch(/姓名|还没有/);
});
