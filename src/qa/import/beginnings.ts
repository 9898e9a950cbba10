import { fold } from '../../text/fold.ts';

const NUMBERED =
  /^(?:第[零〇○一二三四五六七八九十百千\d]+[编章节条]|[一二三四五六七八九十]+,|\([一二三四五六七八九十\d]+\)|\d{1,2}[.,](?!\d)|[问答]:)/;

/** Whether a line begins with its own number (第一条, 一、, （一）, 1.) or with 问：or 答：, and so begins something new. */
export function isBeginning(line: string): boolean {
  return NUMBERED.test(fold(line.slice(0, LONGEST_NUMBER)));
}
const LONGEST_NUMBER = 20;
