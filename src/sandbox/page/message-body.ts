import type { MessageView } from '../api.ts';
import { type CardView, drawCard } from './card/card.ts';
import { el } from './element.ts';
import { fileCard } from './file-card.ts';
import { icon } from './icon.ts';
import { object, string } from './json.ts';
import { link } from './link.ts';
import { drawMention } from './mention.ts';
import type { MessageContext } from './message.ts';
import { drawPost } from './post-body.ts';
import { segments } from './segments.ts';

export interface DrawnBody {
  readonly root: HTMLElement;
  readonly card: CardView | null;
}

type Draw = (message: MessageView, context: MessageContext, before: CardView | null) => DrawnBody;

const BODIES: Readonly<Record<MessageView['type'], Draw>> = {
  text: (message, context) => bubble(message, textWords(message, context)),
  post: (message, context) => bubble(message, drawPost(message, context)),
  file: (message) => bubble(message, [fileCard(object(message.content))], 'bubble-plain'),
  image: (message) => bubble(message, [imageBox()], 'bubble-plain'),
  interactive: (message, context, before) => {
    const card = drawCard(message.messageId, message.content, context, before);
    return { root: el('div', { class: 'card-frame' }, quote(message), card.root), card };
  },
};

/** What stands under a message's heading. `before` is the card drawn for this message until now, or null. */
export function drawBody(message: MessageView, context: MessageContext, before: CardView | null): DrawnBody {
  return BODIES[message.type](message, context, before);
}

function bubble(message: MessageView, parts: readonly (Node | string)[], kind = ''): DrawnBody {
  return { root: el('div', { class: `bubble ${kind}`.trim() }, quote(message), ...parts), card: null };
}

function quote({ parent }: MessageView): HTMLElement | null {
  if (parent === null) return null;
  const button = el(
    'button',
    { type: 'button', class: 'quote ellipsis', 'aria-label': `回复的消息：${parent.preview}` },
    `回复：${parent.preview}`,
  );
  button.addEventListener('click', () => {
    const row = document.querySelector<HTMLElement>(`[data-message="${CSS.escape(parent.messageId)}"]`);
    row?.scrollIntoView({ block: 'center' });
  });
  return button;
}

function textWords({ content, mentions }: MessageView, context: MessageContext): readonly (Node | string)[] {
  return segments(string(object(content).text), mentions).map((part) => {
    if (part.kind === 'mention') return drawMention(part.text, part.openId, context);
    return part.kind === 'link' ? link(part.text, part.text) : part.text;
  });
}

function imageBox(): HTMLElement {
  return el('span', { class: 'image-box' }, icon('image'), '图片');
}
