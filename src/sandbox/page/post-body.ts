import type { MessageView } from '../api.ts';
import { drawMarkdown } from './card/markdown.ts';
import { el } from './element.ts';
import { type Json, list, string } from './json.ts';
import { link } from './link.ts';
import { drawMention } from './mention.ts';
import type { MessageContext } from './message.ts';
import { postWords, readPost } from './post.ts';

type DrawPart = (part: Json, words: string, message: MessageView, context: MessageContext) => Node | string;

const PARTS: Readonly<Record<string, DrawPart>> = {
  text: (part, words) => {
    const styles = list(part.style).map((style) => `text-${string(style)}`);
    return styles.length === 0 ? words : el('span', { class: styles.join(' ') }, words);
  },
  a: (part, words) => link(words, string(part.href)),
  // The platform puts a key (`@_user_1`) in place of the open_id.
  at: ({ user_id }, words, { mentions }, context) =>
    drawMention(words, mentions.find(({ key }) => key === user_id)?.openId ?? string(user_id), context),
  md: (_part, words, _message, context) => drawMarkdown(words, context),
  hr: () => el('hr'),
  code_block: (_part, words) => el('pre', {}, el('code', {}, words)),
};

/** A rich post: its title and its paragraphs. */
export function drawPost(message: MessageView, context: MessageContext): readonly Node[] {
  const { title, paragraphs } = readPost(message.content);
  const draw = (part: Json) => {
    const words = postWords(part);
    return PARTS[string(part.tag)]?.(part, words, message, context) ?? words;
  };
  const rows = paragraphs.map((row) => el('p', {}, ...row.map(draw)));
  return title === '' ? rows : [el('h3', {}, title), ...rows];
}
