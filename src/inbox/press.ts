import { setTimeout as wait } from 'node:timers/promises';
import type { CardAction } from '../core/message.ts';
import { DeliveryError, type Log, type Sender } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';
import { respond } from './respond.ts';

/** Feishu shows an error after three seconds. */
const ANSWERED_WITHIN_MS = 2_500;

/**
 * What a press is answered with while it is pressed. Work that takes longer is answered with a toast, and its reply takes
 * the card's place when it is done.
 * @param work resolves with what takes the card's place
 */
export async function answerInTime(
  action: CardAction,
  key: string,
  work: Promise<Reply>,
  { sender, log }: { readonly sender: Sender; readonly log: Log },
): Promise<Reply> {
  const waiting = new AbortController();
  const late = wait(ANSWERED_WITHIN_MS, null, { signal: waiting.signal, ref: false });
  try {
    const first = await Promise.race([work, late]);
    if (first !== null) return first;
  } finally {
    late.catch(() => undefined);
    waiting.abort();
  }
  work
    .then((reply) => (reply.blocks.length === 0 ? undefined : replaceCard(action, key, reply, sender, log)))
    .catch((error: unknown) => log.error('inbox.lost', { key, err: error }));
  return { blocks: [], toast: { type: 'info', text: texts().inbox.inWork } };
}

/** Puts the reply in the card's place; where that cannot be changed any more, it is sent as a card of its own. */
async function replaceCard(
  { messageId, chatId, chatType, operator }: CardAction,
  key: string,
  reply: Reply,
  sender: Sender,
  log: Log,
): Promise<void> {
  try {
    await sender.update(messageId, reply);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const target = { kind: 'message', messageId, chatId } as const;
    await respond({ openId: operator, chatType, target }, reply, key, sender, log);
  }
}
