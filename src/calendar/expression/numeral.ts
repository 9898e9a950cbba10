const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  仨: 3,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Regular expression source of a number below a thousand in Arabic or Chinese numerals. */
export const NUMBER =
  '(?:\\d{1,3}|[一二两三四五六七八九]?百[一二三四五六七八九零〇十]{0,4}|[一二两三四五六七八九十廿卅〇零]{1,4}|[俩仨])';

const SPELLED =
  /^(?:([一二两三四五六七八九]?)百)?[零〇]?(?:([一二三四五六七八九]?)十)?([零〇一二两俩三仨四五六七八九]?)$/;

/**
 * @param text folded
 * @returns the number that `23`, `二十三`, `廿三`, `一百零五` or `二〇` says, or null when it says none
 */
export function readNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const spelled = text.replace('廿', '二十').replace('卅', '三十');
  if (/^[〇零一二两三四五六七八九]{2,4}$/.test(spelled) && !spelled.startsWith('零'))
    return readDigits(spelled);
  const match = SPELLED.exec(spelled);
  if (match === null || spelled === '') return null;
  const [, hundreds = '', tens = '', units = ''] = match;
  const hundred = spelled.includes('百') ? (DIGITS[hundreds] ?? 1) * 100 : 0;
  const ten = spelled.includes('十') ? (DIGITS[tens] ?? 1) * 10 : 0;
  return hundred + ten + (DIGITS[units] ?? 0);
}

/** @returns the year that `2026`, `26` or `二〇二六` says; two digits mean this century. */
export function readYear(text: string): number | null {
  const year = /^\d+$/.test(text) ? Number(text) : readDigits(text);
  if (year === null) return null;
  return year < 100 ? 2000 + year : year;
}

function readDigits(text: string): number | null {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === '' ? null : value;
}
