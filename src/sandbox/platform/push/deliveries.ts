import type { SandboxClock } from '../clock.ts';
import type { Channel, PushResult } from './channel.ts';

/** After how long an event that was not taken is sent again (event-subscription-guide: 15 s, 5 min, 1 h, 6 h). */
export const RETRY_LADDER_MS: readonly number[] = [15_000, 300_000, 3_600_000, 21_600_000];

export interface Deliveries {
  /** Sends `envelope` `copies` times, each until it is taken with status 200 or the ladder ends. */
  send(envelope: object, copies: number): void;
  /** Events not yet taken and not yet given up. */
  pending(): number;
  /** A client has come: what nobody was there for is sent again now, in its old order. */
  resume(): void;
}

interface Delivery {
  readonly envelope: object;
  attempts: number;
  /** Nobody was there at the last attempt. */
  unheard: boolean;
  cancelRetry: () => void;
}

/** `ladder` runs on the sandbox's clock, so that moving it moves the retries. `channel` is asked for at each attempt. */
export function createDeliveries(options: {
  readonly clock: SandboxClock;
  readonly ladder: readonly number[];
  readonly channel: () => Channel;
}): Deliveries {
  const { clock, ladder, channel } = options;
  const pending = new Set<Delivery>();

  function attempt(delivery: Delivery): void {
    delivery.unheard = false;
    channel()
      .push(delivery.envelope, 'event')
      .then(
        (result) => judge(delivery, result),
        () => judge(delivery, { failure: 'refused' }),
      );
  }

  function judge(delivery: Delivery, result: PushResult): void {
    if ('status' in result && result.status === 200) {
      pending.delete(delivery);
      return;
    }
    const wait = ladder[delivery.attempts++];
    if (wait === undefined) {
      pending.delete(delivery);
      return;
    }
    delivery.unheard = 'failure' in result && (result.failure === 'absent' || result.failure === 'lost');
    delivery.cancelRetry = clock.at(clock.now() + wait, () => attempt(delivery));
  }

  return {
    send(envelope, copies) {
      for (let copy = 0; copy < copies; copy++) {
        const delivery: Delivery = { envelope, attempts: 0, unheard: false, cancelRetry: () => {} };
        pending.add(delivery);
        attempt(delivery);
      }
    },
    pending: () => pending.size,
    resume() {
      for (const delivery of pending) {
        if (!delivery.unheard) continue;
        delivery.cancelRetry();
        attempt(delivery);
      }
    },
  };
}
