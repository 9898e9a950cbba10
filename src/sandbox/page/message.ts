import type { MessageView } from '../api.ts';
import { botAvatar, personAvatar } from './avatar.ts';
import type { CardView } from './card/card.ts';
import type { CardHost } from './card/context.ts';
import { el } from './element.ts';
import { icon } from './icon.ts';
import { drawBody } from './message-body.ts';
import { timeLabel } from './time-labels.ts';

/** What a message needs to know of the chat around it. */
export interface MessageContext extends CardHost {
  /** open_id of the visitor's persona. */
  readonly persona: string;
  readonly onReply: (message: MessageView) => void;
}

export interface DrawnMessage {
  readonly root: HTMLElement;
  /** Present when the message is a card: what was typed into it is kept when it changes. */
  readonly card: CardView | null;
}

/** @param before how the same message was drawn until now, or null. */
export function drawMessage(
  message: MessageView,
  context: MessageContext,
  before: DrawnMessage | null,
): DrawnMessage {
  const own = message.sender.openId === context.persona;
  const attributes = {
    'data-testid': `message-${message.messageId}`,
    'data-message': message.messageId,
    'data-type': message.type,
  };
  if (message.recalled) {
    const who = own ? '你' : message.sender.name;
    return { root: el('li', { ...attributes, class: 'recalled' }, `${who}撤回了一条消息`), card: null };
  }
  const body = drawBody(message, context, before?.card ?? null);
  const root = el(
    'li',
    { ...attributes, class: own ? 'message message-own' : 'message' },
    message.sender.bot
      ? botAvatar(message.sender.name)
      : personAvatar(message.sender.openId, message.sender.name),
    el(
      'div',
      { class: 'message-main' },
      heading(message, context),
      el('div', { class: 'message-line' }, body.root, replyButton(message, context)),
    ),
  );
  return { root, card: body.card };
}

function heading(message: MessageView, { timeZone }: MessageContext): HTMLElement {
  return el(
    'p',
    { class: 'message-head' },
    el('span', { class: 'sender' }, message.sender.name),
    message.sender.bot ? el('span', { class: 'badge' }, '机器人') : null,
    el('time', { datetime: new Date(message.at).toISOString() }, timeLabel(message.at, timeZone)),
    message.ephemeral ? el('span', { class: 'ephemeral' }, icon('eye'), '仅你可见') : null,
  );
}

function replyButton(message: MessageView, context: MessageContext): HTMLElement | null {
  if (message.ephemeral) return null;
  const button = el(
    'button',
    { type: 'button', class: 'icon-button reply', 'aria-label': `回复${message.sender.name}`, title: '回复' },
    icon('reply'),
  );
  button.addEventListener('click', () => context.onReply(message));
  return button;
}
