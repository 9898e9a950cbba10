import type { Clock, Log, Store } from '../core/ports.ts';
import type { RunningInbox } from './inbox.ts';

/** Longer than a message takes to be worked on, and than the lease of whoever works on it. */
const LEFT_AFTER_MS = 15_000;
const EVERY_MS = 5_000;

/**
 * Where several processes share a store: looks now and then for what one of them took on and left undone, because it
 * died. Elsewhere there is nothing to look for.
 * @returns what stops it
 */
export function startSweeping(
  { claims, leases }: Pick<Store, 'claims' | 'leases'>,
  inbox: Pick<RunningInbox, 'recover'>,
  clock: Clock,
  log: Log,
): () => void {
  if (!leases.shared) return () => undefined;
  const look = async (): Promise<void> => {
    const left = (await claims.pending()).filter(({ at }) => clock.now() - at >= LEFT_AFTER_MS);
    await inbox.recover(left);
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.error('inbox.sweep', { error: String(error) }));
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
