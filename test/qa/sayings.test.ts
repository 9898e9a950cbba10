import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/qa/answerer.ts';
import { documents, lexicon } from './kit.ts';

const sentences = documents.flatMap(({ clauses }) =>
  clauses.flatMap(({ folded, sentences: cut }) => cut.map(({ start, end }) => folded.slice(start, end))),
);

describe('what people call things (data/lexicon/sayings.yaml)', () => {
  it('stands beside words that a sentence of the documents holds', () => {
    const lost = lexicon.sayings.filter(({ at }) => !sentences.some((sentence) => sentence.includes(at)));
    expect(lost.map(({ at }) => at)).toEqual([]);
  });

  it('says something on every line', () => {
    for (const { at, words } of lexicon.sayings) {
      expect(words.length, at).toBeGreaterThan(0);
      expect(new Set(words).size, at).toBe(words.length);
    }
  });

  it('finds a sentence by words that no document holds, and only with them', () => {
    const question = '四好班子垫底的咋整';
    const alone = { ...lexicon, answered: [] };
    const found = createAnswerer(documents, alone).answer(question);
    expect(found.quotes[0]?.text).toContain('进行集体约谈');
    const without = createAnswerer(documents, { ...alone, sayings: [] }).answer(question);
    expect(without.outcome).toBe('decline');
  });
});

describe('a place or a year that is not the document’s', () => {
  const { answer } = createAnswerer(documents, lexicon);

  it.each([
    ['深圳作风建设年活动分几个阶段', '深圳作风建设年'],
    ['潍坊的作风建设年主题', '潍坊的作风建设年'],
    ['2019年作风建设年怎么安排', '2019年作风建设年'],
  ])('%s is a name that no document has', (question, name) => {
    const declined = answer(question);
    expect(declined).toMatchObject({ outcome: 'decline', quotes: [] });
    expect(declined.lead).toContain(`“${name}”`);
    expect(declined.suggestions[0]).toContain('作风建设年');
  });

  it('does not stand in the way of the document’s own', () => {
    expect(answer('诸城作风建设年分几个阶段').outcome).toBe('answer');
    expect(answer('2017年作风建设年的主题是什么').quotes[0]?.text).toContain('实干担当、激情创业');
  });
});
