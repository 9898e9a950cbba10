import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SOLE } from '../../src/core/leases.ts';
import { type Presence, shareOf, startPresence } from '../../src/inbox/presence.ts';
import { silent } from '../store/samples.ts';
import { leasesInTime } from './leases.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Starts processes one after the other, long enough apart to know of each other. */
async function started(count: number, leases = leasesInTime()): Promise<readonly Presence[]> {
  const processes: Presence[] = [];
  for (let number = 0; number < count; number += 1) {
    const process = await startPresence(leases, `p${number}`, silent, () => true);
    await process.begin();
    processes.push(process);
    await vi.advanceTimersByTimeAsync(3_100);
  }
  return processes;
}

const shares = (processes: readonly Presence[]) => processes.map((one) => one.share());
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('processes on one store', () => {
  it('share what the app may send, and a new one begins with little', async () => {
    const leases = leasesInTime();
    const [first] = await started(1, leases);
    expect(first?.share()).toBe(1);
    const second = await startPresence(leases, 'second', silent, () => true);
    expect(second.share()).toBe(1 / 4);
    await vi.advanceTimersByTimeAsync(3_100);
    expect([first?.share(), second.share()]).toEqual([1 / 2, 1 / 2]);
  });

  it('never have more than a quarter above all of it, however they come and go', async () => {
    const leases = leasesInTime();
    const processes: Presence[] = [];
    const all = () => sum(shares(processes));
    for (let number = 0; number < 8; number += 1) {
      processes.push(await startPresence(leases, `p${number}`, silent, () => true));
      for (let beat = 0; beat < 4; beat += 1) {
        expect(all()).toBeLessThanOrEqual(1.25);
        await vi.advanceTimersByTimeAsync(1_000);
      }
    }
    expect(all()).toBeCloseTo(1);
    await processes.shift()?.stop();
    await vi.advanceTimersByTimeAsync(3_100);
    expect(all()).toBeCloseTo(1);
  });

  it('are led by one, and by another one after it stops or dies', async () => {
    const [first, second, third] = await started(3);
    const leading = () => [first, second, third].map((one) => one?.leads());
    expect(leading()).toEqual([true, false, false]);
    let called = 0;
    second?.onLead(() => {
      called += 1;
    });
    await first?.stop();
    await vi.advanceTimersByTimeAsync(3_100);
    expect([leading().filter(Boolean).length, leading()[0]]).toEqual([1, false]);
    expect(called).toBe(leading()[1] ? 1 : 0);
  });

  it('are not led by one that cannot send', async () => {
    const leases = leasesInTime();
    let able = true;
    const first = await startPresence(leases, 'first', silent, () => able);
    const second = await startPresence(leases, 'second', silent, () => true);
    const leading = () => [first, second].map((one) => one.leads());
    expect(leading()).toEqual([false, false]);
    await first.begin();
    await second.begin();
    expect(leading()).toEqual([true, false]);
    able = false;
    await vi.advanceTimersByTimeAsync(6_100);
    expect(leading()).toEqual([false, true]);
    able = true;
    await vi.advanceTimersByTimeAsync(6_100);
    expect(leading()).toEqual([false, true]);
  });

  it('give about half to the one that sends much, when all have heard of it', async () => {
    const processes = await started(4);
    processes[0]?.sendsMuch(true);
    for (let beat = 0; beat < 8; beat += 1) {
      expect(sum(shares(processes))).toBeLessThanOrEqual(1.25);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(shares(processes)).toEqual([5 / 8, 1 / 8, 1 / 8, 1 / 8]);
    processes[0]?.sendsMuch(false);
    expect(processes[0]?.share()).toBe(1 / 4);
    await vi.advanceTimersByTimeAsync(3_100);
    expect(shares(processes)).toEqual([1 / 4, 1 / 4, 1 / 4, 1 / 4]);
  });

  it('keep their part while the store is away, but not the lead', async () => {
    const leases = leasesInTime();
    let away = false;
    const acquire: typeof leases.acquire = (...given) =>
      away ? Promise.reject(new Error('away')) : leases.acquire(...given);
    const process = await startPresence({ ...leases, acquire }, 'p', silent, () => true);
    await process.begin();
    await vi.advanceTimersByTimeAsync(3_100);
    away = true;
    await vi.advanceTimersByTimeAsync(40_000);
    expect([process.share(), process.leads()]).toEqual([1, false]);
    away = false;
    await vi.advanceTimersByTimeAsync(3_100);
    expect(process.leads()).toBe(true);
  });
});

describe('a process that has its store to itself', () => {
  it('has everything and leads', async () => {
    const process = await startPresence(SOLE, 'p', silent, () => true);
    expect([process.share(), process.leads()]).toEqual([1, true]);
  });
});

describe('the shares', () => {
  it.each([1, 2, 3, 8])('of %i processes are all there is', (count) => {
    expect(count * shareOf(count, false, false)).toBeCloseTo(1);
    expect((count - 1) * shareOf(count, true, false) + shareOf(count, true, true)).toBeCloseTo(1);
  });
});
