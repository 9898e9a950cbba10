import { UserError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';

/**
 * A text file's words: UTF-8, UTF-16 with its mark, or what Chinese office programs wrote before (GB 18030).
 * @throws UserError where it is none of these
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encodings = marked ? [bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== null && !text.includes('\0')) return text;
  }
  throw new UserError(texts().qa.unreadable.encoding);
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
