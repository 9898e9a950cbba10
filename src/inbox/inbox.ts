import { OverloadError } from '../core/errors.ts';
import { claimKey } from '../core/keys.ts';
import type { CardAction, ChatEvent, IncomingMessage } from '../core/message.ts';
import type { Claimed, Inbox } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';
import { BOUNDS, type Bounds, createAdmission } from './admission.ts';
import { createBusy } from './busy.ts';
import { layDesk } from './desk.ts';
import { saidByPress } from './handle.ts';
import { createIntake } from './intake.ts';
import { createOwed } from './owed.ts';
import { createPresses } from './presses.ts';
import { createQueue } from './queue.ts';
import { redact } from './redact.ts';
import { createRota, laneOf } from './rota.ts';
import { createTurns } from './turns.ts';
import { createWork, type WorkParts } from './work.ts';

export type { InboxMetrics } from './work.ts';

export interface InboxParts extends WorkParts {
  /** Names this process among those that share the store. */
  readonly holder: string;
  /** Set by tests. */
  readonly bounds?: Bounds;
}

export interface RunningInbox extends Inbox {
  /**
   * Takes up what a crash interrupted, here or in another process on the same store. Call it after the sender works.
   * @param interrupted what was pending before anything new was accepted, or has been for longer than work takes
   */
  recover(interrupted: readonly Claimed[]): Promise<void>;
  /** Looks whether the platform takes again what it would not take. */
  tryOwed(): void;
  /** Resolves when everything taken on is finished. */
  idle(): Promise<void>;
  /** What waits or runs. */
  size(): number;
  /** How much of that there may be. */
  readonly most: number;
}

const CHATS_AT_ONCE = 16;
/** How often the log says that there is no room. */
const FULL_LOGGED_EVERY_MS = 10_000;
/** Older messages are replays of what was dealt with long ago: claims are kept for a day. */
const DROPPED_AFTER_MS = 24 * 60 * 60 * 1000;

/** Longer than a press is in line and its answer is tried for. */
const PRESS_LEFT_AFTER_MS = 3 * 60_000;

