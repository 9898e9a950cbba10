import type { Delivery } from '../core/deliveries.ts';
import type { DocumentHead } from '../core/document.ts';
import { due } from '../obligations/due.ts';
import { type Bundle, bundled } from './bundle.ts';
import { bundleCard } from './card.ts';
import { type FactsInput, readFacts } from './facts.ts';
import { resume } from './interrupted.ts';
import { type Outcome, type SendingParts, sendCard } from './sending.ts';

export interface RemindersDeps extends FactsInput, SendingParts {
  /** Heads of the documents that the duties quote. */
  readonly documents: readonly DocumentHead[];
}

export interface Reminders {
  /**
   * Sends what is due now. Runs never overlap: one that is asked for during another follows it, once.
   * @returns how many cards were sent until all is done
   */
  run(): Promise<number>;
}

/** So many cards are on their way at once; the sender spaces them. */
const AT_ONCE = 64;
/** What was sent so long ago is not asked about again: no period is longer, but for terms and their dates. */
const KEPT_MS = 800 * 24 * 3_600_000;

/** Looks, claims, sends; what a crash interrupted within the last hour is finished by the first run. */
export function createReminders(deps: RemindersDeps): Reminders {
  const { store, clock, log } = deps;
  /** Cards of this process whose sending failed for a reason that may pass; null before the first run. */
  let unfinished: Set<string> | null = null;
  let running: Promise<number> | null = null;
  let again = false;

  async function send(delivery: Delivery, bundle: Bundle, uncertain: boolean): Promise<Outcome> {
    const reply = bundleCard(bundle, { documents: deps.documents, now: clock.now(), zone: deps.zone });
    const outcome = await sendCard(delivery, bundle, reply, uncertain, deps);
    if (outcome === 'fault') unfinished?.add(delivery.card);
    else unfinished?.delete(delivery.card);
    return outcome;
  }

  async function tick(): Promise<number> {
    const now = clock.now();
    const facts = await readFacts(deps, now);
    const known = unfinished;
    const interrupted = (await store.deliveries.pending()).filter(({ card }) => known?.has(card) ?? true);
    unfinished ??= new Set();
    const resumed = await inParallel(interrupted, async (delivery) => {
      const resumption = resume(delivery, facts, now);
      if (resumption.how === 'again') return send(delivery, resumption.bundle, true);
      unfinished?.delete(delivery.card);
      if (resumption.how === 'over') await store.deliveries.done(delivery.card, '');
      else {
        log.warn('reminder.unfinished', { card: delivery.card, at: new Date(delivery.at).toISOString() });
        await store.deliveries.doubt(delivery.card);
      }
      return 'refused';
    });
    if (resumed.includes('fault')) return count(resumed);
    const outcomes = await inParallel(bundled(due({ ...facts, now })), async (bundle) => {
      const delivery = await store.deliveries.claim(
        bundle.reminders.map(({ key }) => key),
        now,
      );
      if (delivery === null) return 'refused';
      const reminders = bundle.reminders.filter(({ key }) => delivery.keys.includes(key));
      return send(delivery, { ...bundle, reminders }, false);
    });
    if (outcomes.length > 0) await store.deliveries.prune(now - KEPT_MS);
    return count(resumed) + count(outcomes);
  }

  async function runAll(): Promise<number> {
    let sent = 0;
    do {
      again = false;
      sent += await tick();
    } while (again);
    return sent;
  }

  return {
    run() {
      if (running !== null) {
        again = true;
        return running;
      }
      running = runAll().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

/** Works through `items`, some at once; after a fault no further one is begun. @returns outcomes of those begun */
async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      outcomes.push(await work(item));
      if (outcomes.includes('fault')) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return outcomes;
}

function count(outcomes: readonly Outcome[]): number {
  return outcomes.filter((outcome) => outcome === 'sent').length;
}
