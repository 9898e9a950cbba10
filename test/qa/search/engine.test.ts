import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/qa/search/engine.ts';
import { gramsOf } from '../../../src/qa/search/grams.ts';

describe('grams', () => {
  it('do not reach over punctuation', () => {
    expect(gramsOf('甲乙,丙').pair).toEqual(
      ['甲乙'].map((pair) => pair.charCodeAt(0) * 65536 + pair.charCodeAt(1)),
    );
    expect(gramsOf('甲乙,丙').single).toHaveLength(3);
    expect(gramsOf('')).toEqual({ single: [], pair: [] });
  });
});

describe('the engine', () => {
  const engine = createEngine([
    '机关党委和党支部',
    '党支部書記講黨課',
    '活动经费的预算',
    '',
    '经费，预算，活动',
    'Ｎｏｄｅ 20 版',
  ]);

  it('finds across script, width and case', () => {
    expect(engine.search('书记讲党课', 1)[0]?.text).toBe(1);
    expect(engine.search('node', 1)[0]?.text).toBe(5);
  });

  it('puts words that stand together before the same words apart', () => {
    expect(engine.search('活动经费', 2).map((hit) => hit.text)).toEqual([2, 4]);
  });

  it('finds nothing for what shares nothing, and for nothing', () => {
    expect(engine.search('xyz', 5)).toEqual([]);
    expect(engine.search('', 5)).toEqual([]);
    expect(createEngine([]).search('党', 5)).toEqual([]);
  });

  it('gives no more than was asked for, best first, among many', () => {
    const many = createEngine(Array.from({ length: 2000 }, (_, at) => `第${at}条 活动经费第${at}号`));
    const hits = many.search('活动经费', 30);
    expect(hits).toHaveLength(30);
    expect(hits.map((hit) => hit.score)).toEqual(
      hits.map((hit) => hit.score).sort((one, other) => other - one),
    );
    expect(many.search('第1234条', 3)[0]?.text).toBe(1234);
  });
});
