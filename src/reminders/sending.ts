import type { Delivery } from '../core/deliveries.ts';
import {
  type Clock,
  DeliveryError,
  type Log,
  type Sender,
  StoppedError,
  UnsentError,
} from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import type { Bundle } from './bundle.ts';
import type { ReminderStore } from './facts.ts';

/**
 * What became of a card: `refused` its recipient cannot be reached; `rejected` the platform will not take it as it is, for
 * a setting or a bug that somebody has to mend; `fault` the platform cannot be reached now, and what waits behind it had
 * better wait too.
 */
export type Outcome = 'sent' | 'refused' | 'rejected' | 'fault';

export interface SendingParts {
  readonly store: ReminderStore;
  readonly sender: Pick<Sender, 'deliver'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Sends a card that was claimed, and writes down what became of it. When it surely did not arrive, the claim is given
 * back, and who cannot be reached is passed over from now on; when nobody knows, it stays claimed and is sent again under
 * the same name within the hour in which the platform knows it.
 * @param uncertain an earlier attempt may have arrived, so that the claim is not given back
 */
export async function sendCard(
  delivery: Delivery,
  { target, reminders }: Bundle,
  reply: Reply,
  uncertain: boolean,
  { store, sender, clock, log }: SendingParts,
): Promise<Outcome> {
  const { card } = delivery;
  const about = reminders.map(({ obligation, branch, period, stage, to }) => ({
    obligation,
    branch,
    period,
    stage,
    to,
  }));
  try {
    const messageId = await sender.deliver(target, reply, card, 'own');
    await store.deliveries.done(card, messageId);
    for (const one of about) log.info('reminder.sent', one);
    return 'sent';
  } catch (error) {
    if (error instanceof DeliveryError) {
      for (const one of about) log.warn('reminder.refused', { ...one, reason: error.reason });
      const gone = error.reason === 'person' && target.kind === 'person';
      if (gone) await store.chats.disable(target.openId, error.message, clock.now());
      if (uncertain) await store.deliveries.done(card, '');
      else await store.deliveries.release(card);
      return error.reason === 'other' ? 'rejected' : 'refused';
    }
    const stopped = error instanceof StoppedError;
    if (!stopped) for (const one of about) log.error('reminder.failed', { ...one, error: String(error) });
    if ((stopped || error instanceof UnsentError) && !uncertain) await store.deliveries.release(card);
    return 'fault';
  }
}
