import type { MessageView } from '../api.ts';

/** A stretch of a text message. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string; readonly openId: string }
  | { readonly kind: 'link'; readonly text: string };

const LINK = String.raw`https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/#=&-]`;

/** Cuts a text into words, mentions (`@_user_1` → `@name`) and addresses, in order; joined they are the text as shown. */
export function segments(text: string, mentions: MessageView['mentions']): readonly Segment[] {
  const byKey = new Map(mentions.map((mention) => [mention.key, mention]));
  // The longest key first: @_user_1 begins @_user_10 too.
  const keys = [...byKey.keys(), '@_all'].sort((one, other) => other.length - one.length).map(literal);
  const found: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(`${keys.join('|')}|${LINK}`, 'g'))) {
    if (match.index > end) found.push({ kind: 'text', text: text.slice(end, match.index) });
    found.push(segment(match[0], byKey));
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ kind: 'text', text: text.slice(end) });
  return found;
}

function segment(word: string, byKey: ReadonlyMap<string, MessageView['mentions'][number]>): Segment {
  const mention = byKey.get(word);
  if (mention !== undefined) return { kind: 'mention', text: `@${mention.name}`, openId: mention.openId };
  if (word === '@_all') return { kind: 'mention', text: '@所有人', openId: 'all' };
  return { kind: 'link', text: word };
}

function literal(key: string): string {
  return key.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
