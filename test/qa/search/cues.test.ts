import { describe, expect, it } from 'vitest';
import { withoutAsking } from '../../../src/qa/search/asking.ts';
import { cuesOf, heed } from '../../../src/qa/search/cues.ts';
import { createEngine } from '../../../src/qa/search/engine.ts';
import { fold } from '../../../src/text/fold.ts';

const cuesIn = (question: string) => cuesOf(fold(question), withoutAsking(fold(question)));

describe('what a question begins with', () => {
  it.each([
    ['金正恩的母親為誰？', '金正恩'],
    ['后秦的建立者是谁?', '后秦'],
    ['什么是党课', '党课'],
    ['在 的 ？', ''],
    ['', ''],
  ])('is taken from %s up to the first word of grammar, at most three characters', (question, lead) => {
    expect(cuesIn(question).lead).toBe(lead);
  });

  it('counts where the text holds it whole', () => {
    const cues = cuesIn('后秦的建立者');
    expect(heed(cues, '姚苌建立后秦', '')).toBeGreaterThan(heed(cues, '前秦以后', ''));
  });
});

describe('what stands in quotation marks', () => {
  it.each(['《政府論》的作者', '「政府论」的作者', '“政府论”的作者'])('is seen in %s', (question) => {
    expect(cuesIn(question).quoted).toEqual(['政府论']);
  });

  it('counts by the share of it that a text holds', () => {
    const cues = cuesIn('《甲书》和《乙书》');
    const [both, one, none] = ['甲书乙书', '乙书', '丙书'].map((text) => heed(cues, text, ''));
    expect(both).toBeGreaterThan(one ?? 0);
    expect(one).toBeGreaterThan(none ?? 0);
  });
});

describe('a question for a time or a number', () => {
  it.each([
    ['张季鸾在何时去世', '1941年9月去世', '去世'],
    ['多少人出席', '二十三人出席', '众人出席'],
    ['哪一年建立', '1949年建立', '那年建立'],
  ])('prefers a place that holds one: %s', (question, given, without) => {
    const cues = cuesIn(question);
    expect(heed(cues, '', given)).toBeGreaterThan(heed(cues, '', without));
  });

  it('is none where “几乎” or a name only looks like one', () => {
    expect(cuesIn('几乎灭绝的鸟').wanted).toEqual([]);
  });

  it('finds the text that says when, of two that tell the same', () => {
    const engine = createEngine(['张季鸾在重庆去世，各界追悼。', '张季鸾在九月去世，即1941年9月。']);
    expect(engine.search('张季鸾在何时去世', 1)[0]?.text).toBe(1);
  });
});
