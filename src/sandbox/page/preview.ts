import type { MessageView } from '../api.ts';
import { content, object, string } from './json.ts';
import { postWords, readPost } from './post.ts';
import { segments } from './segments.ts';

const PREVIEWS: Readonly<Record<MessageView['type'], (message: MessageView) => string>> = {
  text: ({ content, mentions }) =>
    segments(string(object(content).text), mentions)
      .map((part) => part.text)
      .join(''),
  post: (message) => {
    const { title, paragraphs } = readPost(message.content);
    return title || paragraphs.flat().map(postWords).join('');
  },
  interactive: (message) => `［卡片］${cardTitle(message.content)}`,
  file: (message) => `［文件］${string(object(message.content).file_name)}`,
  image: () => '［图片］',
};

/** A message in one line, for the chat list and for screen readers. */
export function preview(message: MessageView): string {
  if (message.recalled) return '撤回了一条消息';
  return PREVIEWS[message.type](message).replace(/\s+/g, ' ').trim();
}

/** A card's summary, or its title, or nothing. */
function cardTitle(card: unknown): string {
  const { config, header } = object(card);
  return content(object(config).summary) || content(object(header).title);
}
