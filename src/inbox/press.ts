import { setTimeout as wait } from 'node:timers/promises';
import type { CardAction } from '../core/message.ts';
import type { Log, Sender } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';

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
  { sender, log }: { readonly sender: Pick<Sender, 'update'>; readonly log: Log },
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
    .then((reply) => (reply.blocks.length === 0 ? undefined : sender.update(action.messageId, reply)))
    .catch((error: unknown) => log.error('inbox.lost', { key, err: error }));
  return { blocks: [], toast: { type: 'info', text: '处理中，请稍候' } };
}
