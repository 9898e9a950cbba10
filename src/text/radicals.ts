/** Kangxi radicals, and those of the supplement. */
const RADICALS = /[\u2f00-\u2fd5\u2e80-\u2ef3]/g;
/** Those that are whole words, which Unicode names equivalent without normalising them: radical and word in turn. */
const SUPPLEMENT =
  '⺁厂⺇几⺒巳⺓幺⺛旡⺝月⺠民⺪疋⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙';
const WORDS = new Map(
  Array.from(SUPPLEMENT.matchAll(/(.)(.)/g), ([, radical = '', word = '']) => [radical, word]),
);

/**
 * Words in place of the signs of radicals (⼀ U+2F00, ⻅ U+2EC5) that programs printing PDF files write where a font
 * draws them like the words 一 and 见. No reader sees a difference, and no one would find the words.
 * @returns as many UTF-16 units. Folding compares by it; an imported document keeps it, so that what is shown and
 *   copied from it are words, too
 */
export function withoutRadicals(text: string): string {
  return text.replace(RADICALS, (radical) => WORDS.get(radical) ?? radical.normalize('NFKC'));
}
