import type { Clock, Log } from '../core/ports.ts';
import type { Trouble } from '../core/trouble.ts';
import type { Breaker } from './breaker.ts';
import type { FeishuError } from './error.ts';
import { reactionTo, SCOPE_MISSING } from './retry.ts';

interface WatchParts {
  readonly breaker: Breaker;
  readonly clock: Clock;
  readonly log: Log;
  readonly trouble: (trouble: Trouble) => void;
}

/**
 * Sees every answer of the platform, whatever was called, for what is the app's matter and not one message's: a quota that
 * is used up, a permission that is missing.
 * @returns to be called with each refusal, or with null for a call that was taken
 */
export function createWatch({ breaker, clock, log, trouble }: WatchParts) {
  return (refusal: FeishuError | null): void => {
    if (refusal === null) {
      breaker.mend();
      return;
    }
    if (reactionTo(refusal) === 'quota') {
      if (!breaker.open(clock.now())) log.error('feishu.quota-used-up', { logId: refusal.logId });
      breaker.trip(clock.now());
      trouble({ kind: 'quota-used-up' });
    }
    if (refusal.code === SCOPE_MISSING) {
      const { grant, logId } = refusal;
      log.error('feishu.scope-missing', { grant, logId });
      trouble({ kind: 'scope-missing', grant });
    }
  };
}
