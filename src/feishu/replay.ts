/** Remembers the signatures of requests while they could be sent again unchanged. */
export interface Replays {
  /** @returns false when `signature` was seen within the window. @param now epoch ms, real time */
  first(signature: string, now: number): boolean;
  /** The request was not taken on: the platform may send it again as it is. */
  forget(signature: string): void;
}

/** Twice the five minutes that a timestamp may be off, to either side. */
const KEPT = 10 * 60_000;

/** Several minutes of a flood; a replay after that is still caught by the claim of its event. */
const MOST = 100_000;

export function createReplays(): Replays {
  const seen = new Map<string, number>();

  function prune(now: number): void {
    for (const [signature, at] of seen) {
      if (now - at < KEPT) return; // in order of time, so the rest is younger
      seen.delete(signature);
    }
  }

  return {
    first(signature, now) {
      prune(now);
      if (seen.has(signature)) return false;
      seen.set(signature, now);
      const [oldest] = seen.keys();
      if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
      return true;
    },
    forget: (signature) => void seen.delete(signature),
  };
}
