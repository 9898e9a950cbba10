import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import { type Outcome, watchClaims } from '../../src/meter/owed.ts';
import { openMemory } from '../../src/store/memory.ts';
import { message } from '../store/samples.ts';

const EPOCH = Date.parse('2026-03-18T10:05:00+08:00');

const clockAt = (clock: { readonly now: number }) => ({ now: () => EPOCH + clock.now });

async function watched() {
  const store: Store = await openMemory();
  const clock = { now: 0 };
  const finished: (readonly [Outcome, number])[] = [];
  const owed = watchClaims(
    store.claims,
    () => clock.now,
    clockAt(clock),
    (outcome, seconds) => void finished.push([outcome, seconds]),
  );
  const claim = (key: string) => owed.claims.claim(key, message(key), 1);
  return { store, clock, finished, owed, claim };
}

describe('what is owed', () => {
  it('is as old as the oldest one that nobody has finished', async () => {
    const { clock, owed, claim } = await watched();
    expect(owed.oldest()).toBe(0);
    await claim('a');
    clock.now = 3_000;
    await claim('b');
    clock.now = 5_000;
    expect(owed.oldest()).toBe(5);
    await owed.claims.done('a');
    expect(owed.oldest()).toBe(2);
    await owed.claims.done('b');
    expect(owed.oldest()).toBe(0);
  });

  it('has the age of what an earlier process left, until it is done', async () => {
    const { store, clock, owed, claim } = await watched();
    await store.claims.claim('left', message('left'), EPOCH - 3_600_000);
    await owed.claims.pending();
    await claim('a');
    clock.now = 5_000;
    expect(owed.oldest()).toBe(3_605);
    await owed.claims.done('left');
    expect(owed.oldest()).toBe(5);
  });

  it('has the age of what another process works on only while a look finds it', async () => {
    const { store, clock, owed } = await watched();
    await store.claims.claim('theirs', message('theirs'), EPOCH);
    clock.now = 2_000;
    await owed.claims.pending();
    expect(owed.oldest()).toBe(2);
    await store.claims.done('theirs');
    await owed.claims.pending();
    expect(owed.oldest()).toBe(0);
  });

  it('took as long as from coming in to being done, once', async () => {
    const { clock, finished, owed, claim } = await watched();
    await claim('a');
    owed.turnedOut('a', 'answered');
    clock.now = 1_500;
    await owed.claims.done('a');
    await owed.claims.done('a');
    expect(finished).toEqual([['answered', 1.5]]);
  });

  it('is not what was claimed before, nor what a start before this one took on', async () => {
    const { store, clock, finished, owed, claim } = await watched();
    await store.claims.claim('a', message('a'), 1);
    expect(await claim('a')).toBe(false);
    clock.now = 1_000;
    expect(owed.oldest()).toBe(0);
    owed.turnedOut('a', 'answered');
    await owed.claims.done('a');
    expect(finished).toEqual([]);
  });

  it('is forgotten when another process has done it, as a look at all that is pending shows', async () => {
    const { store, clock, finished, owed, claim } = await watched();
    await claim('a');
    await claim('b');
    clock.now = 1_000;
    await store.claims.done('a');
    expect(await owed.claims.pending('oc_elsewhere')).toEqual([]);
    expect(owed.oldest()).toBe(1);
    expect((await owed.claims.pending()).map(({ key }) => key)).toEqual(['b']);
    await owed.claims.done('b');
    expect(owed.oldest()).toBe(0);
    expect(finished).toEqual([]);
  });

  it('stays while its end cannot be written down', async () => {
    const { claims } = await openMemory();
    const away = { ...claims, done: () => Promise.reject(new Error('away')) };
    const clock = { now: 0 };
    const owed = watchClaims(
      away,
      () => clock.now,
      clockAt(clock),
      () => undefined,
    );
    await owed.claims.claim('a', message('a'), 1);
    await expect(owed.claims.done('a')).rejects.toThrow('away');
    clock.now = 2_000;
    expect(owed.oldest()).toBe(2);
  });
});
