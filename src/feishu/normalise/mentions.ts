import type { Mention } from '../../core/message.ts';
import { read, textAt } from '../reading.ts';

/** What the platform sends beside a text: the placeholder that stands in the text, and who is meant. */
export interface RawMention {
  readonly key: string;
  readonly openId: string;
  readonly name: string;
  readonly bot: boolean;
}

/** @returns the mentions of a received message; entries without a key are left out. */
export function readMentions(message: unknown): readonly RawMention[] {
  const list = read(message, 'mentions');
  if (!Array.isArray(list)) return [];
  return list
    .map((item: unknown) => ({
      key: textAt(item, 'key'),
      openId: textAt(item, 'id', 'open_id'),
      name: textAt(item, 'name'),
      bot: textAt(item, 'mentioned_type') === 'bot',
    }))
    .filter((mention) => mention.key !== '');
}

/**
 * Puts names in the place of placeholders, in one pass with the longest placeholder first, so that `@_user_1` is not
 * found inside `@_user_10` and a name that looks like a placeholder stays a name. The bot's own goes away.
 */
export function nameMentions(text: string, mentions: readonly RawMention[], botId: string | null): string {
  if (!text.includes('@')) return text;
  const names = new Map([
    ['@_all', '@所有人'],
    ...mentions.map(({ key, openId, name }) => [key, isBot(openId, botId) ? '' : `@${name}`] as const),
  ]);
  const keys = [...names.keys()].sort((a, b) => b.length - a.length).map(escapeForPattern);
  return text.replace(new RegExp(keys.join('|'), 'g'), (key) => names.get(key) ?? key);
}

/** The people among the mentions, each once: neither this bot nor another one. */
export function people(mentions: readonly RawMention[], botId: string | null): readonly Mention[] {
  const found = new Map<string, Mention>();
  for (const { openId, name, bot } of mentions) {
    if (openId !== '' && !bot && !isBot(openId, botId)) found.set(openId, { openId, name });
  }
  return [...found.values()];
}

/** True only by open_id: names are not unique and change, and @所有人 speaks to nobody. Unknown id: never. */
export function mentionsBot(mentions: readonly RawMention[], botId: string | null): boolean {
  return mentions.some(({ openId }) => isBot(openId, botId));
}

function isBot(openId: string, botId: string | null): boolean {
  return botId !== null && openId === botId;
}

function escapeForPattern(key: string): string {
  return key.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
