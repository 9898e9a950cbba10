import { describe, expect, it } from 'vitest';
import type { Gap } from '../../src/core/gaps.ts';
import type { AddedPair, Knowledge } from '../../src/core/knowledge.ts';
import { openGaps } from '../../src/knowledge/open-gaps.ts';

const step = { what: 'taken', by: 'admin', at: '2026-03-18T10:05:00+08:00' } as const;
const pair: AddedPair = {
  ...{ kind: 'pair', id: 'p1', document: 'rules', clause: '第二条', text: '借期三十天' },
  ...{ questions: ['图书借期多久'], steps: [step] },
};
const gap = (question: string, over: Partial<Gap> = {}): Gap => ({
  ...{ question, outcome: 'declined', times: 1, at: 1 },
  ...over,
});

describe('questions asked in vain', () => {
  it('are told by the wording asked most, with how often and when last', () => {
    const gaps = [
      gap('图书馆几点关门', { at: 7 }),
      gap('图书馆几点关门呢', { times: 3 }),
      gap('图书馆几点关门呢', { outcome: 'unhelpful', times: 2, at: 5 }),
      gap('党费交多少'),
    ];
    expect(openGaps(gaps, [], () => true)).toEqual([
      { question: '图书馆几点关门呢', others: ['图书馆几点关门'], declined: 4, unhelpful: 2, at: 7 },
      { question: '党费交多少', others: [], declined: 1, unhelpful: 0, at: 1 },
    ]);
  });

  it('are open again where the document that answered them is withdrawn', () => {
    const gaps = [gap('请问图书借期多久？')];
    expect(openGaps(gaps, [pair], () => true)).toEqual([]);
    expect(openGaps(gaps, [pair], () => false)).toHaveLength(1);
  });

  it.each<readonly [string, Knowledge]>([
    ['is only proposed', { ...pair, steps: [{ ...step, what: 'proposed' }] }],
    ['was withdrawn', { ...pair, steps: [step, { ...step, what: 'withdrawn' }] }],
  ])('stay open while their answer %s', (_, entry) => {
    expect(openGaps([gap('图书借期多久')], [entry], () => true)).toHaveLength(1);
  });

  it('need no document to need no answer', () => {
    const needless: Knowledge = { kind: 'needless', id: 'n1', questions: ['食堂吃什么'], steps: [step] };
    expect(openGaps([gap('食堂吃什么')], [needless], () => false)).toEqual([]);
  });
});
