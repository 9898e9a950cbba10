import { describe, expect, it } from 'vitest';
import type { Sources } from '../../src/knowledge/desk.ts';
import { clauseOrWords, readAnswer, readPair } from '../../src/knowledge/pair-words.ts';
import { createAnswerer } from '../../src/qa/answerer.ts';
import { EMPTY_LEXICON } from '../../src/qa/lexicon.ts';
import { parseDocument } from '../../src/qa/load.ts';

const RULES = `---
title: 图书室管理办法
issuer: null
number: null
date: null
source: null
official: true
---
## 第一章、第一条

图书室 每周三
下午开放。

## 第二章、第一条

借期三十天。

## 第二条

${'长'.repeat(301)}

## 三、（一）

損壞圖書的，照價賠償。
`;
const sources: Sources = createAnswerer(
  [document('rules', RULES), document('other', RULES.replace('图书室管理办法', '图书室管理办法实施细则'))],
  EMPTY_LEXICON,
);

function document(slug: string, content: string) {
  const read = parseDocument(`${slug}.md`, content);
  if ('problems' in read) throw new Error(read.problems.join());
  return read;
}

describe('documents of one name', () => {
  it('are not told apart by writing the whole name: what can be done is said', () => {
    const twins = createAnswerer(
      [document('old', RULES), document('new', RULES.replace('三十天', '六十天'))],
      EMPTY_LEXICON,
    );
    expect(() => readAnswer('见《图书室管理办法》第二条', twins)).toThrow(
      /《图书室管理办法》同名的有2份.*直接贴出原话.*撤下/,
    );
    expect(readAnswer('借期六十天。', twins).document).toBe('new');
  });
});

describe('an answer', () => {
  it.each([
    ['见《图书室管理办法》第一章第一条', '第一章、第一条', '图书室 每周三\n下午开放。'],
    ['《图书室管理办法》三、（一）', '三、（一）', '損壞圖書的，照價賠償。'],
    ['见图书室管理办法 第二章、第一条', '第二章、第一条', '借期三十天。'],
    ['见《图书室管理办法》：“图书室每周三下午开放”', '第一章、第一条', '图书室 每周三\n下午开放'],
    ['损坏图书的,照价赔偿', '三、（一）', '損壞圖書的，照價賠償'],
  ])('%s points to the document’s own words', (said, clause, text) => {
    expect(readAnswer(said, sources)).toMatchObject({ document: 'rules', clause, text });
  });

  it.each([
    ['见《图书室管理办法》第一条', '里有2个'],
    ['见《图书室管理办法》第九条', '没有“第九条”'],
    ['见《图书室管理办法》第二条', '太长'],
    ['见《图书室管理办法》', '第几条'],
    ['见《食堂办法》第一条', '没有叫'],
    ['见《办法》第一条', '有2份'],
    ['借期四十五天，可以续借', '一字不差'],
    ['三十天', '太短'],
    ['见《图书室管理办法》借期六十天，不续。', '一字不差'],
    ['长'.repeat(301), '超过300字'],
  ])('%s is refused', (said, why) => {
    expect(() => readAnswer(said, sources)).toThrow(why);
  });

  it('of a form is a clause or words of the chosen document', () => {
    expect(clauseOrWords('三、（一）。', 'other', sources)).toMatchObject({ document: 'other' });
    expect(clauseOrWords('图书室每周三下午', 'other', sources)).toMatchObject({ document: 'other' });
    expect(() => clauseOrWords('三、（一）', 'gone', sources)).toThrow('没有叫');
  });
});

describe('a pair', () => {
  it.each([
    ['问：借期多久？答：见《办法》第一条', '借期多久？', '见《办法》第一条'],
    ['问:借期多久\n答:三十天。', '借期多久', '三十天。'],
  ])('%s', (text, question, answer) => {
    expect(readPair(text)).toEqual({ question, answer });
  });

  it.each([`问：${'。'.repeat(100_000)}`, '问：借期多久', '请问借期多久', '问：答：', '答：三十天'])(
    '%s is none',
    (text) => {
      expect(readPair(text)).toBeNull();
    },
  );
});
