import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/inbox/turns.ts';
import { leasesInTime } from './leases.ts';

describe('a chat', () => {
  it('is worked on by one process at a time, and never by two within a quarter of a second', async () => {
    const leases = leasesInTime();
    const [one, other] = ['a', 'b'].map((holder) => createTurns(leases, holder));
    const begun: { readonly by: string; readonly at: number }[] = [];
    const ended: { readonly by: string; readonly at: number }[] = [];
    const work = async (by: string) => {
      begun.push({ by, at: performance.now() });
      ended.push({ by, at: performance.now() });
    };
    await Promise.all([one?.inChat('oc', () => work('a')), other?.inChat('oc', () => work('b'))]);
    await Promise.all([one?.inChat('oc', () => work('a')), other?.inChat('oc', () => work('b'))]);
    for (const [index, { by, at }] of begun.entries()) {
      const before = ended[index - 1];
      if (before === undefined || before.by === by) continue;
      // A timer may ring a millisecond early.
      expect(at - before.at).toBeGreaterThan(248);
    }
    await Promise.all([one?.settled(), other?.settled()]);
    expect(await leases.held('chat:')).toBe(0);
  });

  it('stays with a process that goes on with it, and is passed on although its work failed', async () => {
    const leases = leasesInTime();
    const turns = createTurns(leases, 'a');
    await expect(turns.inChat('oc', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await turns.inChat('oc', async () => {
      await turns.settled();
      expect(await leases.acquire('chat:oc', 'b', 1_000)).toBe(false);
    });
    await turns.settled();
    expect(await leases.acquire('chat:oc', 'b', 1_000)).toBe(true);
  });
});
