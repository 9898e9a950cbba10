import { describe, expect, it } from 'vitest';
import { cutSummary, cutSummaryBehind } from '../../src/ledger/summary/words.ts';

describe('a message that is about a summary', () => {
  it.each([
    ['概要：想换岗', '想换岗'],
    ['概要: 想换岗', '想换岗'],
    ['概要 想换岗', '想换岗'],
    ['概要，想换岗', '想换岗'],
    ['概要是想换岗', '想换岗'],
    ['加一句概要：想换岗', '想换岗'],
    ['再补一句概要：想换岗', '想换岗'],
    ['帮我记一句概要，想换岗', '想换岗'],
    ['谈话概要：想换岗', '想换岗'],
    ['一句话概要：想换岗', '想换岗'],
    ['概要改成想换岗', '想换岗'],
    ['修改概要：想换岗', '想换岗'],
    ['刚才谈话的概要：想换岗', '想换岗'],
    ['　概要︰想换岗'.replace('︰', '：'), '想换岗'],
    ['概要：他问什么时候能换岗？', '他问什么时候能换岗？'],
    ['概要：第一行\n第二行', '第一行\n第二行'],
  ])('%s', (text, words) => {
    expect(cutSummary(text)).toEqual({ head: '', words, id: null });
  });

  it.each(['概要 #0318-3fa2b：想换岗', '#0318-3fa2b 概要：想换岗', '0318-3FA2B的概要：想换岗'])(
    'names its record: %s',
    (text) => expect(cutSummary(text)).toEqual({ head: '', words: '想换岗', id: '0318-3fa2b' }),
  );

  it.each([
    '概要',
    '概要：',
    '概要 #0318-3fa2b',
    '看概要',
    '删掉概要',
    '看概要 #0318-3fa2b',
    '概要是什么',
    '概要 怎么写？',
    '概要怎么写',
    '会议概要：学习文件',
    '党员大会，应到5实到5，内容概要：学习',
    '今天跟吴七斤谈话，概要：想换岗',
  ])('but not %s', (text) => expect(cutSummary(text)).toBeNull());
});

describe('a summary behind a talk', () => {
  it.each([
    ['今天跟吴七斤谈话，办公室，概要：想换岗', '今天跟吴七斤谈话，办公室'],
    ['今天跟吴七斤谈话。\n概要：想换岗', '今天跟吴七斤谈话。'],
    ['今天跟吴七斤谈话 另附一句概要：想换岗', '今天跟吴七斤谈话'],
    ['今天跟吴七斤谈话，内容概要：想换岗', '今天跟吴七斤谈话'],
  ])('%s', (text, head) => {
    expect(cutSummaryBehind(text)).toEqual({ head, words: '想换岗', id: null });
  });

  it('takes everything to the end', () => {
    expect(cutSummaryBehind('跟吴七斤谈话，概要：想换岗\n概要：还有')?.words).toBe('想换岗\n概要：还有');
  });

  it.each(['今天跟吴七斤谈话', '今天跟吴七斤谈话，概要', '学习了会议概要：甲'])('is not in %s', (text) =>
    expect(cutSummaryBehind(text)).toBeNull(),
  );
});
