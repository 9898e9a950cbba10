import { describe, expect, it } from 'vitest';
import { asksForWording, withoutWording } from '../../src/qa/wording.ts';
import { answerer } from './kit.ts';

const QUESTION = '党支部书记一年要讲几次党课';

describe('a tail that asks for the wording', () => {
  it.each([
    '，原文怎么说的',
    '，文件怎么写的',
    '，依据是什么',
    '，出处在哪',
    ' 原文是啥',
    '，能不能给个原文出处',
    '，有依据吗？',
    '，哪份文件规定的',
    '，是写在哪一条的呀',
    '？原话怎么说',
    '，求出处',
    '，依據在哪裡',
  ])('%s leaves the question as it is', (tail) => {
    expect(withoutWording(`${QUESTION}${tail}`)).toMatch(new RegExp(`^${QUESTION}[，？]?$`));
    const { outcome, quotes } = answerer.answer(`${QUESTION}${tail}`);
    expect(outcome).toBe('answer');
    expect(quotes[0]?.text).toContain('书记每年讲党课不少于一次');
  });

  it.each([
    '三会一课，原文怎么说的',
    '民主评议党员的依据是什么',
    '党课谁讲，讲什么内容',
    '换届要什么程序，谁来批准',
    '支委会多久开一次，文件要求谁参加',
    '原文怎么说的',
  ])('%s is read whole', (asked) => {
    expect(withoutWording(asked)).toBe(asked);
  });
});

describe('alone', () => {
  it.each(['原文是怎么写的', '那原文怎么说的', '文件怎么规定的', '有出处吗', '写在哪条', '哪份文件说的？'])(
    '%s asks for the same again',
    (asked) => {
      const earlier = ['末位发言是什么意思'];
      const [first] = answerer.answer(earlier[0] ?? '').quotes;
      expect(asksForWording(asked)).toBe(true);
      expect(answerer.answer(asked, { earlier }).quotes[0]?.text).toBe(first?.text);
    },
  );

  it.each(['能把整条发我看看吗', '把全文发给我'])('%s asks for the whole clause', (asked) => {
    const earlier = ['末位发言是什么意思'];
    const [first] = answerer.answer(earlier[0] ?? '').quotes;
    const [whole] = answerer.answer(asked, { earlier }).quotes;
    expect(whole?.clause).toBe(first?.clause);
  });
});

it('does not lend the number of one office to another', () => {
  const earlier = [`${QUESTION}，原文怎么说的`];
  expect(answerer.answer('那党小组长呢', { earlier }).outcome).toBe('decline');
});
