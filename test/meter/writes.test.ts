import { describe, expect, it } from 'vitest';
import { watchWrites } from '../../src/meter/writes.ts';
import { openMemory } from '../../src/store/memory.ts';
import { message, record } from '../store/samples.ts';

async function watched() {
  const store = await openMemory();
  const clock = { now: 0 };
  let fault: Error | null = null;
  let hold: Promise<void> = Promise.resolve();
  const wrote: string[] = [];
  const claims = {
    ...store.claims,
    claim: async (...given: Parameters<typeof store.claims.claim>) => {
      await hold;
      if (fault !== null) throw fault;
      return store.claims.claim(...given);
    },
  };
  const watch = watchWrites(
    { ...store, claims },
    () => clock.now,
    (write, outcome, seconds) => void wrote.push(`${write} ${outcome} ${seconds}`),
  );
  return {
    ...{ clock, wrote, watch },
    claim: (key: string) => watch.store.claims.claim(key, message(key), 1),
    fail(error: Error | null) {
      fault = error;
    },
    hang() {
      let go = (): void => undefined;
      hold = new Promise((resolve) => {
        go = resolve;
      });
      return () => go();
    },
  };
}

describe('the store', () => {
  it('answers while its writes come back, and each is told with its time', async () => {
    const { watch, claim, wrote } = await watched();
    expect(watch.answering()).toBe(true);
    expect(await claim('a')).toBe(true);
    await watch.store.ledger.put(record(), -1, 'b');
    await watch.store.claims.done('a');
    expect(wrote).toEqual(['claim ok 0', 'record ok 0', 'done ok 0']);
    expect(watch.answering()).toBe(true);
  });

  it('does not answer where a process cannot say that it lives, though nobody writes anything', async () => {
    const store = await openMemory();
    const acquire = () => Promise.reject(new Error('away'));
    const shared = { ...store, leases: { ...store.leases, shared: true, acquire } };
    const watch = watchWrites(
      shared,
      () => 0,
      () => undefined,
    );
    await expect(watch.store.leases.acquire('process:a', 'a', 10_000)).rejects.toThrow('away');
    expect(watch.answering()).toBe(false);
  });

  it('does not answer while a write hangs', async () => {
    const { watch, claim, clock, hang } = await watched();
    const go = hang();
    const claimed = claim('a');
    expect(watch.answering()).toBe(true);
    clock.now = 5_001;
    expect(watch.answering()).toBe(false);
    go();
    await claimed;
    expect(watch.answering()).toBe(true);
  });

  it('does not answer after a write that failed, until one succeeds', async () => {
    const { watch, claim, fail, wrote } = await watched();
    fail(new Error('no space left'));
    await expect(claim('a')).rejects.toThrow('no space left');
    expect(watch.answering()).toBe(false);
    fail(null);
    expect(await claim('a')).toBe(true);
    expect(watch.answering()).toBe(true);
    expect(wrote).toEqual(['claim failed 0', 'claim ok 0']);
  });

  it('is given another chance half a minute later: where nobody is let in, nothing is written', async () => {
    const { watch, claim, fail, clock } = await watched();
    fail(new Error('away'));
    await expect(claim('a')).rejects.toThrow('away');
    clock.now = 29_999;
    expect(watch.answering()).toBe(false);
    clock.now = 30_000;
    expect(watch.answering()).toBe(true);
  });
});
