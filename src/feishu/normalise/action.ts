import type { CardAction, ChatType } from '../../core/message.ts';
import { actionOfName, flat } from '../cards/names.ts';
import { read, textAt } from '../reading.ts';
import { readForm } from './form.ts';
import { epochMs } from './moment.ts';

/** A card action whose chat type is null where the card does not say it. */
export type ReadAction = Omit<CardAction, 'chatType'> & { readonly chatType: ChatType | null };

/**
 * One plain action out of `card.action.trigger` (Feishu's page cardkit-v1/card-callback-communication).
 * What the button means travels in its value and again in its name: some clients send only one of them with a form.
 *
 * @param event the flattened event as the SDK's dispatcher hands it over
 * @param now epoch ms, for an event without a time
 * @returns null when the event is malformed or its button is none of ours
 */
export function readAction(event: unknown, now: number): ReadAction | null {
  const eventId = textAt(event, 'event_id');
  const operator = textAt(event, 'operator', 'open_id');
  const messageId = textAt(event, 'context', 'open_message_id');
  const chatId = textAt(event, 'context', 'open_chat_id');
  const pressed = read(event, 'action');
  const meaning = meaningOf(pressed);
  if (eventId === '' || operator === '' || messageId === '' || chatId === '' || meaning === null) return null;
  return {
    kind: 'action',
    eventId,
    messageId,
    chatId,
    operator,
    ...meaning,
    form: readForm(read(pressed, 'form_value')),
    at: epochMs(read(event, 'create_time')) ?? now,
  };
}

type Meaning = Pick<ReadAction, 'action' | 'payload' | 'chatType'>;

function meaningOf(pressed: unknown): Meaning | null {
  const value = read(pressed, 'value');
  const action = textAt(value, 'a');
  if (action !== '') {
    const type = textAt(value, 't');
    return {
      action,
      payload: flat(read(value, 'p')),
      chatType: type === 'p2p' || type === 'group' ? type : null,
    };
  }
  const named = actionOfName(textAt(pressed, 'name'));
  return named === null ? null : { ...named, chatType: null };
}
