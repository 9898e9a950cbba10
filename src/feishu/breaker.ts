/** Keeps back what nobody waits for while the platform's monthly quota is used up. */
export interface Breaker {
  /** The platform has refused a call for it. @param now epoch ms */
  trip(now: number): void;
  /** The platform has taken a call. */
  mend(): void;
  /** @param now epoch ms */
  open(now: number): boolean;
}

/** Somebody may buy more, and a month ends: so often it is tried again. */
const LOOK_AGAIN_MS = 3_600_000;

export function createBreaker(): Breaker {
  let trippedAt: number | null = null;
  return {
    trip(now) {
      trippedAt = now;
    },
    mend() {
      trippedAt = null;
    },
    open: (now) => trippedAt !== null && now - trippedAt < LOOK_AGAIN_MS,
  };
}
