import type { ChatEvent } from '../../core/message.ts';
import { read, textAt } from '../reading.ts';
import { epochMs } from './moment.ts';

interface Shape {
  readonly what: ChatEvent['what'];
  readonly chat: readonly string[] | null;
  readonly operator: readonly string[] | null;
  readonly subject: readonly string[] | null;
}

/** Where each event keeps what we need, by event type. A type that is not here is acknowledged and ignored. */
const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  [
    'im.chat.member.bot.added_v1',
    { what: 'bot-added', chat: ['chat_id'], operator: ['operator_id', 'open_id'], subject: null },
  ],
  [
    'im.chat.member.bot.deleted_v1',
    { what: 'bot-removed', chat: ['chat_id'], operator: ['operator_id', 'open_id'], subject: null },
  ],
  [
    'im.chat.access_event.bot_p2p_chat_entered_v1',
    { what: 'private-chat-entered', chat: ['chat_id'], operator: ['operator_id', 'open_id'], subject: null },
  ],
  [
    'im.message.recalled_v1',
    { what: 'message-recalled', chat: ['chat_id'], operator: null, subject: ['message_id'] },
  ],
  [
    'application.bot.menu_v6',
    { what: 'menu', chat: null, operator: ['operator', 'operator_id', 'open_id'], subject: ['event_key'] },
  ],
]);

export const CHAT_EVENT_TYPES: readonly string[] = [...SHAPES.keys()];

/**
 * One plain event out of those that nobody said.
 *
 * @param event the flattened event as the SDK's dispatcher hands it over
 * @param now epoch ms, for an event without a time
 * @returns null when the type is unknown or something that it needs is not there
 */
export function readEvent(event: unknown, now: number): ChatEvent | null {
  const shape = SHAPES.get(textAt(event, 'event_type'));
  const eventId = textAt(event, 'event_id');
  if (shape === undefined || eventId === '') return null;
  const chatId = shape.chat === null ? '' : textAt(event, ...shape.chat);
  const subject = shape.subject === null ? '' : textAt(event, ...shape.subject);
  const operator = shape.operator === null ? '' : textAt(event, ...shape.operator);
  if (shape.chat !== null && chatId === '') return null;
  if (shape.subject !== null && subject === '') return null;
  if (shape.what === 'menu' && operator === '') return null;
  const at = epochMs(read(event, 'create_time')) ?? now;
  return { kind: 'event', eventId, what: shape.what, chatId, operator, subject, at };
}
