import { performance } from 'node:perf_hooks';

/** Feishu's limits for sending (im-v1/message/create): per chat, shared by all bots in it, and per app; per second. */
export const SENDS_PER_CHAT = 5;
export const SENDS_PER_APP = 50;

export interface RateLimiter {
  /** Counts one use of `key`. @returns 0 when it is within the limit, else seconds until it may be tried again. */
  use(key: string, perSecond: number): number;
}

/** Counts over the last real second; the sandbox's clock does not matter, as the network does not know it. */
export function createRateLimiter(): RateLimiter {
  const uses = new Map<string, number[]>();
  return {
    use(key, perSecond) {
      const now = performance.now();
      const recent = (uses.get(key) ?? []).filter((time) => time > now - 1000);
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
