import type { Duty } from '../core/duty.ts';
import { DeliveryError, type Log, type Sender, type Store } from '../core/ports.ts';
import type { Draft } from '../core/record.ts';
import { type Reply, saying } from '../core/reply.ts';
import { dutyOf } from '../ledger/context.ts';
import { texts } from '../texts/texts.ts';

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
      if (draft.over === undefined)
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
  const said = texts().inbox.expired;
  const name = dutyOf(draft.kind, duties)?.name ?? null;
  return {
    title: said.title(name),
    tone: 'warn',
    blocks: [
      { kind: 'text', text: said.text },
      { kind: 'buttons', buttons: [saying(said.again, name === null ? '登记' : `登记 ${name}`)] },
    ],
  };
}
