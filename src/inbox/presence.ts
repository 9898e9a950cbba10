import type { Leases } from '../core/leases.ts';
import type { Log } from '../core/ports.ts';

/** What a process is among those that share a store, and with it one app and its limits. */
export interface Presence {
  /** This process's part of what the app may send, above 0 and at most 1. */
  share(): number;
  /** Whether it is this process that looks what is due; another one does when it dies. */
  leads(): boolean;
  /** Says whether this process has much to send of the bot's own accord: then it gets about half of what the app may send. */
  sendsMuch(much: boolean): void;
  /** It can send from now on: it takes the lead where nobody has it. @throws what the store throws */
  begin(): Promise<void>;
  /** Called when the lead comes to this process later on. */
  onLead(callback: () => void): void;
  stop(): Promise<void>;
}

const ALONE: Presence = {
  share: () => 1,
  leads: () => true,
  sendsMuch: () => undefined,
  begin: async () => undefined,
  onLead: () => undefined,
  stop: async () => undefined,
};

const BEAT_MS = 3_000;
/** A process that has not been heard of for so long is dead. */
const LIFE_MS = 10_000;
/** Longer, for what is due may take seconds to be found out, in which nothing else is done. */
const LEAD_MS = 30_000;
/** The others know of a new process only after a beat: until then it is content with little. */
const NEWCOMER = 1 / 4;

/**
 * Makes this process known to the others, now and every few seconds.
 * @param holder names this process
 * @param able whether it can send now, asked once it has begun: who cannot leaves the lead to others
 * @throws what the store throws the first time
 */
export async function startPresence(
  leases: Leases,
  holder: string,
  log: Log,
  able: () => boolean,
): Promise<Presence> {
  if (!leases.shared) return ALONE;
  const own = `process:${holder}`;
  const many = `much:${holder}`;
  let processes = 1;
  let share = NEWCOMER;
  let leadUntil = Number.NEGATIVE_INFINITY;
  let much = false;
  /** Whether the others have had a beat to hear that this process sends much. */
  let known = false;
  let begun = false;
  let callback = () => {};

  async function lead(): Promise<void> {
    const now = performance.now();
    const led = now < leadUntil;
    if (!begun || !able()) {
      leadUntil = now;
      if (led) await leases.release('lead', holder);
      return;
    }
    if (await leases.acquire('lead', holder, LEAD_MS)) leadUntil = now + LEAD_MS;
    else leadUntil = now;
    if (!led && now < leadUntil) callback();
  }

  async function beat(isFirst: boolean): Promise<void> {
    await leases.acquire(own, holder, LIFE_MS);
    if (much) await leases.acquire(many, holder, LIFE_MS);
    processes = Math.max(1, await leases.held('process:'));
    const busy = (await leases.held('much:')) > 0;
    const mine = shareOf(processes, busy, much && known);
    share = isFirst && processes > 1 ? Math.min(mine, NEWCOMER) : mine;
    known = much;
    await lead();
  }

  await beat(true);
  let beating = false;
  const timer = setInterval(() => {
    if (beating) return;
    beating = true;
    // Until the store is there again, everything stays as it was, but for the lead, which runs out.
    beat(false)
      .catch((error: unknown) => log.warn('presence.beat', { error: String(error) }))
      .finally(() => {
        beating = false;
      });
  }, BEAT_MS);
  timer.unref();

  return {
    share: () => share,
    leads: () => performance.now() < leadUntil,
    sendsMuch(now) {
      if (much && !now) leases.release(many, holder).catch(() => undefined);
      much = now;
      if (now || !known) return;
      known = false;
      share = 1 / processes;
    },
    async begin() {
      begun = true;
      await lead();
    },
    onLead(given) {
      callback = given;
    },
    async stop() {
      clearInterval(timer);
      leadUntil = Number.NEGATIVE_INFINITY;
      // What cannot be given back runs out by itself.
      await Promise.allSettled([own, many, 'lead'].map((name) => leases.release(name, holder)));
    },
  };
}

/**
 * @param processes how many there are
 * @param busy whether one of them sends much
 * @param mine whether this is the one
 */
export function shareOf(processes: number, busy: boolean, mine: boolean): number {
  return (mine ? processes + 1 : 1) / (busy ? 2 * processes : processes);
}
