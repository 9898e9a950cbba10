import type { Claimed, Clock, Log, Store } from '../core/ports.ts';
import type { RunningInbox } from './inbox.ts';

/** Longer than a message takes to be worked on, and than the lease of whoever works on it. */
const LEFT_AFTER_MS = 15_000;
const LEFT_EVERY_MS = 5_000;
const OWED_EVERY_MS = 60_000;

/**
 * Looks now and then for what was taken on and left undone: because the platform would not take the answer, and, where
 * several processes share a store, because one of them died.
 * @returns what stops it
 */
export function startSweeping(
  { claims, leases }: Pick<Store, 'claims' | 'leases'>,
  inbox: Pick<RunningInbox, 'recover' | 'tryOwed'>,
  clock: Clock,
  log: Log,
  owedEveryMs = OWED_EVERY_MS,
): () => void {
  const known = createAges(() => performance.now());
  const look = async (): Promise<void> => {
    const pending = known.aged(await claims.pending(), clock.now());
    await inbox.recover(pending.filter(({ at }) => clock.now() - at >= LEFT_AFTER_MS));
  };
  const timers = [setInterval(() => inbox.tryOwed(), owedEveryMs)];
  if (leases.shared) {
    const sweep = () => look().catch((error: unknown) => log.error('inbox.sweep', { error: String(error) }));
    timers.push(setInterval(() => void sweep(), LEFT_EVERY_MS));
  }
  for (const timer of timers) timer.unref();
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

/**
 * How long what is pending has been so at least, seen from here: the clock of the process that claimed it may be ahead of
 * ours, or ours have been set back since.
 * @param now milliseconds on any clock that only goes forward
 */
function createAges(now: () => number) {
  let firstSeen: ReadonlyMap<string, number> = new Map();
  return {
    /** @returns the same, none claimed later than it was first seen here. @param clock epoch milliseconds */
    aged(pending: readonly Claimed[], clock: number): readonly Claimed[] {
      const seen = now();
      firstSeen = new Map(pending.map(({ key }) => [key, firstSeen.get(key) ?? seen]));
      return pending.map((one) => ({
        ...one,
        at: Math.min(one.at, clock - (seen - (firstSeen.get(one.key) ?? seen))),
      }));
    },
  };
}
