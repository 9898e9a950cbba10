import { read, textAt } from '../reading.ts';
import { postToText } from './post.ts';

/** The words of a message's content; null where the type says there are words and the content has no such shape. */
type Converter = (content: unknown) => string | null;

/** One converter per message type that has words. */
const CONVERTERS: ReadonlyMap<string, Converter> = new Map([
  ['text', (content) => (typeof read(content, 'text') === 'string' ? textAt(content, 'text') : null)],
  ['post', (content) => (Array.isArray(read(content, 'content')) ? postToText(content) : null)],
]);

/**
 * @param type the platform's `message_type`
 * @returns the words, with placeholders of mentions; `readable` false for a type that holds none (image, file, audio,
 * sticker, merge_forward, share_chat …); null when the content is malformed.
 */
export function convert(
  type: string,
  content: unknown,
): { readonly text: string; readonly readable: boolean } | null {
  const converter = CONVERTERS.get(type);
  if (converter === undefined) return { text: '', readable: false };
  const text = converter(content);
  return text === null ? null : { text, readable: true };
}
