import { describe, expect, it } from 'vitest';
import type { DocumentHead } from '../../src/core/document.ts';
import { basisQuote, basisWords } from '../../src/obligations/basis-quote.ts';

const head: DocumentHead = {
  slug: 'a',
  title: '意见',
  issuer: null,
  number: null,
  date: null,
  source: null,
  official: true,
};
const basis = { document: 'a', clause: '三、（六）', quote: '每季度至少召开一次' };

describe('the words that a duty rests on', () => {
  it('are told with title and clause', () => {
    expect(basisWords(basis, [head])).toBe('“每季度至少召开一次”——《意见》三、（六）');
    expect(basisQuote(basis, [head])).toEqual([
      { kind: 'quote', text: '每季度至少召开一次', emphasis: [], source: '《意见》三、（六）' },
    ]);
  });

  it('are marked where the text is not official', () => {
    const draft = { ...head, official: false };
    expect(basisWords(basis, [draft])).toBe('“每季度至少召开一次”——《意见》三、（六）（非正式文件）');
    expect(basisQuote(basis, [draft])[0]?.source).toBe('《意见》三、（六）（非正式文件）');
  });

  it('are left out where there is no such document, or no basis', () => {
    expect([basisWords(basis, []), basisWords(undefined, [head]), basisWords(null, [head])]).toEqual([
      null,
      null,
      null,
    ]);
    expect(basisQuote(basis, [])).toEqual([]);
  });
});
