import { describe, expect, it } from 'vitest';
import { createGramLists } from '../../../src/qa/search/gram-lists.ts';

describe('the grams of texts', () => {
  it('are found by the number of their text, in whatever order they were kept', () => {
    const lists = createGramLists(3);
    lists.keep(2, Uint32Array.of(7, 0xffff_ffff));
    lists.keep(0, Uint32Array.of(5));
    expect([0, 1, 2].map((text) => lists.at(text))).toEqual([
      Uint32Array.of(5),
      null,
      Uint32Array.of(7, 0xffff_ffff),
    ]);
  });

  it('are all there when they have outgrown the first array', () => {
    const lists = createGramLists(300);
    const long = (text: number) => Uint32Array.from({ length: 1_000 }, (_, at) => text * 1_000 + at);
    for (let text = 0; text < 300; text += 1) lists.keep(text, long(text));
    for (const text of [0, 17, 299]) expect(lists.at(text)).toEqual(long(text));
  });
});
