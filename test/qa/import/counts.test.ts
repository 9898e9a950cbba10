import { describe, expect, it } from 'vitest';
import { written } from '../../../src/qa/import/word/counts.ts';

describe('a count in Word', () => {
  it.each([
    ['decimal', [1, 12], '1 12'],
    ['decimalZero', [1, 12], '01 12'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalEnclosedCircle', [1, 20, 21, 36, 51], '① ⑳ 21 36 51'],
    ['decimalEnclosedCircleChinese', [3], '③'],
    ['decimalEnclosedParen', [1, 20, 21], '⑴ ⒇ 21'],
    ['decimalEnclosedFullstop', [2], '⒉'],
    ['chineseCounting', [1, 10, 11, 20, 21, 99, 100, 105], '一 十 十一 二十 二十一 九十九 一○○ 一○五'],
    [
      'chineseCountingThousand',
      [9, 10, 19, 90, 100, 101, 110, 111, 1001, 1010, 1100],
      '九 十 十九 九十 一百 一百零一 一百一十 一百一十一 一千零一 一千零一十 一千一百',
    ],
    ['japaneseCounting', [10, 21, 100, 101, 111, 1000], '十 二十一 百 百一 百十一 千'],
    ['ideographDigital', [1, 10, 101], '一 一〇 一〇一'],
    ['taiwaneseCounting', [10, 21], '十 二十一'],
    ['chineseLegalSimplified', [1, 10, 21, 101], '壹 壹拾 贰拾壹 壹佰零壹'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['ideographZodiac', [1, 12, 13], '子 亥 13'],
    ['ideographEnclosedCircle', [1, 10, 11], '㈠ ㈩ 11'],
    ['upperLetter', [1, 26, 27, 53], 'A Z AA AAA'],
    ['lowerLetter', [2, 28], 'b bb'],
    ['upperRoman', [4, 9, 14, 90, 1994], 'IV IX XIV XC MCMXCIV'],
    ['lowerRoman', [3], 'iii'],
    ['ordinal', [1, 2, 3, 4, 11, 12, 13, 21], '1st 2nd 3rd 4th 11th 12th 13th 21st'],
    ['numberInDash', [3], '- 3 -'],
    ['none', [3], ''],
    ['thaiLetters', [3], '3'],
    ['chineseCounting', [0, -1], '0 -1'],
    ['lowerLetter', [0, 100_000], '0 100000'],
    ['upperRoman', [1_000_000], '1000000'],
  ])('of the format %s is written as there: %j', (format, counts, expected) => {
    expect(counts.map((count) => written(count, format)).join(' ')).toBe(expected);
  });
});
