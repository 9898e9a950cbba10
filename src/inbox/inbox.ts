import { createHash } from 'node:crypto';
import { UserError } from '../core/errors.ts';
import { claimKey } from '../core/keys.ts';
import type { CardAction, ChatEvent, Incoming, IncomingMessage } from '../core/message.ts';
import {
  type Claimed,
  DeliveryError,
  type Inbox,
  type Log,
  type Sender,
  StoppedError,
} from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import { answerOwed } from '../ledger/again.ts';
import { type DeskParts, layDesk } from './desk.ts';
import { handleEvent, saidByMenu } from './events.ts';
import { failureReply, handleMessage, handlePress, saidByPress } from './handle.ts';
import { createIntake } from './intake.ts';
import { createQueue } from './queue.ts';
import { redact } from './redact.ts';
import { type Asker, respond } from './respond.ts';
import { createRota } from './rota.ts';
import { createTurns } from './turns.ts';

export interface InboxParts extends DeskParts {
  readonly sender: Sender;
  readonly log: Log;
  readonly metrics: InboxMetrics;
  /** Names this process among those that share the store. */
  readonly holder: string;
}

/** What the inbox counts. */
export interface InboxMetrics {
  accepted(kind: Incoming['kind']): void;
  finished(outcome: 'answered' | 'silent' | 'refused' | 'failed'): void;
}

export interface RunningInbox extends Inbox {
  /**
   * Takes up what a crash interrupted, here or in another process on the same store. Call it after the sender works.
   * @param interrupted what was pending before anything new was accepted, or has been for longer than work takes
   */
  recover(interrupted: readonly Claimed[]): Promise<void>;
  /** Resolves when everything taken on is finished. */
  idle(): Promise<void>;
  /** What waits or runs. */
  size(): number;
}

const CHATS_AT_ONCE = 16;
const MOST_WAITING = 5_000;
/** Older messages are replays of what was dealt with long ago: claims are kept for a day. */
const DROPPED_AFTER_MS = 24 * 60 * 60 * 1000;
const PRESS_ANSWERED_WITHIN_MS = 2_500;

