import type { Delivery } from '../core/deliveries.ts';
import { openAt, type ReminderFacts } from '../obligations/due.ts';
import { localMoment } from '../obligations/hours.ts';
import type { Reminder } from '../obligations/reminder.ts';
import { type Bundle, bundled } from './bundle.ts';

/** How long Feishu knows a `uuid`: within it, sending again under the same key is still one message. */
const UUID_LIVES_MS = 3_600_000;
/** Sending may take minutes where the platform is busy, and must end within that hour. */
const SENDING_TAKES_MS = 600_000;

/** What becomes of a delivery that was claimed and never finished. */
export type Resumption =
  /** Send it again under its old name, as it was. */
  | { readonly how: 'again'; readonly bundle: Bundle }
  /** Nothing of it is open any more: whether it arrived makes no difference. */
  | { readonly how: 'over' }
  /** Too old to be sent again safely, or claimed by a clock that has been set back since: only a person can tell. */
  | { readonly how: 'doubtful' };

/**
 * Decides about what was `interrupted`.
 * @param now epoch milliseconds
 * @returns what becomes of each of them
 */
export function resumer(
  interrupted: readonly Delivery[],
  facts: ReminderFacts,
  now: number,
): (delivery: Delivery) => Resumption {
  const claimed = new Set(facts.claimed);
  for (const { keys } of interrupted) for (const key of keys) claimed.delete(key);
  // What was claimed together was open together: at many branches it takes long to find out what was.
  const looks = new Map<number, readonly Reminder[]>();
  function openThen(at: number): readonly Reminder[] {
    const look = looks.get(at) ?? openAt({ ...facts, claimed }, localMoment(at, facts.zone));
    looks.set(at, look);
    return look;
  }
  return ({ keys, at }) => {
    // As of the claim, so that a restart at lunch still finishes what the morning began.
    const own = openThen(at).filter(({ key, until }) => keys.includes(key) && now < until);
    const [bundle] = bundled(own);
    if (bundle === undefined) return { how: 'over' };
    const age = now - at;
    return age >= 0 && age < UUID_LIVES_MS - SENDING_TAKES_MS
      ? { how: 'again', bundle }
      : { how: 'doubtful' };
  };
}
