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
