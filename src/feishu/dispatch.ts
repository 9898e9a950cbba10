import type { EventDispatcher } from '@larksuiteoapi/node-sdk';
import type { ChatEvent } from '../core/message.ts';
import type { Clock, Inbox, Log, Sender } from '../core/ports.ts';
import { texts } from '../texts/texts.ts';
import { type CallbackAnswer, callbackAnswer } from './cards/callback.ts';
import type { ChatTypes } from './chat-types.ts';
import { readAction } from './normalise/action.ts';
import { CHAT_EVENT_TYPES, readEvent } from './normalise/event.ts';
import { readMessage } from './normalise/message.ts';
import { textAt } from './reading.ts';
import { lark } from './sdk.ts';
import { silentLog } from './sdk-log.ts';

export interface DispatchDeps {
  readonly inbox: Inbox;
  readonly log: Log;
  readonly clock: Clock;
  readonly chatTypes: ChatTypes;
  readonly update: Sender['update'];
  /** This bot's open_id once it is known. */
  botOpenId(): string | null;
  /** How often the connection was cut on which answers go out. */
  cuts(): number;
}

export interface Dispatch {
  readonly dispatcher: EventDispatcher;
  /** An answer of the dispatcher did not reach the platform: its card is put in place by a call. */
  lost(answer: unknown): void;
}

/**
 * From raw events to the inbox, for both transports. An event is acknowledged when its handler resolves, so it resolves
 * when the inbox has made it durable; what fails before that is thrown, and the platform sends it again. A card action
 * is never sent again: whatever happens, its person gets an answer.
 */
export function createDispatch(deps: DispatchDeps): Dispatch {
  const { inbox, log, clock, chatTypes } = deps;
  const repairs = new WeakMap<object, () => Promise<void>>();

  function lost(answer: unknown): void {
    const repair = typeof answer === 'object' && answer !== null ? repairs.get(answer) : undefined;
    if (repair === undefined) return;
    log.warn('feishu.answer-lost');
    repair().catch((error: unknown) => log.error('feishu.action', { error: String(error) }));
  }

  function malformed(event: unknown): void {
    log.warn('feishu.malformed', { type: textAt(event, 'event_type'), eventId: textAt(event, 'event_id') });
  }

  async function onMessage(event: unknown): Promise<void> {
    const message = readMessage(event, deps.botOpenId());
    if (message === null) return malformed(event);
    chatTypes.note(message.chatId, message.chatType);
    await inbox.accept(message);
  }

  async function onChatEvent(event: unknown): Promise<void> {
    const happened = readEvent(event, clock.now());
    if (happened === null) return malformed(event);
    const chatType = CHAT_TYPE_BY_EVENT[happened.what];
    if (chatType !== undefined) chatTypes.note(happened.chatId, chatType);
    await inbox.accept(happened);
  }

  async function onAction(event: unknown): Promise<CallbackAnswer> {
    const action = readAction(event, clock.now());
    if (action === null) {
      malformed(event);
      return { toast: { type: 'warning', content: texts().feishu.card.stale } };
    }
    const cutsBefore = deps.cuts();
    try {
      const { chatId, messageId } = action;
      const chatType = chatTypes.known(chatId) ?? action.chatType ?? (await chatTypes.find(chatId));
      const reply = await inbox.accept({ ...action, chatType });
      if (reply === null) return {};
      const answer = callbackAnswer(reply, chatType);
      repairs.set(answer, () => deps.update(messageId, reply));
      if (deps.cuts() !== cutsBefore) lost(answer);
      return answer;
    } catch (error) {
      log.error('feishu.action', { eventId: action.eventId, error });
      return { toast: { type: 'error', content: texts().feishu.card.failed } };
    }
  }

  const dispatcher = new lark.EventDispatcher({ logger: silentLog, cache: new lark.DefaultCache() });
  dispatcher.register({
    'im.message.receive_v1': onMessage,
    'card.action.trigger': onAction,
    ...Object.fromEntries(CHAT_EVENT_TYPES.map((type) => [type, onChatEvent])),
  });
  return { dispatcher, lost };
}

const CHAT_TYPE_BY_EVENT: Readonly<Partial<Record<ChatEvent['what'], 'p2p' | 'group'>>> = {
  'bot-added': 'group',
  'private-chat-entered': 'p2p',
};
