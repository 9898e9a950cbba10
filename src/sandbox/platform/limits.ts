import { performance } from 'node:perf_hooks';

/** Feishu's limits for sending (im-v1/message/create): per chat, shared by all bots in it, and per app; per second. */
export const SENDS_PER_CHAT = 5;
export const SENDS_PER_APP = 50;

export interface RateLimiter {
  /** Counts one use of `key`. @returns 0 when it is within the limit, else seconds until it may be tried again. */
  use(key: string, perSecond: number): number;
}

/**
 * Counts over the last second of `time` (milliseconds), which is the real one: the network does not know the
 * sandbox's clock.
 */
export function createRateLimiter(time: () => number = () => performance.now()): RateLimiter {
  const uses = new Map<string, number[]>();
  return {
    use(key, perSecond) {
      const now = time();
      const recent = (uses.get(key) ?? []).filter((use) => use > now - 1000);
      uses.set(key, recent);
      const [oldest] = recent;
      if (oldest !== undefined && recent.length >= perSecond) {
        return Math.max(1, Math.ceil((oldest + 1000 - now) / 1000));
      }
      recent.push(now);
      return 0;
    },
  };
}
