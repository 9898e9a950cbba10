import type { Store } from '../core/ports.ts';

/** What people's messages make the store write; where processes share it, each says every few seconds that it lives. */
export const WRITES = ['claim', 'done', 'record', 'draft', 'reminder', 'lease'] as const;
export type Write = (typeof WRITES)[number];

/** A write that takes longer than this does not answer any more: the platform has given up waiting (3 s). */
const STUCK_MS = 5_000;
/** After a write that failed it is tried again with the next message, at the latest after so long. */
const DOUBTED_MS = 30_000;

export interface WatchedWrites {
  /** The same store; its writes are watched. */
  readonly store: Store;
  /** False while a write hangs, or the last one failed a moment ago. */
  answering(): boolean;
}

/**
 * Watches what is written, instead of writing something now and then only to see whether it can be.
 * @param now milliseconds on any clock that only goes forward
 * @param wrote told of each write's end, with its seconds
 */
export function watchWrites(
  store: Store,
  now: () => number,
  wrote: (write: Write, outcome: 'ok' | 'failed', seconds: number) => void,
): WatchedWrites {
  const running = new Set<{ readonly since: number }>();
  let failedAt = Number.NEGATIVE_INFINITY;

  async function watched<Result>(write: Write, work: () => Promise<Result>): Promise<Result> {
    const one = { since: now() };
    running.add(one);
    let outcome: 'ok' | 'failed' = 'failed';
    try {
      const result = await work();
      outcome = 'ok';
      return result;
    } finally {
      running.delete(one);
      failedAt = outcome === 'ok' ? Number.NEGATIVE_INFINITY : now();
      wrote(write, outcome, (now() - one.since) / 1000);
    }
  }

  const { claims, ledger, drafts, deliveries, leases } = store;
  return {
    store: {
      ...store,
      claims: {
        ...claims,
        claim: (...given) => watched('claim', () => claims.claim(...given)),
        done: (key) => watched('done', () => claims.done(key)),
      },
      ledger: { ...ledger, put: (...given) => watched('record', () => ledger.put(...given)) },
      drafts: { ...drafts, put: (draft) => watched('draft', () => drafts.put(draft)) },
      ...(leases.shared
        ? { leases: { ...leases, acquire: (...given) => watched('lease', () => leases.acquire(...given)) } }
        : {}),
      deliveries: {
        ...deliveries,
        claim: (...given) => watched('reminder', () => deliveries.claim(...given)),
        done: (...given) => watched('reminder', () => deliveries.done(...given)),
      },
    },
    answering() {
      if (now() - failedAt < DOUBTED_MS) return false;
      for (const { since } of running) if (now() - since > STUCK_MS) return false;
      return true;
    },
  };
}
