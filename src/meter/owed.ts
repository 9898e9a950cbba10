import type { Claims, Clock } from '../core/ports.ts';

/** How the work on something ended. */
export type Outcome = 'answered' | 'silent' | 'refused' | 'failed';

/** What this process has taken on, or has found left by another one, and nobody has finished yet. */
export interface Owed {
  /** Claims that are watched as they are taken and done. */
  readonly claims: Claims;
  /** Says how the work on a key turned out; it counts when the key is done. */
  turnedOut(key: string, outcome: Outcome): void;
  /** Seconds since the oldest one came in; 0 when nothing is owed. */
  oldest(): number;
}

/** Moments by the clock that was given. */
interface Waiting {
  readonly since: number;
  readonly taken: number;
  outcome: Outcome | null;
}

/**
 * Watches claims: their own statements say when something came in and when it was done with, in whichever room that is.
 * @param now milliseconds on any clock that only goes forward
 * @param clock by which things are claimed: what was left by another process is as old as it says
 * @param finished told when something that came in here was done here, with the seconds in between
 */
export function watchClaims(
  claims: Claims,
  now: () => number,
  clock: Clock,
  finished: (outcome: Outcome, seconds: number) => void,
): Owed {
  const owed = new Map<string, Waiting>();
  /** Claimed by others, mostly a process that was ended, as of the last look at all that is pending: key → epoch ms. */
  let left = new Map<string, number>();
  return {
    claims: {
      async claim(key, incoming, at) {
        const since = now();
        const taken = await claims.claim(key, incoming, at);
        if (taken) owed.set(key, { since, taken: now(), outcome: null });
        return taken;
      },
      async done(key) {
        await claims.done(key);
        const one = owed.get(key);
        owed.delete(key);
        left.delete(key);
        if (one?.outcome) finished(one.outcome, (now() - one.since) / 1000);
      },
      async pending(chatId) {
        const asked = now();
        const found = await claims.pending(chatId);
        // Of several processes on one store another may have done what this one took on.
        if (chatId === undefined) {
          const still = new Set(found.map(({ key }) => key));
          for (const [key, { taken }] of owed) if (taken < asked && !still.has(key)) owed.delete(key);
          left = new Map(found.flatMap(({ key, at }) => (owed.has(key) ? [] : [[key, at]])));
        }
        return found;
      },
      prune: (before) => claims.prune(before),
    },
    turnedOut(key, outcome) {
      const one = owed.get(key);
      if (one !== undefined) one.outcome = outcome;
    },
    oldest() {
      // Both in the order in which they were taken on.
      const [own] = owed.values();
      const [other] = left.values();
      const waited = own === undefined ? 0 : now() - own.since;
      return Math.max(waited, other === undefined ? 0 : clock.now() - other) / 1000;
    },
  };
}
