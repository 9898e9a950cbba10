import type { MessageView } from '../api.ts';
import { type CardView, drawCard } from './card/card.ts';
import { drawMarkdown } from './card/markdown.ts';
import { el } from './element.ts';
import { fileCard } from './file-card.ts';
import { icon } from './icon.ts';
import { type Json, list, object, string } from './json.ts';
import { link } from './link.ts';
import type { MessageContext } from './message.ts';
import { postWords, readPost } from './post.ts';
import { segments } from './segments.ts';

export interface DrawnBody {
  readonly root: HTMLElement;
  readonly card: CardView | null;
}

type Draw = (message: MessageView, context: MessageContext, before: CardView | null) => DrawnBody;

const BODIES: Readonly<Record<MessageView['type'], Draw>> = {
  text: (message, context) => bubble(message, context, textWords(message, context)),
  post: (message, context) => bubble(message, context, postParts(message, context)),
  file: (message, context) => bubble(message, context, [fileCard(object(message.content))], 'bubble-plain'),
  image: (message, context) => bubble(message, context, [imageBox()], 'bubble-plain'),
  interactive: (message, context, before) => {
    const card = drawCard(message.messageId, message.content, context, before);
    return { root: el('div', { class: 'card-frame' }, quote(message), card.root), card };
  },
};

/** What stands under a message's heading. `before` is the card drawn for this message until now, or null. */
export function drawBody(message: MessageView, context: MessageContext, before: CardView | null): DrawnBody {
  return BODIES[message.type](message, context, before);
}

function bubble(
  message: MessageView,
  _context: MessageContext,
  parts: readonly (Node | string)[],
  kind = '',
): DrawnBody {
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
    if (part.kind === 'mention') return mention(part.text, part.openId, context);
    return part.kind === 'link' ? link(part.text, part.text) : part.text;
  });
}

function postParts({ content }: MessageView, context: MessageContext): readonly Node[] {
  const { title, paragraphs } = readPost(content);
  const rows = paragraphs.map((row) => el('p', {}, ...row.map((part) => postPart(part, context))));
  return title === '' ? rows : [el('h3', {}, title), ...rows];
}

function postPart(part: Json, context: MessageContext): Node | string {
  const words = postWords(part);
  if (part.tag === 'at') return mention(words, string(part.user_id), context);
  if (part.tag === 'a') return link(words, string(part.href));
  if (part.tag === 'md') return drawMarkdown(words, context);
  if (part.tag === 'hr') return el('hr');
  if (part.tag === 'code_block') return el('pre', {}, el('code', {}, words));
  const styles = list(part.style).map(string);
  return styles.length === 0 ? words : el('span', { class: styles.map((style) => `text-${style}`).join(' ') }, words);
}

function mention(words: string, openId: string, { persona }: MessageContext): HTMLElement {
  return el('span', { class: openId === persona ? 'mention mention-me' : 'mention' }, words);
}

function imageBox(): HTMLElement {
  return el('span', { class: 'image-box' }, icon('image'), '图片');
}
