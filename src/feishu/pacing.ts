/** Spacing of calls to the platform: each call gets the earliest moment at which it may go. */
export interface Meter {
  /**
   * Takes the next place.
   * @param now milliseconds on any clock that only goes forward
   * @param share of rate and burst that may be used, above 0 and at most 1; all of them where nothing is said
   * @returns milliseconds to wait
   */
  take(now: number, share?: number): number;
  /** True when a place taken at `now` would not have to wait. */
  idle(now: number): boolean;
}

/**
 * @param perSecond places a second in the long run
 * @param burst places that may be taken at once after a pause
 */
export function createMeter(perSecond: number, burst: number): Meter {
  let free = Number.NEGATIVE_INFINITY;
  return {
    take(now, share = 1) {
      const interval = 1000 / (perSecond * share);
      const slack = interval * (Math.max(1, burst * share) - 1);
      const at = Math.max(free, now);
      free = at + interval;
      return Math.max(0, at - slack - now);
    },
    idle: (now) => free <= now,
  };
}

/** A budget of places within any stretch of time, of which some takers may use only a part. */
export interface Budget {
  /**
   * Takes a place, if one is free now.
   * @param now milliseconds on any clock that only goes forward
   * @param most so many may have been taken within the stretch once this one is; at most all there are
   * @returns 0, or milliseconds after which to ask again: then nothing was taken
   */
  take(now: number, most: number): number;
}

/**
 * @param places that may be taken within any stretch
 * @param span length of a stretch, in milliseconds
 */
export function createBudget(places: number, span: number): Budget {
  /** When the last ones were taken, as a ring: `next` is the oldest. */
  const taken = new Array<number>(places).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  return {
    take(now, most) {
      const before = taken[(next + places - most) % places] ?? now;
      const wait = before + span - now;
      if (wait > 0) return wait;
      taken[next] = now;
      next = (next + 1) % places;
      return 0;
    },
  };
}
