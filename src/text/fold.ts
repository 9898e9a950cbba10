import { Converter } from 'opencc-js/t2cn';
import { withoutRadicals } from './radicals.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });
const cache = new Map<string, string>();

/**
 * Folds script, width, case and punctuation so that words can be compared however they were typed:
 * traditional → simplified, signs of radicals → words, full width → half width, upper → lower case, one form of
 * quotes and dashes.
 *
 * Character by character, so the result has exactly as many UTF-16 units as `text` and every offset in it is an
 * offset in the original: what is shown can be cut from the original.
 */
export function fold(text: string): string {
  const folded = Buffer.allocUnsafe(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isHalf(unit)) return foldByCharacter(text);
    folded.writeUInt16LE(units[unit] || look(unit), at * 2);
  }
  return folded.toString('utf16le');
}

/** Folded unit of each UTF-16 unit that is a whole character; 0 where it has not been looked up yet. */
const units = new Uint16Array(0x10000);

function look(unit: number): number {
  const folded = foldChar(String.fromCharCode(unit)).charCodeAt(0);
  units[unit] = folded;
  return folded;
}

/** True for half of a character that takes two units. */
function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}

function foldByCharacter(text: string): string {
  let folded = '';
  for (const char of text) folded += foldChar(char);
  return folded;
}

function foldChar(char: string): string {
  let known = cache.get(char);
  if (known === undefined) {
    const candidate = convert(char);
    known = candidate.length === char.length ? candidate : char;
    cache.set(char, known);
  }
  return known;
}

function convert(char: string): string {
  const punctuation = PUNCTUATION[char];
  if (punctuation !== undefined) return punctuation;
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code < 0x2e80) return char.toLowerCase();
  return toSimplified(withoutRadicals(char));
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2028': '\n',
  '。': '.',
  '、': ',',
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '＂': '"',
  '‘': "'",
  '’': "'",
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '—': '-',
  '–': '-',
  '−': '-',
  '－': '-',
  '～': '~',
  '〜': '~',
  '·': '.',
  '•': '.',
  '．': '.',
  '…': '.',
};
