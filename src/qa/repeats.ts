/** Things that a question counts: 五个过硬, 三个“高”. */
export interface Repeated {
  readonly times: number;
  /** What may be meant by them, longest first: where a word ends only the documents know. */
  readonly words: readonly string[];
}

const NUMERALS = '零一二三四五六七八九十';
const COUNTED = /([三四五六七八九])个["']?([\u4e00-\u9fff]{1,4})/;
/** A word is meant where nothing else follows it. */
const ENDS = /^(?:["',.?!:;\s的呢吗吧啊是]|$)/;

/** @param text a question, folded */
export function readRepeated(text: string): Repeated | null {
  const found = COUNTED.exec(text);
  const [, numeral = '', run = ''] = found ?? [];
  if (found === null) return null;
  const rest = text.slice(found.index + found[0].length - run.length);
  const words = [4, 3, 2, 1].flatMap((length) =>
    length <= run.length && ENDS.test(rest.slice(length)) ? [run.slice(0, length)] : [],
  );
  return words.length === 0 ? null : { times: NUMERALS.indexOf(numeral), words };
}

/** True where a sentence says one of the words just so often: 信念过硬、政治过硬、责任过硬、能力过硬、作风过硬. */
export function repeats(line: string, { times, words }: Repeated): boolean {
  return words.some((word) => line.split(word).length - 1 === times);
}
