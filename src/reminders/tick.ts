import type { DocumentHead } from '../core/document.ts';
import { type Clock, DeliveryError, type Log, type Sender, type Target } from '../core/ports.ts';
import { due } from '../obligations/due.ts';
import type { Reminder } from '../obligations/reminder.ts';
import { reminderCard } from './card.ts';
import { type FactsInput, readFacts } from './facts.ts';
import { resendable } from './interrupted.ts';

export interface RemindersDeps extends FactsInput {
  readonly sender: Pick<Sender, 'deliver'>;
  /** Heads of the documents that the duties quote. */
  readonly documents: readonly DocumentHead[];
  readonly clock: Clock;
  readonly log: Log;
}

export interface Reminders {
  /**
   * Sends what is due now. Runs never overlap: one that is asked for during another follows it, once.
   * @returns how many were sent until all is done
   */
  run(): Promise<number>;
}

/** Looks, claims, sends; what a crash interrupted within the last hour is finished by the first run. */
export function createReminders(deps: RemindersDeps): Reminders {
  const { store, sender, clock, log } = deps;
  /** Claims of this process whose sending failed for a reason that may pass; null before the first run. */
  let unfinished: Set<string> | null = null;
  let running: Promise<number> | null = null;
  let again = false;

  async function send(reminder: Reminder, now: number): Promise<number> {
    const { key, to, obligation, branch, stage } = reminder;
    const about = { obligation, branch, period: reminder.period, stage, to };
    try {
      const reply = reminderCard(reminder, { documents: deps.documents, now, zone: deps.zone });
      const messageId = await sender.deliver(targetOf(reminder), reply, key);
      unfinished?.delete(key);
      await store.deliveries.done(key, messageId);
      log.info('reminder.sent', about);
      return 1;
    } catch (error) {
      if (error instanceof DeliveryError) {
        unfinished?.delete(key);
        log.warn('reminder.refused', { ...about, reason: error.reason });
      } else {
        unfinished?.add(key);
        log.error('reminder.failed', { ...about, error: String(error) });
      }
      return 0;
    }
  }

  async function tick(): Promise<number> {
    const now = clock.now();
    const facts = await readFacts(deps, now);
    const known = unfinished;
    const claims = (await store.deliveries.pending()).filter(({ key }) => known?.has(key) ?? true);
    unfinished ??= new Set();
    let sent = 0;
    for (const reminder of resendable(claims, facts, now, log)) sent += await send(reminder, now);
    for (const reminder of due({ ...facts, now })) {
      if (await store.deliveries.claim(reminder.key, now)) sent += await send(reminder, now);
    }
    return sent;
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

function targetOf(reminder: Reminder): Target {
  const inGroup = reminder.plan !== null && reminder.inGroup;
  return inGroup ? { kind: 'chat', chatId: reminder.to } : { kind: 'person', openId: reminder.to };
}
