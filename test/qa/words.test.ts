import { describe, expect, it } from 'vitest';
import { readAsks } from '../../src/qa/asks.ts';
import { MEASURED, writings } from '../../src/qa/numbers.ts';
import { phrasesOf } from '../../src/qa/phrases.ts';
import { route } from '../../src/qa/route.ts';
import { createMender } from '../../src/qa/sounds.ts';
import { fold } from '../../src/text/fold.ts';
import { documents, lexicon } from './kit.ts';

const asks = (question: string): string[] => readAsks(fold(question)).asks.map((ask) => ask.id);
const accepts = (question: string, sentence: string): boolean =>
  readAsks(fold(question)).asks.every((ask) => ask.answer === null || ask.answer.test(fold(sentence)));

describe('what a question asks for', () => {
  it.each([
    ['党员大会多久开一次', ['interval']],
    ['一年要去几次', ['times']],
    ['几年评比一次', ['interval']],
    ['公示多少天', ['duration']],
    ['占工资总额多少', ['amount']],
    ['什么时候启动', ['when']],
    ['为啥要搞', ['why']],
    ['有哪几个环节', ['list']],
    ['执政本领强是什么', ['meaning']],
    ['谁牵头', ['who']],
    ['党员大会', []],
  ])('%s', (question, expected) => {
    expect(asks(question)).toEqual(expected);
  });

  it.each([
    ['多久开一次', '每季度至少召开一次', true],
    ['多久开一次', '坚持组织生活会制度', false],
    ['一年几次', '不少于3次', true],
    ['一年几次', '要开展经常性的谈心谈话', false],
    ['多久谈一次', '要开展经常性的谈心谈话', true],
    ['公示几天', '公示五个工作日', false],
    ['公示几天', '公示7天', true],
    ['几年一届', '任期三年', true],
    ['哪天开', '一月一主题', false],
    ['哪天开', '4月24日召开', true],
    ['结对几户', '结对联系2户以上', true],
    ['写多少篇', '撰写1篇', true],
    ['写多少篇', '不少于60天', false],
    ['比例是多少', '按百分之二列入', true],
  ])('%s is answered by %s: %s', (question, sentence, expected) => {
    expect(accepts(question, sentence)).toBe(expected);
  });

  it('blanks out what only asks and keeps the length', () => {
    expect(readAsks('公示多少天').rest).toBe('公示   ');
    expect(readAsks('目的是什么').rest).toBe('目的   ');
  });
});

describe('numbers', () => {
  it.each([
    ['2%', ['2%', '百分之二']],
    ['60天', ['60天', '六十天']],
    ['12次', ['12次', '十二次']],
    ['2户', ['2户', '二户', '两户']],
    ['三次', ['三次', '3次']],
    ['二十天', ['二十天', '20天']],
    ['2017年', ['2017']],
  ])('%s', (typed, expected) => {
    expect(writings(typed)).toEqual(expected);
  });

  it('leave 一次 and 一年 alone', () => {
    expect('一年开一次,去3次'.match(MEASURED)).toEqual(['3次']);
  });
});

describe('names of documents', () => {
  const named = (question: string): string[] =>
    route(fold(question), documents).named.map((at) => documents[at]?.head.slug ?? '');

  it.each([
    ['“四好一强”的目的', ['sihao-yiqiang']],
    ['四強一硬好班子', ['siqiang-yiying']],
    ['四好班子和四好一强有什么区别', ['sihao-yiqiang', 'sihao-banzi']],
    ['诸城作风建设年', ['zuofeng-jianshe-nian']],
    ['党员大会', []],
  ])('%s', (question, expected) => {
    expect(named(question).sort()).toEqual([...expected].sort());
  });

  it.each(['七好一强', '三好一强', '四好两强', '五强一硬', '六好班子'])(
    '%s is none, and only looks like one',
    (name) => {
      expect(route(`${name}是什么`, documents)).toMatchObject({ named: [], namesake: name });
    },
  );
});

describe('phrases', () => {
  it('are taken from the documents: what they quote, head and define', () => {
    const phrases = phrasesOf(documents);
    for (const phrase of ['一案双查', '四讲四有', '执政本领强', '合力强', '日记实'])
      expect(phrases).toContain(phrase);
  });
});

describe('words that only sound right', () => {
  const mend = createMender(
    ['主题党日', '末位发言', '活动场所'],
    lexicon.sounds,
    (stretch) => stretch === '活动长所',
  );

  it.each([
    ['主体党日', '主题党日'],
    ['末味发言是啥', '末位发言是啥'],
    ['活动场所', '活动场所'],
    ['活动长所', '活动长所'],
  ])('%s → %s', (typed, meant) => {
    expect(mend(typed)).toBe(meant);
  });
});
