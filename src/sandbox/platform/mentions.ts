import { isObject } from './json.ts';
import type { StoredMention } from './messages.ts';

export interface NamedPerson {
  readonly openId: string;
  readonly name: string;
}

/** Everybody in the chat: shown as `@_all`, never in the list of mentions. */
const ALL = 'all';

/**
 * Puts Feishu's keys in place of `@name`, as its clients do when a person sends: `@_user_1` for the first person
 * named, and so on. A person whose `@name` is not in the text is put at its start; a longer name wins over its own
 * beginning.
 */
export function keyedText(
  text: string,
  named: readonly NamedPerson[],
): { readonly text: string; readonly mentions: readonly StoredMention[] } {
  const byLength = [...named].sort((a, b) => b.name.length - a.name.length);
  const mentions: StoredMention[] = [];
  const keyOf = ({ openId, name }: NamedPerson) =>
    openId === ALL ? '@_all' : mentionKey(mentions, openId, name);
  let keyed = '';
  for (let at = 0; at < text.length; ) {
    const person = text[at] === '@' ? byLength.find(({ name }) => text.startsWith(name, at + 1)) : undefined;
    keyed += person === undefined ? text[at] : keyOf(person);
    at += person === undefined ? 1 : person.name.length + 1;
  }
  const absent = named.filter(({ openId, name }) => openId !== ALL && !text.includes(`@${name}`));
  for (const person of absent) keyed = `${keyOf(person)} ${keyed}`;
  return { text: keyed, mentions };
}

const AT_TAG = /<at\s+(?:user_)?id\s*=\s*"?([^">\s]+)"?\s*>(.*?)<\/at>/g;

/** The same for a text that the bot sends, where a mention is `<at user_id="ou_…">name</at>`. */
export function keyedTags(
  text: string,
  nameOf: (openId: string) => string | undefined,
): { readonly text: string; readonly mentions: readonly StoredMention[] } {
  const mentions: StoredMention[] = [];
  const keyed = text.replace(AT_TAG, (_tag, openId: string, written: string) => {
    if (openId === ALL) return '@_all';
    return mentionKey(mentions, openId, nameOf(openId) ?? written);
  });
  return { text: keyed, mentions };
}

/** The same for the paragraphs of a post: each `{"tag":"at","user_id":"ou_…"}` gets its key and its name. */
export function keyedPost(
  paragraphs: unknown,
  nameOf: (openId: string) => string | undefined,
): { readonly paragraphs: unknown; readonly mentions: readonly StoredMention[] } {
  const mentions: StoredMention[] = [];
  const node = (value: unknown): unknown => {
    if (!isObject(value) || value.tag !== 'at' || typeof value.user_id !== 'string') return value;
    if (value.user_id === ALL) return { ...value, user_id: '@_all' };
    const name = nameOf(value.user_id) ?? '';
    return { ...value, user_id: mentionKey(mentions, value.user_id, name), user_name: name };
  };
  const keyed = Array.isArray(paragraphs)
    ? paragraphs.map((line: unknown) => (Array.isArray(line) ? line.map(node) : line))
    : [];
  return { paragraphs: keyed, mentions };
}

function mentionKey(mentions: StoredMention[], openId: string, name: string): string {
  const known = mentions.find((mention) => mention.openId === openId);
  if (known !== undefined) return known.key;
  const key = `@_user_${mentions.length + 1}`;
  mentions.push({ key, openId, name });
  return key;
}
