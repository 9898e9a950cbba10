import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';

/** More than a few pleasantries at once say something else. */
const LONGEST = 24;
/** A picture, or the name of one as the platform writes it: [赞]. */
const PICTURES =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3|\s|\[[\p{Script=Han}A-Za-z]{1,12}\])+$/u;
const PICTURE = /\p{Extended_Pictographic}|\[/u;
const PARTICLES = '啊呀吧呢嘛啦哈哦噢喔哟呦嘿呵咯喽哇了的滴诶欸哎唉嗯';

/**
 * @returns what says to a whole message that is nothing but pleasantries, one after the other (收到谢谢哈), what is said to
 *   the one of them that stands last in the lexicon, which begins with what says least; and null to any other message
 */
export function createSmallTalk({
  greetings,
  picture,
}: Pick<Lexicon, 'greetings' | 'picture'>): (typed: string) => string | null {
  const known = [...greetings.keys()].map(bare);
  const said = [...greetings.values()];
  return (typed) => {
    if (typed.length > LONGEST * 2) return null;
    if (PICTURES.test(typed) && PICTURE.test(typed)) return picture;
    const words = bare(typed);
    if (words === '' || words.length > LONGEST) return null;
    return said[lastOf(words, known)]?.() ?? null;
  };
}

/** @returns where in `known` the last of the pleasantries stands that make up all of the words; -1 where they do not */
function lastOf(words: string, known: readonly string[]): number {
  /** By how much of the words is made up of pleasantries: the last of them in the lexicon, or -1 for particles alone. */
  const upTo: (number | undefined)[] = [-1];
  for (let at = 0; at < words.length; at += 1) {
    const before = upTo[at];
    if (before === undefined) continue;
    const reach = (length: number, found: number): void => {
      upTo[at + length] = Math.max(upTo[at + length] ?? -1, before, found);
    };
    if (PARTICLES.includes(words.charAt(at))) reach(1, -1);
    for (const [number, one] of known.entries()) {
      if (!words.startsWith(one, at)) continue;
      reach(one.length, number);
      if (one.startsWith('你') && /[吗么]/.test(words.charAt(at + one.length))) reach(one.length + 1, number);
    }
  }
  return upTo[words.length] ?? -1;
}

/** Folded, without punctuation; 你是不是…, 你是…不是 ask the same as 你是…吗. */
function bare(text: string): string {
  return fold(text.replace(/\[[\p{Script=Han}A-Za-z]{1,12}\]/gu, ''))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/你是不是/g, '你是');
}