/** The one door: accept once, queue per chat, handle, reply. */
export function createInbox(parts: InboxParts): RunningInbox {
  const { store, clock, log, metrics } = parts;
  const queue = createQueue(CHATS_AT_ONCE);
  const bounds = parts.bounds ?? BOUNDS;
  const admission = createAdmission(queue, bounds);
  const busy = createBusy(parts.sender, clock, log);
  const intake = createIntake(() => performance.now());
  let fullLoggedAt = Number.NEGATIVE_INFINITY;
  const turns = createTurns(store.leases, parts.holder);
  const owed = createOwed({
    pending: () => store.claims.pending(),
    retry: (claimed) =>
      claimed.incoming.kind === 'action' ? presses.again(claimed.incoming, claimed.key) : rota.again(claimed),
    async giveUp(key) {
      log.warn('inbox.doubtful', { key });
      await store.claims.done(key);
      presses.forget(key);
    },
    onError: (error) => log.error('inbox.owed', { error: String(error) }),
    now: () => clock.now(),
  });
  const work = createWork(parts, owed, (key) => rota.withdraw(key));
  /** A fault of ours, the store's mostly: it is still owed. */
  const lost = (key: string, error: unknown): void => {
    log.error('inbox.lost', { key, err: error });
    owed.add(key, false);
  };
  const rota = createRota({
    ...{ store, queue, turns, log },
    lull: () => intake.lull(),
    lost,
    workOn: (incoming, key, again) =>
      incoming.kind === 'message' ? work.onMessage(incoming, key, again) : work.onEvent(incoming, key, again),
  });

  const presses = createPresses({
    ...{ sender: parts.sender, log, owed },
    handle: (action, key) => work.onPress(action, key),
    written: (action, key) => work.ofPress(action, key),
    isPending: async ({ chatId }, key) => (await store.claims.pending(chatId)).some((one) => one.key === key),
    finish: (key) => work.finish(key),
    inTurn: (action, job) => queue.run(laneOf(action), () => turns.inChat(laneOf(action), job)),
  });

  const fitToStore = (message: IncomingMessage, key: string) =>
    redact(message, key, {
      duties: parts.duties,
      sealer: parts.sealer,
      drafts: store.drafts,
      layDesk: () => layDesk({ openId: message.sender, ...message, saidAt: message.sentAt, key }, parts),
    });

  const logFull = (): void => {
    if (performance.now() - fullLoggedAt < FULL_LOGGED_EVERY_MS) return;
    fullLoggedAt = performance.now();
    log.warn('inbox.full', { waiting: queue.size() });
  };

  const aside = (event: ChatEvent, key: string): void => {
    queue.aside(() => work.onEvent(event, key)).catch((error: unknown) => lost(key, error));
  };

  const take = async (incoming: IncomingMessage | ChatEvent): Promise<null> => {
    const lane = laneOf(incoming);
    if (!admission.enter(lane)) {
      logFull();
      if (incoming.kind === 'message') busy.tell(incoming);
      throw new OverloadError('too much waiting');
    }
    try {
      intake.note();
      const key = claimKey(incoming);
      const kept = incoming.kind === 'message' ? await fitToStore(incoming, key) : incoming;
      if (!(await store.claims.claim(key, kept, clock.now()))) return null;
      metrics.accepted(incoming.kind);
      // In its chat's line it would wait behind the very message that it is about.
      if (isRecall(incoming)) aside(incoming, key);
      else rota.line(kept, key);
      return null;
    } finally {
      admission.entered(lane);
    }
  };

  const press = async (action: CardAction): Promise<Reply | null> => {
    const lane = laneOf(action);
    if (!admission.enter(lane)) {
      logFull();
      return { blocks: [], toast: { type: 'warning', text: texts().inbox.busyPress } };
    }
    const key = claimKey(action);
    const said = saidByPress(action);
    const taken = said === null ? inLine(action, key) : sayInLine(said, key);
    const done = await taken.finally(() => admission.entered(lane));
    return done === null ? null : presses.answer(key, done.reply);
  };

  /** @returns null when it was taken before; else, once it is in line, the reply that it will have */
  const inLine = async (
    action: CardAction,
    key: string,
  ): Promise<{ readonly reply: Promise<Reply> } | null> => {
    if (!(await store.claims.claim(key, action, clock.now()))) return null;
    metrics.accepted('action');
    return { reply: presses.line(action, key) };
  };

  /** What a button says is kept as the message that it is, so that its answer is owed like any other. */
  const sayInLine = async (
    said: IncomingMessage,
    key: string,
  ): Promise<{ readonly reply: Promise<Reply> } | null> => {
    if (!(await store.claims.claim(key, said, clock.now()))) return null;
    metrics.accepted('action');
    rota.line(said, key);
    return { reply: Promise.resolve({ blocks: [] }) };
  };

  return {
    async accept(incoming) {
      if (incoming.kind === 'action') return press(incoming);
      if (incoming.kind === 'message' && !isForUs(incoming, clock.now())) return null;
      return take(incoming);
    },
    async recover(interrupted) {
      // Of several processes, another one may have it in line or still try to show what it led to.
      for (const { key, incoming, at } of interrupted)
        if (incoming.kind === 'action' && !(store.leases.shared && clock.now() - at < PRESS_LEFT_AFTER_MS))
          presses.takeUp(incoming, key);
      await rota.takeUp(interrupted);
    },
    tryOwed: () => owed.tryOne(),
    idle: () => queue.idle().then(() => turns.settled()),
    size: () => queue.size(),
    most: bounds.all,
  };
}

function isForUs(message: IncomingMessage, now: number): boolean {
  return !message.fromBot && message.addressed && now - message.sentAt <= DROPPED_AFTER_MS;
}

function isRecall(incoming: IncomingMessage | ChatEvent): incoming is ChatEvent {
  return incoming.kind === 'event' && incoming.what === 'message-recalled';
}
