import { DeliveryError, type Log, type Sender, type Target } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';

/** Whom a reply answers. `target` is null where only a person is known (a menu entry). */
export interface Asker {
  readonly openId: string;
  readonly chatType: 'p2p' | 'group';
  readonly target: Target | null;
}

/**
 * Sends a reply to where it belongs: what only the asker may see goes to them in private, and the group is told no
 * more than the hint. The same `key` sends the same message once.
 * @param out the parts of this reply that have arrived, to be given again when the rest is tried again: the platform
 *   knows a key for an hour only
 * @throws DeliveryError when the platform will not take the answer itself
 */
export async function respond(
  asker: Asker,
  reply: Reply,
  key: string,
  given: Sender,
  log: Log,
  out: Set<string> = new Set(),
): Promise<void> {
  const sender = sendingOnce(given, out);
  const person: Target = { kind: 'person', openId: asker.openId };
  if (asker.target === null || asker.chatType === 'p2p') {
    await sender.deliver(asker.target ?? person, reply, key);
  } else if (reply.audience === 'sender') {
    await whisper(asker.target, person, reply, key, sender);
  } else {
    await sender.deliver(asker.target, reply, key);
  }
  for (const notice of reply.notices ?? []) {
    await tell(
      { kind: 'person', openId: notice.to },
      notice.reply,
      `${key}/notice/${notice.to}`,
      sender,
      log,
    );
  }
}

type Deliverer = { deliver(target: Target, reply: Reply, key: string): Promise<void> };

function sendingOnce(sender: Sender, out: Set<string>): Deliverer {
  return {
    async deliver(target, reply, key) {
      if (out.has(key)) return;
      await sender.deliver(target, reply, key);
      out.add(key);
    },
  };
}

async function whisper(
  group: Target,
  person: Target,
  reply: Reply,
  key: string,
  sender: Deliverer,
): Promise<void> {
  let hint = reply.groupHint ?? texts().inbox.whispered;
  try {
    await sender.deliver(person, reply, `${key}/private`);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    hint = texts().inbox.cannotWhisper;
  }
  await sender.deliver(group, { blocks: [{ kind: 'text', text: hint }] }, key);
}

async function tell(target: Target, reply: Reply, key: string, sender: Deliverer, log: Log): Promise<void> {
  try {
    await sender.deliver(target, reply, key);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.warn('notice.undelivered', { reason: error.reason });
  }
}
