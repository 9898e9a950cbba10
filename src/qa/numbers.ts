const DIGITS = '零一二三四五六七八九';
const CHINESE = /^([一二两三四五六七八九十]{1,3})(\D)$/;
const ARABIC = /^(\d{1,2})(\D*)$/;

/** Numbers with what they measure, in a folded question. 一次 and 一年 are left alone: they seldom say anything. */
export const MEASURED =
  /(?:19|20)\d\d年?|\d+(?:\.\d+)?%?[天次户篇年月日个项]?|[二两三四五六七八九十]{1,3}次|[一二两三四五六七八九十]{1,3}[户篇天]/g;

/** @returns the folded question with 5个, 4项 written 五个, 四项, as documents count their lists */
export function withNumerals(folded: string): string {
  return folded.replace(COUNTED, (digit) => (digit === '2' ? '两' : DIGITS.charAt(Number(digit))));
}
const COUNTED = /(?<![\d.])[2-9](?=[个项种大条类方步])/g;

/** True for a number that is a year. */
export function isYear(measured: string): boolean {
  return /^(?:19|20)\d\d/.test(measured);
}

/** Every way to write a number with its measure: 2% → 百分之二, 60天 → 六十天, 三次 → 3次; a year by its digits. */
export function writings(measured: string): string[] {
  if (isYear(measured)) return [measured.slice(0, 4)];
  const arabic = ARABIC.exec(measured);
  if (arabic !== null) return [measured, ...chineseOf(Number(arabic[1]), arabic[2] ?? '')];
  const chinese = CHINESE.exec(measured);
  return chinese === null ? [measured] : [measured, `${numericValue(chinese[1] ?? '')}${chinese[2] ?? ''}`];
}

function chineseOf(value: number, measure: string): string[] {
  const words = below100(value);
  if (measure === '%') return [`百分之${words}`];
  return value === 2 && measure !== '' ? [`${words}${measure}`, `两${measure}`] : [`${words}${measure}`];
}

function below100(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

function numericValue(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (word: string | undefined, empty: number): number =>
    word === undefined || word === '' ? empty : word === '两' ? 2 : DIGITS.indexOf(word);
  return (words.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}
