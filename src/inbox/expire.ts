import type { Duty } from '../core/duty.ts';
import { DeliveryError, type Log, type Sender, type Store } from '../core/ports.ts';
import type { Draft } from '../core/record.ts';
import { type Reply, saying } from '../core/reply.ts';
import { dutyOf } from '../ledger/context.ts';

/**
 * Ends the drafts whose time is over and tells each author in private.
 * @param now epoch milliseconds
 */
export async function expireDrafts(
  store: Store,
  sender: Sender,
  duties: readonly Duty[],
  now: number,
  log: Log,
): Promise<void> {
  for (const draft of await store.drafts.expired(now)) {
    try {
      await sender.deliver(
        { kind: 'person', openId: draft.author },
        ended(draft, duties),
        `draft-ended:${draft.id}`,
      );
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      log.warn('draft.note-undelivered', { draft: draft.id, reason: error.reason });
    }
    await store.drafts.remove(draft.id);
  }
}

function ended(draft: Draft, duties: readonly Duty[]): Reply {
  const name = dutyOf(draft.kind, duties)?.name ?? '登记';
  return {
    title: `${name}没有填完`,
    tone: 'warn',
    blocks: [
      { kind: 'text', text: '48小时没有填完，已经结束，什么也没有保存。还需要的话，请再发一次。' },
      { kind: 'buttons', buttons: [saying('重新登记', draft.kind === null ? '登记' : `登记 ${name}`)] },
    ],
  };
}
