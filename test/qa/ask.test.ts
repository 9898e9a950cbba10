import { describe, expect, it } from 'vitest';
import { ask, replyOf } from '../../src/qa/ask.ts';
import { evaluate } from '../../src/qa/evaluate.ts';
import { answerer } from './kit.ts';

const clock = (): (() => number) => {
  let now = 0;
  return () => {
    now += 5;
    return now;
  };
};

describe('zhibu ask', () => {
  it('gives the object that interfaces.md promises, and nothing else', () => {
    const result = ask(answerer, '党员大会多久开一次', clock());
    expect(Object.keys(result)).toEqual(['q', 'outcome', 'quotes', 'reply', 'ms']);
    expect(result).toMatchObject({ q: '党员大会多久开一次', outcome: 'answer', ms: 5 });
    expect(Object.keys(result.quotes[0] ?? {})).toEqual(['document', 'title', 'clause', 'text']);
    expect(result.reply).toContain(result.quotes[0]?.text);
    expect(result.reply).toContain('关于进一步加强和改进机关党的建设的意见（三、（六））');
  });

  it('writes out the warning and the questions that come with an answer', () => {
    expect(replyOf(answerer.answer('四强一硬由谁牵头考察'))).toContain('注意：这份材料自称来源于网友上传');
    expect(replyOf(answerer.answer('自查报告报给谁'))).toContain('· “四好班子”意见：自查报告报给谁');
    expect(replyOf(answerer.answer('党费交多少'))).toBe(answerer.answer('党费交多少').lead);
  });
});

describe('zhibu eval', () => {
  const passages = [
    { id: 'a', text: '支部党员大会每季度至少召开一次。' },
    { id: 'b', text: '領導班子成員每年下基層調查研究不少於60天。' },
    { id: 'c', text: '活动经费列入行政经费预算。' },
  ];

  it('counts how often a relevant passage comes first, among five, and how far down', () => {
    const queries = [
      { id: '1', q: '党员大会多久召开', relevant_ids: ['a'] },
      { id: '2', q: '下基层多少天', relevant_ids: ['b'] },
      { id: '3', q: '經費預算', relevant_ids: ['c'] },
      { id: '4', q: '毫不相干', relevant_ids: ['a'] },
    ];
    expect(evaluate(passages, queries, { now: clock(), rss: () => 50e6 })).toEqual({
      n: 4,
      recall_at_1: 0.75,
      recall_at_5: 0.75,
      mrr_at_10: 0.75,
      build_ms: 5,
      p50_ms: 5,
      p99_ms: 5,
      rss_mb: 50,
    });
  });

  it('takes empty collections', () => {
    expect(evaluate([], [], { now: clock(), rss: () => 0 })).toMatchObject({
      n: 0,
      recall_at_1: 0,
      p50_ms: 0,
    });
    expect(
      evaluate([], [{ id: '1', q: '甲', relevant_ids: [] }], { now: clock(), rss: () => 0 }).recall_at_1,
    ).toBe(0);
  });
});
