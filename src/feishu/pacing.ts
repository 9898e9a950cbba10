/**
 * Spacing of calls to the platform, which allows 50 messages a second per app and 5 per chat or person: each call gets
 * the earliest moment at which it may go.
 */
export interface Meter {
  /**
   * Takes the next place.
   * @param now milliseconds on any clock that only goes forward
   * @returns milliseconds to wait
   */
  take(now: number): number;
  /** True when a place taken at `now` would not have to wait. */
  idle(now: number): boolean;
}

/**
 * @param perSecond places a second in the long run
 * @param burst places that may be taken at once after a pause
 */
export function createMeter(perSecond: number, burst: number): Meter {
  const interval = 1000 / perSecond;
  const slack = interval * (burst - 1);
  let free = Number.NEGATIVE_INFINITY;
  return {
    take(now) {
      const at = Math.max(free, now);
      free = at + interval;
      return Math.max(0, at - slack - now);
    },
    idle: (now) => free <= now,
  };
}
