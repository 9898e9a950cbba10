import type { Delivery } from '../core/deliveries.ts';
import { openAt, type ReminderFacts } from '../obligations/due.ts';
import { localMoment } from '../obligations/hours.ts';
import { type Bundle, bundled } from './bundle.ts';

/** How long Feishu knows a `uuid`: within it, sending again under the same key is still one message. */
const UUID_LIVES_MS = 3_600_000;

/** What becomes of a delivery that was claimed and never finished. */
export type Resumption =
  /** Send it again under its old name, as it was. */
  | { readonly how: 'again'; readonly bundle: Bundle }
  /** Nothing of it is open any more: whether it arrived makes no difference. */
  | { readonly how: 'over' }
  /** Too old to be sent again safely: only a person can tell. */
  | { readonly how: 'doubtful' };

/** Decides about `delivery` at `now` (epoch milliseconds). */
export function resume(delivery: Delivery, facts: ReminderFacts, now: number): Resumption {
  const others = new Set(facts.claimed);
  for (const key of delivery.keys) others.delete(key);
  // As of the claim, so that a restart at lunch still finishes what the morning began.
  const then = openAt({ ...facts, claimed: others }, localMoment(delivery.at, facts.zone));
  const [bundle] = bundled(then.filter(({ key }) => delivery.keys.includes(key)));
  if (bundle === undefined) return { how: 'over' };
  return now - delivery.at >= UUID_LIVES_MS ? { how: 'doubtful' } : { how: 'again', bundle };
}
