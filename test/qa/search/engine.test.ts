import { describe, expect, it } from 'vitest';
import { withoutAsking } from '../../../src/qa/search/asking.ts';
import { foldCodes } from '../../../src/qa/search/codes.ts';
import { createEngine } from '../../../src/qa/search/engine.ts';
import { eachGram, gramsOf } from '../../../src/qa/search/grams.ts';
import { rarity, termOf } from '../../../src/qa/search/inverted.ts';
import { fold } from '../../../src/text/fold.ts';

describe('grams', () => {
  it('do not reach over punctuation', () => {
    expect(gramsOf('甲乙,丙').pair).toEqual(
      ['甲乙'].map((pair) => pair.charCodeAt(0) * 65536 + pair.charCodeAt(1)),
    );
    expect(gramsOf('甲乙,丙').single).toHaveLength(3);
    expect(gramsOf('')).toEqual({ single: [], pair: [] });
  });

  it('are the same from a text as it was written', () => {
    const text = '黨支部（２０２３）A。𠀀字、齣龍 x';
    const found: number[] = [];
    eachGram(foldCodes(text), (gram) => found.push(gram >>> 0));
    const { single, pair } = gramsOf(fold(text));
    expect(found.sort()).toEqual([...single, ...pair].sort());
    expect(String.fromCharCode(...foldCodes(text))).toBe(fold(text));
  });
});

describe('words that only ask', () => {
  it.each([
    ['活动经费是多少?', '活动经费是'],
    ['谁来主持会议呢', '来主持会议'],
    ['首都在哪一年建成', '首都 建成'],
    ['什么是谁', '什么是谁'],
  ])('are taken out of %s', (question, rest) => {
    expect(
      withoutAsking(question)
        .replace(/[\s?]+/g, ' ')
        .trim(),
    ).toBe(rest);
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

  it('knows how rare a gram is', () => {
    const { index } = createEngine(['党课', '党费', '经费']);
    const term = termOf(index, '党'.charCodeAt(0));
    expect(term === undefined ? null : rarity(index, term)).toBeCloseTo(Math.log(1 + 1.5 / 2.5));
    expect(termOf(index, '无'.charCodeAt(0))).toBeUndefined();
  });

  it('finds every text that holds a gram, however far apart they lie', () => {
    const texts = Array.from({ length: 70_000 }, (_, at) =>
      at % 34_567 === 5 ? '稀有' : at % 3 === 0 ? '常见' : '',
    );
    const found = createEngine(texts).search('稀有', 10);
    expect(found.map((hit) => hit.text)).toEqual([5, 34_572, 69_139]);
  });

  it('takes a question of any length', () => {
    const long = Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    expect(createEngine([long, '活动']).search(long, 2)[0]?.text).toBe(0);
  });
});
