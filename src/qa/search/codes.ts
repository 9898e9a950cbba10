import { fold } from '../../text/fold.ts';

/** Folded unit of each UTF-16 unit; 0 where it has not been looked up yet. */
const table = new Uint16Array(0x10000);
let buffer = new Uint16Array(4096);

/**
 * A text's UTF-16 units, folded one by one as `text/fold` does it (halves of a surrogate pair stay as they are).
 * @returns a view that holds until the next call
 */
export function foldCodes(text: string): Uint16Array {
  const { length } = text;
  if (buffer.length < length) buffer = new Uint16Array(length * 2);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    buffer[at] = table[code] || look(code);
  }
  return buffer.subarray(0, length);
}

function look(code: number): number {
  const surrogate = code >= 0xd800 && code < 0xe000;
  const folded = surrogate ? code : fold(String.fromCharCode(code)).charCodeAt(0);
  table[code] = folded;
  return folded;
}
