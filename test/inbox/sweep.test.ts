import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Claimed, Claims } from '../../src/core/ports.ts';
import { startSweeping } from '../../src/inbox/sweep.ts';
import { openMemory } from '../../src/store/memory.ts';
import { SILENT, said } from './real-inbox.ts';

const HOUR_MS = 3_600_000;

let claims: Claims;
let swept: Claimed[];
let stop: () => void;
beforeEach(async () => {
  vi.useFakeTimers();
  const store = await openMemory();
  claims = store.claims;
  swept = [];
  const inbox = {
    recover: async (left: readonly Claimed[]) => void swept.push(...left),
    tryOwed: () => undefined,
  };
  const clock = { now: () => Date.now() };
  stop = startSweeping({ claims, leases: { ...store.leases, shared: true } }, inbox, clock, SILENT);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const names = () => swept.map(({ key }) => key);

it('takes up what was left, and nothing that somebody may still be at', async () => {
  await claims.claim('left', said('om_1', '帮助', 'ou_1'), Date.now() - 60_000);
  await claims.claim('begun', said('om_2', '帮助', 'ou_1'), Date.now());
  await vi.advanceTimersByTimeAsync(6_000);
  expect(names()).toEqual(['left']);
});

it('takes up what a process left whose clock is ahead of ours, no later than anything else', async () => {
  await claims.claim('ahead', said('om_1', '帮助', 'ou_1'), Date.now() + HOUR_MS);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(names()).toEqual([]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(names()).toContain('ahead');
  // How long ago that was is told by our own clock: a press is waited for longer than a message.
  expect(Date.now() - (swept.at(-1)?.at ?? 0)).toBeGreaterThanOrEqual(15_000);
});

it('takes up what was left before our clock was set back', async () => {
  await claims.claim('before', said('om_1', '帮助', 'ou_1'), Date.now());
  await vi.advanceTimersByTimeAsync(6_000);
  vi.setSystemTime(Date.now() - HOUR_MS);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(names()).toContain('before');
});

it('counts anew for what was done with in between', async () => {
  await claims.claim('ahead', said('om_1', '帮助', 'ou_1'), Date.now() + HOUR_MS);
  await vi.advanceTimersByTimeAsync(6_000);
  await claims.done('ahead');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(names()).toEqual([]);
});
