import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/document.ts';
import { createAdding, wordsLater } from '../../src/qa/added.ts';
import { parseDocument } from '../../src/qa/load.ts';
import { plainQuestion } from '../../src/qa/plain-question.ts';
import { answerer } from './kit.ts';

const WORDS = wordsLater('data/lexicon');
const POOL = document('pool', '第一条 泳池每天早上六点开放。\n第二条 支委会委员游泳免费。');

function document(slug: string, text: string) {
  const read = parseDocument(`${slug}.txt`, text);
  if ('problems' in read) throw new Error(read.problems.join());
  return read;
}

const sources = ({ quotes }: Answer) => quotes.map((quote) => quote.document);

describe('what is added', () => {
  it('answers where the documents that ship with the product do not, and not before', () => {
    const adding = createAdding(answerer, WORDS);
    const question = '泳池每天什么时候开放';
    expect(sources(adding.answer(question))).not.toContain('pool');
    adding.use([POOL], []);
    expect(adding.answer(question).quotes[0]).toMatchObject({ document: 'pool', clause: '第一条' });
    expect(adding.clause('pool', '第二条')?.text).toContain('免费');
    expect(adding.documents()).toHaveLength(answerer.documents().length + 1);
    adding.use([], []);
    expect(sources(adding.answer(question))).not.toContain('pool');
    expect(adding.clauses('pool')).toEqual([]);
  });

  it('leaves what they answer as it was', () => {
    const adding = createAdding(answerer, WORDS);
    adding.use([POOL], []);
    for (const question of ['支委会多久开一次', '四好一强的自查报告报给谁', '你好', '七好一强是什么'])
      expect(adding.answer(question)).toEqual(answerer.answer(question));
  });

  it('answers a pair’s questions with its words as long as they stand there', () => {
    const adding = createAdding(answerer, WORDS);
    const pair = {
      questions: ['委员下水要钱吗'],
      ...{ document: 'pool', clause: '第二条', text: '支委会委员游泳免费。' },
    };
    adding.use([POOL], [pair, { ...pair, questions: ['别的'], text: '不是原话' }]);
    expect(adding.answer('请问委员下水要钱？').quotes).toMatchObject([{ text: pair.text, title: 'pool' }]);
    expect(sources(adding.answer('别的'))).not.toContain('pool');
    adding.use([], [pair]);
    expect(sources(adding.answer('委员下水要钱吗'))).not.toContain('pool');
  });
});

describe('a campaign that does not exist', () => {
  it('is not found in what is added either', () => {
    const adding = createAdding(answerer, WORDS);
    adding.use([document('readers', '第一条 支部委员会每半年检查一次图书室，评选优秀读者。')], []);
    const question = '六好班子的评选标准发我看看';
    expect(adding.answer(question)).toEqual(answerer.answer(question));
    expect(adding.answer('多久评选一次优秀读者').quotes[0]?.document).toBe('readers');
  });
});

describe('questions that differ in courtesies only', () => {
  it.each([
    ['请问党费交多少呀？', '黨費交多少'],
    ['我想问一下 支委会多久开一次吗', '支委会多久开一次'],
  ])('%s', (one, other) => {
    expect(plainQuestion(one)).toBe(plainQuestion(other));
  });

  it('are not those that differ in one word', () => {
    expect(plainQuestion('党小组会多久开一次')).not.toBe(plainQuestion('支委会多久开一次'));
  });
});
