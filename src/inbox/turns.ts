import { setTimeout as wait } from 'node:timers/promises';
import type { Leases } from '../core/leases.ts';

/** Whose turn it is in a chat: of several processes on one store, one at a time works on what a chat has said. */
export interface Turns {
  /**
   * Runs `work` while this process has the chat, after whoever has it now.
   * @param work is handed what asks, before each further thing is begun, whether the chat is still this process's: while
   *   it was stopped, or could not reach the store, its lease may have run out and passed on
   */
  inChat<Result>(chatId: string, work: (stillMine: StillMine) => Promise<Result>): Promise<Result>;
  /** Resolves when all chats that are done with have been passed on. */
  settled(): Promise<void>;
}

export type StillMine = () => Promise<boolean>;

/** After so long without renewal a chat passes on: its holder has died. */
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;
const LOOK_AGAIN_MS = 100;
/** Kept for so long after the work, so that the next holder's first message keeps its distance: 4 a second. */
const KEPT_MS = 250;

/** @param holder names this process */
export function createTurns(leases: Leases, holder: string): Turns {
  if (!leases.shared) return { inChat: (_, work) => work(async () => true), settled: async () => undefined };
  /** How often each chat is being worked on or kept here. */
  const uses = new Map<string, number>();
  const passing = new Set<Promise<void>>();
  /** Those of which the store is just being told; who takes one again waits for that. */
  const releasing = new Map<string, Promise<void>>();

  async function passOn(name: string): Promise<void> {
    await wait(KEPT_MS);
    const left = (uses.get(name) ?? 1) - 1;
    if (left > 0) {
      uses.set(name, left);
      return;
    }
    uses.delete(name);
    // Where that fails, the lease runs out.
    const released = leases.release(name, holder).catch(() => undefined);
    releasing.set(name, released);
    await released;
    if (releasing.get(name) === released) releasing.delete(name);
  }

  return {
    async inChat(chatId, work) {
      const name = `chat:${chatId}`;
      const acquire: StillMine = () => leases.acquire(name, holder, LEASE_MS);
      uses.set(name, (uses.get(name) ?? 0) + 1);
      // A renewal that fails is made up for by the next; the lease outlives two of them.
      let renewing: NodeJS.Timeout | undefined;
      try {
        await releasing.get(name);
        while (!(await acquire())) await wait(LOOK_AGAIN_MS * (0.5 + Math.random()));
        renewing = setInterval(() => {
          acquire().catch(() => undefined);
        }, RENEW_MS);
        return await work(acquire);
      } finally {
        clearInterval(renewing);
        const passed = passOn(name).finally(() => passing.delete(passed));
        passing.add(passed);
      }
    },
    async settled() {
      await Promise.all(passing);
    },
  };
}
