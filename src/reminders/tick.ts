import type { Delivery } from '../core/deliveries.ts';
import type { DocumentHead } from '../core/document.ts';
import { due } from '../obligations/due.ts';
import { type Bundle, bundled } from './bundle.ts';
import { bundleCard } from './card.ts';
import { type FactsInput, readFacts } from './facts.ts';
import { type Resumption, resumer } from './interrupted.ts';
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
  /** Another process sent until now, and may have left something unfinished: the next run finishes it. */
  takeOver(): void;
}

/** So many cards are on their way at once; the sender spaces them. */
const AT_ONCE = 32;
/** Sending thousands takes minutes, in which people go on recording: after so long it is looked again what is missing. */
const LOOK_AGAIN_MS = 120_000;
/** What the platform rejected as it is may be mended by then; asking all the time would only use up its quota. */
const REJECTED_FOR_MS = 3_600_000;
/** What was sent so long ago is not asked about again: no period is longer, but for terms and their dates. */
const KEPT_MS = 800 * 24 * 3_600_000;

/** Looks, claims, sends; what a crash interrupted within the last hour is finished by the first run. */
export function createReminders(deps: RemindersDeps): Reminders {
  const { store, clock, log } = deps;
  /** Cards of which this process does not know yet what became of them; null where any that is pending may be one. */
  let unfinished: Set<string> | null = null;
  /** When the platform last rejected what these keys tell, epoch ms. */
  const rejected = new Map<string, number>();
  let running: Promise<number> | null = null;
  let again = false;

  async function send(delivery: Delivery, bundle: Bundle, uncertain: boolean): Promise<Outcome> {
    unfinished?.add(delivery.card);
    const now = clock.now();
    const reply = bundleCard(bundle, { documents: deps.documents, now, zone: deps.zone });
    const outcome = await sendCard(delivery, bundle, reply, uncertain, deps);
    if (outcome === 'rejected') for (const key of delivery.keys) rejected.set(key, now);
    if (outcome !== 'fault') unfinished?.delete(delivery.card);
    return outcome;
  }

  async function finish(delivery: Delivery, resumption: Resumption): Promise<Outcome> {
    if (resumption.how === 'again') return send(delivery, resumption.bundle, true);
    if (resumption.how === 'over') await store.deliveries.done(delivery.card, '');
    else {
      log.warn('reminder.unfinished', { card: delivery.card, at: new Date(delivery.at).toISOString() });
      await store.deliveries.doubt(delivery.card);
    }
    unfinished?.delete(delivery.card);
    return 'refused';
  }

  async function begin(bundle: Bundle, now: number): Promise<Outcome> {
    const keys = bundle.reminders.map(({ key }) => key);
    const delivery = await store.deliveries.claim(keys, now).catch((error: unknown) => {
      // It may be claimed all the same, under a name that nobody heard: what is pending is looked through once more.
      unfinished = null;
      throw error;
    });
    if (delivery === null) return 'refused';
    const reminders = bundle.reminders.filter(({ key }) => delivery.keys.includes(key));
    return send(delivery, { ...bundle, reminders }, false);
  }

  function rests(key: string, now: number): boolean {
    const age = now - (rejected.get(key) ?? Number.NEGATIVE_INFINITY);
    if (age >= REJECTED_FOR_MS) rejected.delete(key);
    return age >= 0 && age < REJECTED_FOR_MS;
  }

  async function tick(): Promise<number> {
    const now = clock.now();
    const facts = await readFacts(deps, now);
    const known = unfinished;
    const interrupted = (await store.deliveries.pending()).filter(({ card }) => known?.has(card) ?? true);
    unfinished ??= new Set(interrupted.map(({ card }) => card));
    const resumption = resumer(interrupted, facts, now);
    const inTime = () => clock.now() - now < LOOK_AGAIN_MS;
    const resumed = await inParallel(
      interrupted,
      (delivery) => finish(delivery, resumption(delivery)),
      () => true,
    );
    if (resumed.includes('fault')) return count(resumed);
    const bundles = bundled(due({ ...facts, now }).filter(({ key }) => !rests(key, now)));
    const outcomes = await inParallel(bundles, (bundle) => begin(bundle, now), inTime);
    if (outcomes.length > 0) await store.deliveries.prune(now - KEPT_MS);
    if (outcomes.length < bundles.length && !outcomes.includes('fault')) again = true;
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
    takeOver() {
      unfinished = null;
    },
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

/**
 * Works through `items`, some at once; none is begun after a fault, nor when `goesOn` says no. Those begun are waited for.
 * @returns outcomes of those begun
 * @throws the first error that `work` threw
 */
async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<Outcome>,
  goesOn: () => boolean,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = items[Symbol.iterator]();
  let broken = false;
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      outcomes.push(
        await work(item).catch((error: unknown) => {
          broken = true;
          throw error;
        }),
      );
      if (broken || outcomes.includes('fault') || !goesOn()) return;
    }
  };
  const workers = Array.from({ length: Math.min(AT_ONCE, items.length) }, worker);
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return outcomes;
}

function count(outcomes: readonly Outcome[]): number {
  return outcomes.filter((outcome) => outcome === 'sent').length;
}
