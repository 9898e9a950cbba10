import { setTimeout as wait } from 'node:timers/promises';
import type { CardAction } from '../core/message.ts';
import { DeliveryError, type Log, type Sender, StoppedError, UnsentError } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';
import type { Owed } from './owed.ts';
import { respond } from './respond.ts';

/** Presses on cards: answered while they are pressed, and what takes longer is owed like any other answer. */
export interface Presses {
  /** Puts a press in its chat's line. @returns what takes the card's place when it is done; without blocks it stays */
  line(action: CardAction, key: string): Promise<Reply>;
  /** @returns what a press is answered with while it is pressed: the reply, or a toast where that takes longer */
  answer(key: string, reply: Promise<Reply>): Promise<Reply>;
  /** Shows once more what the platform would not take. @returns false where it is being worked on */
  again(action: CardAction, key: string): boolean;
  /**
   * Tells what became of a press that a crash interrupted: who pressed may have been asked to wait. It is not done anew,
   * for it may have been pressed again since, or the card been left for something else.
   */
  takeUp(action: CardAction, key: string): void;
  /** Nobody is told any more what it led to. */
  forget(key: string): void;
}

export interface PressesParts {
  readonly sender: Sender;
  readonly log: Log;
  readonly owed: Owed;
  /** Does what was pressed; never rejects for what goes wrong in it. @returns as `Presses.line` */
  handle(action: CardAction, key: string): Promise<Reply>;
  /** @returns what is told of what it has written, or null where it has written nothing */
  written(action: CardAction, key: string): Promise<Reply | null>;
  /** Whether nobody has dealt with it. */
  isPending(action: CardAction, key: string): Promise<boolean>;
  finish(key: string): Promise<void>;
  /** Runs `job` when it is the turn of what was pressed in that chat. */
  inTurn<Result>(action: CardAction, job: () => Promise<Result>): Promise<Result>;
}

/** Feishu shows an error after three seconds. */
const ANSWERED_WITHIN_MS = 2_500;

/** What somebody still waits for. */
interface Shown {
  readonly reply: Reply;
  /** Not in the card's place: the card may be right as it is. */
  readonly beside: boolean;
}

export function createPresses(parts: PressesParts): Presses {
  const { log, owed, finish, inTurn } = parts;
  /** Those that are in line. */
  const lined = new Set<string>();
  /** Those that were asked to wait. */
  const late = new Set<string>();
  /** What has not been shown yet. */
  const due = new Map<string, Shown>();

  async function show(action: CardAction, key: string, shown: Shown): Promise<void> {
    due.set(key, shown);
    const arrived = owed.arrived(key);
    try {
      await place(action, key, shown, arrived, parts);
      await settle(key);
      owed.tryAll();
    } catch (error) {
      if (error instanceof StoppedError) return;
      if (error instanceof DeliveryError) await settle(key);
      else owed.add(key, !(error instanceof UnsentError), arrived);
      log.error('inbox.undelivered', { key, err: error });
    }
  }

  async function settle(key: string): Promise<void> {
    await finish(key);
    due.delete(key);
  }

  async function inLine<Result>(action: CardAction, key: string, job: () => Promise<Result>) {
    lined.add(key);
    try {
      return await inTurn(action, job);
    } finally {
      lined.delete(key);
      late.delete(key);
    }
  }

  /** A fault of ours, the store's mostly: it is still owed. */
  const lost = (key: string) => (error: unknown) => {
    log.error('inbox.lost', { key, err: error });
    owed.add(key, false);
  };

  function tell(action: CardAction, key: string): void {
    inLine(action, key, async () => {
      if (!(await parts.isPending(action, key))) return;
      const reply = await parts.written(action, key);
      await show(action, key, reply === null ? pressAgain() : { reply, beside: false });
    }).catch(lost(key));
  }

  return {
    line: (action, key) =>
      inLine(action, key, async () => {
        const reply = await parts.handle(action, key);
        if (!late.has(key)) await finish(key);
        if (late.has(key)) await show(action, key, { reply, beside: false });
        return reply;
      }),

    async answer(key, reply) {
      const waiting = new AbortController();
      const tooLong = wait(ANSWERED_WITHIN_MS, null, { signal: waiting.signal, ref: false });
      try {
        const first = await Promise.race([reply, tooLong]);
        if (first !== null) return first;
      } finally {
        tooLong.catch(() => undefined);
        waiting.abort();
      }
      late.add(key);
      reply.catch(lost(key));
      return { blocks: [], toast: { type: 'info', text: texts().inbox.inWork } };
    },

    again(action, key) {
      if (lined.has(key)) return false;
      const shown = due.get(key);
      if (shown === undefined) tell(action, key);
      else inLine(action, key, () => show(action, key, shown)).catch(lost(key));
      return true;
    },

    takeUp(action, key) {
      if (lined.has(key) || owed.has(key)) return;
      log.info('inbox.recovering', { key, kind: action.kind });
      tell(action, key);
    },

    forget: (key) => void due.delete(key),
  };
}

function pressAgain(): Shown {
  return { reply: { blocks: [{ kind: 'text', text: texts().inbox.pressAgain }] }, beside: true };
}

/** Puts a reply in the card's place; where that cannot be changed any more, it is sent as a card of its own. */
async function place(
  { messageId, chatId, chatType, operator }: CardAction,
  key: string,
  { reply, beside }: Shown,
  arrived: Set<string>,
  { sender, log }: PressesParts,
): Promise<void> {
  if (reply.blocks.length === 0) {
    // The few words that would have popped up over the button are for who pressed it alone.
    const text = reply.toast?.text;
    if (text === undefined) return;
    const said: Reply = { blocks: [{ kind: 'text', text }] };
    await sender.deliver({ kind: 'person', openId: operator }, said, key);
    return;
  }
  try {
    if (!beside) return await sender.update(messageId, reply);
  } catch (error) {
    if (error instanceof StoppedError) throw error;
    // The same card twice in the same place is one card: this can be tried again at any time.
    if (!(error instanceof DeliveryError)) throw new UnsentError(String(error), { cause: error });
  }
  const target = { kind: 'message', messageId, chatId } as const;
  await respond({ openId: operator, chatType, target }, reply, key, sender, log, arrived);
}
