import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsNeeded } from '../../../src/ledger/understand/words-needed.ts';

/** Which of the letters a to e a text holds. */
const letters = (text: string): string => [...'abcde'].filter((letter) => text.includes(letter)).join('');

describe('the words that a text needs to mean what it means', () => {
  it.each([
    ['a b', 'a b'],
    ['x，a，y，b，z', 'a，b'],
    ['axxxx，yyyy', 'a'],
    ['x。y', ''],
    ['', ''],
    ['a'.repeat(50), 'a'],
  ])('of %s are %s', (text, words) => {
    expect(wordsNeeded(text, letters).replace(/，$/, '')).toBe(words);
  });

  it('mean the same, stand in the text in this order, and are found soon however long it is', () => {
    const piece = fc.constantFrom('a', 'b', 'x', 'yy', '，', '。', ' ', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 800 }), (pieces) => {
        const text = pieces.join('');
        let read = 0;
        const words = wordsNeeded(text, (one) => {
          read += one.length;
          return letters(one);
        });
        expect(letters(words)).toBe(letters(text));
        expect(read).toBeLessThan(33_000);
        let at = 0;
        for (const char of words) {
          const found = text.indexOf(char, at);
          expect(found).not.toBe(-1);
          at = found + 1;
        }
      }),
      { numRuns: 60 },
    );
  });
});
