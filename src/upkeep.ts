import type { Sender, Store } from './core/ports.ts';
import { expireDrafts } from './inbox/expire.ts';
import type { Presence } from './inbox/presence.ts';
import type { Troubles } from './inbox/troubles.ts';
import type { Meter } from './meter.ts';
import { createReminders, type RemindersDeps } from './reminders/tick.ts';

export interface UpkeepParts extends RemindersDeps {
  readonly store: Store;
  readonly sender: Sender;
  readonly troubles: Pick<Troubles, 'tell'>;
  readonly presence: Presence;
  readonly meter: Pick<Meter, 'reminded' | 'looked'>;
}

/**
 * What time brings: reminders, drafts that end, what need not be kept any longer. Of several processes on one store the
 * one that leads does it.
 */
export interface Upkeep {
  /** Looks once; while it looks, it is not begun again. @returns how many reminders were sent */
  run(): Promise<number>;
  /** The lead has come to this process: what another one left unfinished is its own now. */
  takeOver(): void;
}

/** Feishu sends an event again for up to 7 h 5 min; a claim outlives that by far. */
const CLAIMS_KEPT_MS = 25 * 60 * 60 * 1000;
/** Questions that found no answer are kept for half a year. */
const GAPS_KEPT_MS = 180 * 24 * 60 * 60 * 1000;

export function createUpkeep(parts: UpkeepParts): Upkeep {
  const { store, sender, duties, clock, log, troubles, presence, meter } = parts;
  const reminders = createReminders(parts);
  let looking: Promise<number> | null = null;
  const look = async (): Promise<number> => {
    await troubles.tell();
    if (!presence.leads()) return 0;
    presence.sendsMuch(true);
    try {
      const sent = await reminders.run();
      meter.reminded(sent);
      await store.claims.prune(clock.now() - CLAIMS_KEPT_MS);
      await store.gaps.prune(clock.now() - GAPS_KEPT_MS);
      await expireDrafts(store, sender, duties, clock.now(), log);
      meter.looked();
      return sent;
    } finally {
      presence.sendsMuch(false);
    }
  };
  return {
    takeOver: () => reminders.takeOver(),
    run() {
      looking ??= look().finally(() => {
        looking = null;
      });
      return looking;
    },
  };
}
