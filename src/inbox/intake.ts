import { setTimeout as wait } from 'node:timers/promises';

/** More than so many arrivals within so long are a rush: a hundred a second, more than any organisation says by itself. */
const RUSH = 20;
const WITHIN_MS = 200;
const LOOK_AGAIN_MS = 50;
const LONGEST_MS = 5_000;

/**
 * What comes in goes first: the platform waits 3 s for an acknowledgement and delivers again without one, while answers
 * leave at the platform's pace anyway.
 */
export interface Intake {
  /** Something has come in. */
  note(): void;
  /** Resolves at once, or in a rush when it is over, at the latest after five seconds. */
  lull(): Promise<void>;
}

/** @param now milliseconds on any clock that only goes forward */
export function createIntake(now: () => number): Intake {
  const arrivals = new Array<number>(RUSH).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  const isRush = (): boolean => now() - (arrivals[next] ?? 0) < WITHIN_MS;
  return {
    note() {
      arrivals[next] = now();
      next = (next + 1) % RUSH;
    },
    async lull() {
      const longest = now() + LONGEST_MS;
      while (isRush() && now() < longest) await wait(LOOK_AGAIN_MS);
    },
  };
}
