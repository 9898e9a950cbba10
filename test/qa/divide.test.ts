import { describe, expect, it } from 'vitest';
import { dividePlain } from '../../src/qa/divide.ts';
import { groupsOf } from '../../src/qa/groups.ts';
import { makeClause } from '../../src/qa/sentences.ts';

const labels = (text: string): string[] => dividePlain(text).map((clause) => clause.label);
const sentences = (text: string): string[] => {
  const clause = makeClause('一', text, null);
  return clause.sentences.map(({ start, end, role }) => `${role}|${clause.text.slice(start, end)}`);
};

describe('a plain text', () => {
  it('is divided by its articles', () => {
    expect(labels('总则说明\n第一条 甲。\n第二条 乙。\n续。')).toEqual(['第1段', '第一条', '第二条']);
  });

  it('is divided by its articles however their zero is written', () => {
    expect(labels('第九十九条 甲。\n第一○○条 乙。\n第一百〇一条 丙。\n第一百零二条 丁。')).toEqual([
      '第九十九条',
      '第一○○条',
      '第一百〇一条',
      '第一百零二条',
    ]);
  });

  it('is divided by nested numbering', () => {
    expect(labels('一、总则\n（一）目的。\n（二）范围。\n二、附则\n1．解释。\n2．施行。')).toEqual([
      '一',
      '一、（一）',
      '一、（二）',
      '二',
      '二、1',
      '二、2',
    ]);
  });

  it('is divided by questions', () => {
    expect(labels('问：何时？\n答：明天。\n問：何地？\n答：这里。')).toEqual(['问1', '问2']);
  });

  it('is divided by headings, and by paragraphs where there is nothing else', () => {
    expect(labels('# 总则\n甲。\n## 附则\n乙。')).toEqual(
      ['总则', '总则、附则'].map((label) => label.split('、').at(-1) ?? ''),
    );
    expect(labels('第一段话。\n\n第二段话。')).toEqual(['第1段', '第2段']);
  });

  it('gives parts of the same label names of their own', () => {
    expect(labels('第一条 甲。\n第一条 乙。')).toEqual(['第一条', '第一条（2）']);
  });

  it('does not take a decimal or a date for a numbering', () => {
    expect(labels('第一条 甲。\n3.5 元。\n2017年。')).toEqual(['第一条']);
  });
});

describe('sentences', () => {
  it('end with their closing quotation mark, and the next one keeps its opening mark', () => {
    expect(sentences('他说：“甲。”随后离开。“乙”好。')).toEqual([
      'body|他说：“甲。”',
      'body|随后离开。',
      'body|“乙”好。',
    ]);
  });

  it('tell what a question tells before it asks', () => {
    expect(
      sentences('问：4月24日，市里召开了全市动员大会，反响强烈，充满期待。请问，您怎么看？\n答：很好。'),
    ).toEqual([
      'body|问：4月24日，市里召开了全市动员大会，反响强烈，充满期待。',
      'question|请问，您怎么看？',
      'body|很好。',
    ]);
  });

  it('know headings and questions, and leave 答 out', () => {
    expect(sentences('(六)规范组织生活。严格落实。')).toEqual([
      'heading|(六)规范组织生活。',
      'body|严格落实。',
    ]);
    expect(sentences('1.内容是什么?\n答:甲。乙。')).toEqual([
      'question|1.内容是什么?',
      'body|甲。',
      'body|乙。',
    ]);
    expect(sentences('一、总体要求')).toEqual(['body|一、总体要求']);
    const { sentences: named } = makeClause('三·政治坚定好', '政治坚定好。牢固树立。', null);
    expect(named.map(({ role }) => role)).toEqual(['heading', 'body']);
  });

  it('do not break inside a number, nor between 。 and a year', () => {
    expect(sentences('占3.5%。2003年起。')).toEqual(['body|占3.5%。', 'body|2003年起。']);
  });
});

describe('groups', () => {
  const groups = (text: string) =>
    groupsOf(makeClause('一', text, null)).map(({ items, from, to }) => ({ items: [...items], from, to }));

  it('are found by numbering, with what announces them and what explains them', () => {
    expect(groups('今年分三步。一是甲。做甲。二是乙。做乙。三是丙。做丙。完了。')).toEqual([
      { items: [1, 3, 5], from: 0, to: 7 },
    ]);
  });

  it('are found by how their sentences begin', () => {
    expect(groups('加强甲教育，好。加强乙教育，好。加强丙教育，好。最后一句。')).toEqual([
      { items: [0, 1, 2], from: 0, to: 3 },
    ]);
  });

  it('need three members', () => {
    expect(groups('一是甲。二是乙。完了吧。')).toEqual([]);
  });
});
