import { createHash } from 'node:crypto';
import { UserError } from '../core/errors.ts';
import { messageKey } from '../core/keys.ts';
import type { CardAction, ChatEvent, Incoming, IncomingMessage } from '../core/message.ts';
import { DeliveryError, type Log, type Sender, StoppedError, UnsentError } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import type { Trouble } from '../core/trouble.ts';
import { answerOwed } from '../ledger/again.ts';
import type { Conversations } from '../qa/conversations.ts';
import { type DeskParts, layDesk, type Occasion } from './desk.ts';
import { handleEvent, isOutdated, saidByMenu } from './events.ts';
import { asMessage, failureReply, handleMessage, handlePress } from './handle.ts';
import type { Owed } from './owed.ts';
import { type Asker, respond } from './respond.ts';

export interface WorkParts extends DeskParts {
  readonly sender: Sender;
  readonly conversations: Conversations;
  readonly log: Log;
  readonly metrics: InboxMetrics;
  /** Told of what only a person can mend. */
  readonly trouble: (trouble: Trouble) => void;
}

/** What the inbox counts. */
export interface InboxMetrics {
  accepted(kind: Incoming['kind']): void;
  finished(outcome: 'answered' | 'silent' | 'refused' | 'failed', key: string): void;
}

/** What is done about each thing that was claimed, once it is its turn. `key` is its claim key. */
export interface Work {
  /** @param again a crash interrupted the first time */
  onMessage(message: IncomingMessage, key: string, again?: boolean): Promise<void>;
  onEvent(event: ChatEvent, key: string, again?: boolean): Promise<void>;
  /** @returns what takes the card's place; without blocks it stays. It has to be finished by who shows it. */
  onPress(action: CardAction, key: string): Promise<Reply>;
  /** @returns what is told of what a press has written, or null where it has written nothing */
  ofPress(action: CardAction, key: string): Promise<Reply | null>;
  /** Nothing more is owed to what was claimed under this key. */
  finish(key: string): Promise<void>;
}

/** What something gets, null for silence, and the key under which that is sent. */
interface Outcome {
  readonly reply: Reply | null;
  readonly under: string;
}

/** @param withdraw takes a message out of its line that waits in this process under this claim key */
export function createWork(parts: WorkParts, owed: Owed, withdraw: (key: string) => void): Work {
  const { store, sender, clock, log, metrics } = parts;

  const finish = async (key: string): Promise<void> => {
    await store.claims.done(key);
    owed.settle(key);
  };

  /**
   * The program's only catch-all: whatever goes wrong ends here, told to the person and logged once.
   * @param done looks for what was written all the same
   */
  const guarded = async (
    key: string,
    work: () => Promise<Reply | null>,
    done: () => Promise<Reply | null> = async () => null,
  ): Promise<Outcome> => {
    const answered = (reply: Reply | null): Outcome => {
      metrics.finished(reply === null ? 'silent' : 'answered', key);
      return { reply, under: key };
    };
    try {
      return answered(await work());
    } catch (error) {
      const reference = createHash('sha256').update(key).digest('hex').slice(0, 8);
      const expected = error instanceof UserError;
      if (!expected) log.error('inbox.failed', { reference, key, err: error });
      // A store that could not say so may have written all the same: nobody is told then that it failed.
      const written = expected ? null : await done().catch(() => null);
      if (written !== null) return answered(written);
      metrics.finished(expected ? 'refused' : 'failed', key);
      // Where a fault of the store leaves it owed, the real answer follows later and must not be taken for this one.
      return { reply: failureReply(error, reference), under: expected ? key : `${key}/failed` };
    }
  };

  const deliver = async (asker: Asker, { reply, under }: Outcome, key: string): Promise<void> => {
    if (reply === null) return finish(key);
    const out = owed.arrived(key);
    try {
      await respond(asker, reply, under, sender, log, out);
      await finish(key);
      owed.tryAll();
      if (asker.target?.kind === 'message' && asker.chatType === 'group')
        // Silence in it was lifted, or the bot is back.
        await store.chats.enable(asker.target.chatId);
    } catch (error) {
      if (error instanceof StoppedError) return;
      // Refused for good: nothing would change by trying again.
      if (error instanceof DeliveryError) await finish(key);
      else owed.add(key, !(error instanceof UnsentError), out);
      log.error('inbox.undelivered', { key, err: error });
    }
  };

  /** A message that its sender took back is not answered, whichever process has it, and also where it comes later. */
  const takeBack = async (event: ChatEvent): Promise<void> => {
    const key = messageKey(event.subject);
    if (!(await store.claims.claim(key, event, clock.now()))) withdraw(key);
    await store.claims.done(key);
  };

  const writtenAt = async (occasion: Occasion): Promise<Reply | null> =>
    answerOwed((await layDesk(occasion, parts)).entries);

  const onMessage: Work['onMessage'] = async (message, key, again = false) => {
    const occasion = { openId: message.sender, ...message, saidAt: message.sentAt, key };
    const work = async (): Promise<Reply | null> => {
      // Who speaks to the bot in private can be written to again.
      if (message.chatType === 'p2p') await store.chats.enable(message.sender);
      const conversation = await parts.conversations.of(message);
      const desk = await layDesk(occasion, parts, conversation);
      const written = again ? await answerOwed(desk.entries) : null;
      const answer = written ?? (await handleMessage(message, desk, owed.has(key)));
      await conversation.kept();
      return answer;
    };
    const outcome = await guarded(key, work, () => writtenAt(occasion));
    await deliver(askerOf(message), outcome, key);
  };

  return {
    onMessage,
    finish,

    async onEvent(event, key, again = false) {
      const said = saidByMenu(event);
      if (said !== null) return onMessage(said, key, again);
      if (isOutdated(event, clock.now())) return finish(key);
      if (event.what === 'message-recalled') await takeBack(event);
      const { chatId } = event;
      if (event.what === 'bot-removed') parts.trouble({ kind: 'chat-closed', chatId, why: 'removed' });
      const outcome = await guarded(key, () => handleEvent(event, { ...parts, now: clock.now(), again }));
      const target = chatId === '' ? null : { kind: 'chat' as const, chatId };
      await deliver({ openId: event.operator, chatType: 'group', target }, outcome, key);
    },

    async onPress(action, key) {
      const occasion = occasionOf(action, key);
      const work = async (): Promise<Reply> => {
        const conversation = await parts.conversations.of(asMessage(action));
        const answer = await handlePress(action, await layDesk(occasion, parts, conversation));
        await conversation.kept();
        return answer;
      };
      const { reply } = await guarded(key, work, () => writtenAt(occasion));
      return reply === null ? { blocks: [] } : keepCard(reply);
    },

    ofPress: (action, key) => writtenAt(occasionOf(action, key)),
  };
}

function askerOf(message: IncomingMessage): Asker {
  const target =
    message.chatId === ''
      ? null
      : { kind: 'message' as const, messageId: message.messageId, chatId: message.chatId };
  return { openId: message.sender, chatType: message.chatType, target };
}

function occasionOf(action: CardAction, key: string): Occasion {
  return { openId: action.operator, ...action, mentions: [], saidAt: action.at, key };
}

/** What failed or was refused is told by a toast; the card that was pressed stays. */
function keepCard(reply: Reply): Reply {
  return reply.tone === 'warn' && reply.toast !== undefined ? { blocks: [], toast: reply.toast } : reply;
}
