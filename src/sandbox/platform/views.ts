import type { MessageView } from '../api.ts';
import { isObject } from './json.ts';
import type { StoredMessage } from './messages.ts';
import type { Platform } from './platform.ts';

const SHOWN = ['text', 'post', 'interactive', 'file', 'image'] as const;
const PREVIEW_CHARACTERS = 50;

/** A message as the chat page and the tests see it. */
export function messageView(platform: Platform, message: StoredMessage): MessageView {
  const { id, chatId, sender, fromBot, at, mentions, recalled, viewer, content } = message;
  const type = shownAs(message);
  const parent = message.parentId === null ? undefined : platform.messages.get(message.parentId);
  return {
    messageId: id,
    chatId,
    sender: { openId: sender, name: nameOf(platform, sender), bot: fromBot },
    at,
    type: type ?? 'text',
    content: recalled ? {} : type === undefined ? { text: `[${message.type}]` } : content,
    mentions,
    parent: parent === undefined ? null : { messageId: parent.id, preview: preview(parent) },
    recalled,
    ephemeral: viewer !== null,
  };
}

function shownAs(message: StoredMessage) {
  return SHOWN.find((known) => known === message.type);
}

function nameOf({ app, people }: Platform, openId: string): string {
  return openId === app.bot.openId ? app.bot.name : (people.get(openId)?.name ?? '');
}

/** One line that says what a message holds. */
function preview(message: StoredMessage): string {
  if (message.recalled) return '消息已撤回';
  const type = shownAs(message);
  const words = type === undefined ? `[${message.type}]` : PREVIEWS[type](message.content);
  const named = message.mentions
    .toSorted((a, b) => b.key.length - a.key.length)
    .reduce((line, { key, name }) => line.replaceAll(key, `@${name}`), words);
  const line = named.replace(/\s+/g, ' ').trim();
  return line.length > PREVIEW_CHARACTERS ? `${line.slice(0, PREVIEW_CHARACTERS)}…` : line;
}

const string = (object: unknown, key: string) => {
  const value = isObject(object) ? object[key] : undefined;
  return typeof value === 'string' ? value : '';
};

const PREVIEWS: Readonly<Record<(typeof SHOWN)[number], (content: unknown) => string>> = {
  text: (content) => string(content, 'text'),
  post: (content) => string(content, 'title') || '[富文本]',
  interactive: (content) => cardTitle(content) || '[卡片]',
  file: (content) => `[文件] ${string(content, 'file_name')}`,
  image: () => '[图片]',
};

function cardTitle(card: unknown): string {
  const header = isObject(card) ? card.header : undefined;
  return string(isObject(header) ? header.title : undefined, 'content');
}
