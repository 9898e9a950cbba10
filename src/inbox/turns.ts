import { setTimeout as wait } from 'node:timers/promises';
import type { Leases } from '../core/leases.ts';

/** Whose turn it is in a chat: of several processes on one store, one at a time works on what a chat has said. */
export interface Turns {
  /** Runs `work` while this process has the chat, after whoever has it now. */
  inChat<Result>(chatId: string, work: () => Promise<Result>): Promise<Result>;
}

/** After so long without renewal a chat passes on: its holder has died. */
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;
const LOOK_AGAIN_MS = 100;

/** @param holder names this process */
export function createTurns(leases: Leases, holder: string): Turns {
  if (!leases.shared) return { inChat: (_, work) => work() };
  return {
    async inChat(chatId, work) {
      const name = `chat:${chatId}`;
      while (!(await leases.acquire(name, holder, LEASE_MS)))
        await wait(LOOK_AGAIN_MS * (0.5 + Math.random()));
      // A renewal that fails is made up for by the next; the lease outlives two of them.
      const renewing = setInterval(() => {
        leases.acquire(name, holder, LEASE_MS).catch(() => undefined);
      }, RENEW_MS);
      try {
        return await work();
      } finally {
        clearInterval(renewing);
        await leases.release(name, holder);
      }
    },
  };
}
