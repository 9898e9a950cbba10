import type { Duty } from '../core/duty.ts';
import {
  DeliveryError,
  type Log,
  type Sender,
  StoppedError,
  type Store,
  type Target,
} from '../core/ports.ts';
import type { Draft } from '../core/record.ts';
import { type Reply, saying } from '../core/reply.ts';
import { dutyOf } from '../ledger/context.ts';
import { texts } from '../texts/texts.ts';

/**
 * Ends the drafts whose time is over and tells each author in private. Who cannot be told now is told with the next call,
 * and keeps nobody else waiting.
 * @param now epoch milliseconds
 */
export async function expireDrafts(
  store: Store,
  sender: Sender,
  duties: readonly Duty[],
  now: number,
  log: Log,
): Promise<void> {
  const end = async (draft: Draft): Promise<void> => {
    try {
      if (draft.over === undefined) await tell(draft, sender, duties, log);
      await store.drafts.remove(draft.id);
    } catch (error) {
      if (!(error instanceof StoppedError)) log.warn('draft.not-ended', { draft: draft.id, err: error });
    }
  };
  await Promise.all((await store.drafts.expired(now)).map(end));
}

async function tell(draft: Draft, sender: Sender, duties: readonly Duty[], log: Log): Promise<void> {
  const author: Target = { kind: 'person', openId: draft.author };
  try {
    await sender.deliver(author, ended(draft, duties), `draft-ended:${draft.id}`, 'own');
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.warn('draft.note-undelivered', { draft: draft.id, reason: error.reason });
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
