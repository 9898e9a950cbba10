import type { Log } from '../core/ports.ts';
import { openAt, type ReminderFacts } from '../obligations/due.ts';
import { localMoment } from '../obligations/hours.ts';
import type { Reminder } from '../obligations/reminder.ts';

/** How long Feishu knows a `uuid`: within it, sending again under the same key is still one message. */
const UUID_LIVES_MS = 3_600_000;

/** A delivery that was claimed and never finished. */
export interface Claim {
  readonly key: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * @param claims not finished: a crash or a fault came between
 * @returns what may be sent again under its old key: claimed less than an hour ago and still open as it was then.
 *   Older ones are left, because whether they arrived cannot be known; they are logged.
 */
export function resendable(
  claims: readonly Claim[],
  facts: ReminderFacts,
  now: number,
  log: Log,
): readonly Reminder[] {
  return claims.flatMap(({ key, at }) => {
    if (now - at >= UUID_LIVES_MS) {
      log.warn('reminder.unfinished', { key, at: new Date(at).toISOString() });
      return [];
    }
    const others = new Set(facts.claimed);
    others.delete(key);
    // As of the claim, so that a restart at lunch still finishes what the morning began.
    const then = openAt({ ...facts, claimed: others }, localMoment(at, facts.zone));
    return then.filter((reminder) => reminder.key === key);
  });
}
