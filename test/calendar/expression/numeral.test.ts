import { expect, it } from 'vitest';
import { readNumber, readYear } from '../../../src/calendar/expression/numeral.ts';

it.each([
  ['0', 0],
  ['23', 23],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['廿三', 23],
  ['卅一', 31],
  ['两', 2],
  ['二三', 23],
  ['百', 100],
  ['一百零五', 105],
  ['一百二十', 120],
])('%s is %i', (text, number) => expect(readNumber(text)).toBe(number));

it.each(['', '人', '十人', '1.5', '十二十', '-3'])('“%s” is no number', (text) =>
  expect(readNumber(text)).toBeNull(),
);

it('reads years in full and in short', () => {
  expect([readYear('2026'), readYear('26'), readYear('二〇二六'), readYear('某年')]).toEqual([
    2026,
    2026,
    2026,
    null,
  ]);
});
