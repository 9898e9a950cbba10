import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, consent } from '../../src/text/consent.ts';

describe('consent', () => {
  it.each([
    ['好的。', 'yes'],
    ['确认！！', 'yes'],
    ['是 。 ，', 'yes'],
    ['不用了……', 'no'],
    ['好的，明天开会', null],
    ['？？？', null],
    ['', null],
  ])('in 「%s」 is %s', (text, meant) => {
    expect(consent(text)).toBe(meant);
  });

  it('is read without the signs at its end, and with those before it', () => {
    const sign = fc.constantFrom(' ', '\n', '。', '，', '！', '？');
    const row = fc.array(sign).map((signs) => signs.join(''));
    fc.assert(
      fc.property(row, row, row, (before, between, after) => {
        const words = bare(`${before}好${between}的${after}`);
        expect(words.startsWith(bare(before).trim())).toBe(true);
        expect(words.endsWith('的')).toBe(true);
        expect(words.length).toBeGreaterThanOrEqual(2 + between.length);
      }),
    );
  });
});
