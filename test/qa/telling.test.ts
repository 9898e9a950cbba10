import { describe, expect, it } from 'vitest';
import { answerer } from './kit.ts';

const answer = (question: string) => answerer.answer(question);

describe('a name that a document only mentions', () => {
  it.each([
    '六联系一包靠具体是哪六联系',
    '三大发展战略分别是哪三个战略',
    '监督执纪四种形态的第三种是什么意思',
    '“两个务必”的原话是什么',
    '五个深刻变化是哪五个',
  ])('is not explained by that: %s', (question) => {
    expect(answer(question)).toMatchObject({ outcome: 'decline', quotes: [] });
  });

  it.each([
    ['四种精神是哪四种', '崇尚法治、规范理性'],
    ['六种意识分别是什么', '政治意识'],
    ['“四讲四有”用来创建什么', '共产党员示范岗'],
  ])('is explained where it is listed, and may be asked in relation: %s', (question, words) => {
    const quotes = answer(question).quotes.map(({ text }) => text);
    expect(quotes.join('\n')).toContain(words);
  });
});

describe('a name that is nearly a document’s', () => {
  it.each(['七好一强', '三好一硬', '五强一硬', '四强两硬'])('%s is no document’s', (name) => {
    const declined = answer(`${name}是什么`);
    expect(declined.outcome).toBe('decline');
    expect(declined.lead).toContain(`“${name}”`);
  });
});

describe('a request to make something', () => {
  it.each([
    '帮我写个四强一硬的发言稿',
    '给新来的书记编副对联',
    '把末位发言画成一张图',
    '替我翻译一下这条规定',
  ])('%s is not answered with a quote', (request) => {
    expect(answer(request)).toMatchObject({ outcome: 'decline', aside: true });
  });

  it('is not seen where the documents ask for writing', () => {
    expect(answer('班子成员一年写一篇调研报告就行吧').quotes[0]?.text).toContain('至少撰写1篇');
    expect(answer('领导干部要给支部作一次辅导讲党课吗')).not.toMatchObject({ aside: true });
  });
});

describe('several things asked at once', () => {
  it('are each quoted', () => {
    const texts = answer('四好班子成员一年写几篇文章、下去调研几天')
      .quotes.map(({ text }) => text)
      .join('\n');
    expect(texts).toContain('至少撰写1篇');
    expect(texts).toContain('不少于60天');
  });

  it('that make up a list come as the whole list', () => {
    const texts = answer('诸城搞作风建设年是基于哪三点考虑')
      .quotes.map(({ text }) => text)
      .join('\n');
    for (const words of ['第一,', '第二,', '第三,']) expect(texts).toContain(words);
  });
});

describe('a number that the documents leave out or do not give', () => {
  it.each([
    '四好班子是按市第几届几次全会部署的',
    '走基层那几个月每名干部要在村里住几晚',
    '《县级以上领导班子开展“四好”活动实施办法》一共多少条',
  ])('is not answered by what stands beside it: %s', (question) => {
    expect(answer(question)).toMatchObject({ outcome: 'decline', quotes: [] });
  });
});

describe('a name with figures for its numerals', () => {
  it.each(['4好班子下基层多少天', '４好班子下基层多少天'])('is the document’s: %s', (question) => {
    expect(answer(question).quotes[0]).toMatchObject({ document: 'sihao-banzi' });
  });

  it('is still told from one that no document has', () => {
    expect(answer('5好班子下基层多少天').outcome).toBe('decline');
  });
});

describe('a question of common words alone', () => {
  it('is answered where a sentence is known to be asked for so', () => {
    expect(answer('机关围着谁转，领导领着谁干').quotes[0]?.text).toContain('机关围着基层转、领导领着基层干');
  });
});
