import type { Log, Sender, Store } from '../core/ports.ts';
import { DeliveryError } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';

/**
 * Ends the drafts whose time is over and tells each author in private.
 * @param now epoch milliseconds
 */
export async function expireDrafts(store: Store, sender: Sender, now: number, log: Log): Promise<void> {
  for (const draft of await store.drafts.expired(now)) {
    try {
      await sender.deliver({ kind: 'person', openId: draft.author }, ENDED, `draft-ended:${draft.id}`);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      log.warn('draft.note-undelivered', { draft: draft.id, reason: error.reason });
    }
    await store.drafts.remove(draft.id);
  }
}

const ENDED: Reply = {
  title: '有一条登记没有填完',
  tone: 'warn',
  blocks: [{ kind: 'text', text: '48小时没有填完，已经结束，没有登记。还需要的话，请再发一次。' }],
};
