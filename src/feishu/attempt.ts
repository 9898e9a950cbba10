import type { Log } from '../core/ports.ts';
import { backoff } from './backoff.ts';
import { FeishuError } from './error.ts';
import type { Turn } from './outgoing.ts';
import { reactionTo } from './retry.ts';

export interface RetryPolicy {
  /** How often a call is repeated before it is given up. */
  readonly times: number;
  /** Milliseconds. */
  readonly min: number;
  readonly max: number;
}

/** About a minute and a half in all: longer outages are met by whoever asked for the delivery. */
const POLICY: RetryPolicy = { times: 8, min: 500, max: 30_000 };

/** One call in its turn, repeated unchanged while the platform is busy, out of reach or calls the token stale. */
export type Attempt = <T>(turn: Turn, call: () => Promise<T>) => Promise<T>;

export function createAttempt(log: Log, policy: RetryPolicy = POLICY): Attempt {
  return async (turn, call) => {
    for (let tries = 0; ; tries += 1) {
      await turn.slot();
      try {
        return await call();
      } catch (error) {
        const reaction = reactionTo(error);
        const again = reaction === 'retry-later' || reaction === 'refresh-token';
        if (!again || tries >= policy.times) throw error;
        const asked = error instanceof FeishuError ? error.retryAfterMs : null;
        const ms = backoff(tries, policy, Math.random());
        log.warn('feishu.retry', { tries, error: String(error), waitMs: asked ?? ms });
        await turn.pause(asked === null ? ms : Math.min(asked, policy.max) + ms / 4);
      }
    }
  };
}