/** The one door: accept once, queue per chat, handle, reply. */
export function createInbox(parts: InboxParts): RunningInbox {
  const { store, sender, clock, log, metrics } = parts;
  const queue = createQueue(CHATS_AT_ONCE);
  const intake = createIntake(() => performance.now());
  const recalled = new Set<string>();
  const turns = createTurns(store.leases, parts.holder);

  const deskOf = (message: IncomingMessage, key: string) =>
    layDesk({ openId: message.sender, ...message, saidAt: message.sentAt, key }, parts);

  const fitToStore = (message: IncomingMessage, key: string) =>
    redact(message, key, {
      duties: parts.duties,
      sealer: parts.sealer,
      layDesk: () => deskOf(message, key),
    });

  /** The program's only catch-all: whatever goes wrong ends here, told to the person and logged once. */
  const guarded = async (key: string, work: () => Promise<Reply | null>): Promise<Reply | null> => {
    try {
      const reply = await work();
      metrics.finished(reply === null ? 'silent' : 'answered');
      return reply;
    } catch (error) {
      const reference = createHash('sha256').update(key).digest('hex').slice(0, 8);
      const expected = error instanceof UserError;
      metrics.finished(expected ? 'refused' : 'failed');
      if (!expected) log.error('inbox.failed', { reference, key, err: error });
      return failureReply(error, reference);
    }
  };

  const deliver = async (asker: Asker, reply: Reply, key: string): Promise<void> => {
    try {
      await respond(asker, reply, key, sender, log);
      await store.claims.done(key);
    } catch (error) {
      if (error instanceof StoppedError) return;
      // Refused for good: nothing would change by trying again. Anything else stays pending for the next start.
      if (error instanceof DeliveryError) await store.claims.done(key);
      log.error('inbox.undelivered', { key, err: error });
    }
  };

  /** @param again a crash interrupted the first time */
  const workOnMessage = async (message: IncomingMessage, key: string, again = false): Promise<void> => {
    if (recalled.delete(message.messageId)) return store.claims.done(key);
    // Who speaks to the bot in private can be written to again.
    if (message.chatType === 'p2p') await store.chats.enable(message.sender);
    const reply = await guarded(key, async () => {
      const desk = await deskOf(message, key);
      return (again ? await answerOwed(desk.entries) : null) ?? handleMessage(message, desk);
    });
    if (reply === null) return store.claims.done(key);
    await deliver(askerOf(message), reply, key);
  };

  const workOnEvent = async (event: ChatEvent, key: string): Promise<void> => {
    const said = saidByMenu(event);
    if (said !== null) return workOnMessage(said, key);
    if (event.what === 'message-recalled') recalled.add(event.subject);
    const reply = await guarded(key, () => handleEvent(event, store, clock.now(), parts.administrators));
    if (reply === null) return store.claims.done(key);
    const target = event.chatId === '' ? null : { kind: 'chat' as const, chatId: event.chatId };
    await deliver({ openId: event.operator, chatType: 'group', target }, reply, key);
  };

  const workOnPress = async (action: CardAction, key: string): Promise<Reply> => {
    const said = saidByPress(action);
    if (said !== null) {
      await workOnMessage(said, key);
      return { blocks: [] };
    }
    const occasion = { openId: action.operator, ...action, mentions: [], saidAt: action.at, key };
    const reply = await guarded(key, async () => handlePress(action, await layDesk(occasion, parts)));
    await store.claims.done(key);
    return reply === null ? { blocks: [] } : keepCard(reply);
  };

  const rota = createRota({
    ...{ store, queue, turns, log },
    lull: () => intake.lull(),
    workOn: (incoming, key, again) =>
      incoming.kind === 'message' ? workOnMessage(incoming, key, again) : workOnEvent(incoming, key),
  });

  const take = async (incoming: IncomingMessage | ChatEvent): Promise<null> => {
    if (queue.size() >= MOST_WAITING) throw new Error('too much waiting; the platform will deliver again');
    intake.note();
    const key = claimKey(incoming);
    const kept = incoming.kind === 'message' ? await fitToStore(incoming, key) : incoming;
    if (!(await store.claims.claim(key, kept, clock.now()))) return null;
    metrics.accepted(incoming.kind);
    rota.line(kept, key);
    return null;
  };

  const press = async (action: CardAction): Promise<Reply | null> => {
    const key = claimKey(action);
    if (!(await store.claims.claim(key, action, clock.now()))) return null;
    metrics.accepted('action');
    const work = queue.run(action.chatId, () => turns.inChat(action.chatId, () => workOnPress(action, key)));
    const late = timer(PRESS_ANSWERED_WITHIN_MS);
    const first = await Promise.race([work, late.done]);
    late.stop();
    if (first !== null) return first;
    work
      .then((reply) => (reply.blocks.length === 0 ? undefined : sender.update(action.messageId, reply)))
      .catch((error: unknown) => log.error('inbox.lost', { key, err: error }));
    return { blocks: [], toast: { type: 'info', text: '处理中，请稍候' } };
  };

  return {
    async accept(incoming) {
      if (incoming.kind === 'action') return press(incoming);
      if (incoming.kind === 'message' && !isForUs(incoming, clock.now())) return null;
      return take(incoming);
    },
    recover: (interrupted) => rota.takeUp(interrupted),
    idle: () => queue.idle(),
    size: () => queue.size(),
  };
}

function isForUs(message: IncomingMessage, now: number): boolean {
  return !message.fromBot && message.addressed && now - message.sentAt <= DROPPED_AFTER_MS;
}

function askerOf(message: IncomingMessage): Asker {
  const target =
    message.chatId === ''
      ? null
      : { kind: 'message' as const, messageId: message.messageId, chatId: message.chatId };
  return { openId: message.sender, chatType: message.chatType, target };
}

/** What failed or was refused is told by a toast; the card that was pressed stays. */
function keepCard(reply: Reply): Reply {
  return reply.tone === 'warn' && reply.toast !== undefined ? { blocks: [], toast: reply.toast } : reply;
}

function timer(ms: number): { readonly done: Promise<null>; stop(): void } {
  let handle: NodeJS.Timeout | undefined;
  const done = new Promise<null>((resolve) => {
    handle = setTimeout(() => resolve(null), ms);
  });
  return { done, stop: () => clearTimeout(handle) };
}
