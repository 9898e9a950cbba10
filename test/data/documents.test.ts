import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDocuments } from '../../src/qa/load.ts';

const ORIGINALS = join(import.meta.dirname, '../../../shared/documents');
const documents = loadDocuments('data/documents');

/** sha256 of a document's words without white space and marks; the originals' errors included. */
const WORDS: Readonly<
  Record<string, { readonly sha256: string; readonly original: string; readonly labels: string }>
> = {
  'jiguan-dangjian': {
    sha256: '7801e6aa2c6409e297d2667f9f327ef72382101345d3aaa2b619d80094c520bb',
    original: '004',
    labels:
      '通知 前言 一 二 二、（一） 二、（二） 二、（三） 二、（四） 三 三、（五） 三、（六） 三、（七） 四 四、（八） 四、（九） 四、（十） 五 五、（十一） 五、（十二） 五、（十三） 五、（十四） 六 六、（十五） 六、（十六） 六、（十七） 六、（十八） 七 七、（十九） 七、（二十） 七、（二十一） 七、（二十二） 七、（二十三）',
  },
  'sihao-banzi': {
    sha256: 'eb91cd8ed34f1c08b7e1e52a3c768b02330a717c73f790c0786bd18b83294e95',
    original: '002',
    labels: '题注 前言 一 二 三 三·政治坚定好 三·学习创新好 三·勤政为民好 三·清正廉洁好 四',
  },
  'sihao-yiqiang': {
    sha256: '99076dea4dd753132c8c4f3073fc7b73ad04359209a512ded0cee8a5d71deff0',
    original: '000',
    labels: '编者按 问1 问2 问3 问4 问5 问6 问7 问8',
  },
  'siqiang-yiying': {
    sha256: '07a42e4bba21cb8c8360fb73c74cc057cf2bd8ef5c7eba8f8ae26fab4010082f',
    original: '001',
    labels: '导语 前言 一 二 二、1 二、2 二、3 二、4 二、5 三 三、1 三、2 三、3',
  },
  'zuofeng-jianshe-nian': {
    sha256: 'a80b640714b87c912278790ecf3caf33702bd4b6b3148c8fb98290c0bb036244',
    original: '003',
    labels: '导语 问1 问2 问3 问4 问5 问6 问7',
  },
};

const bodyOf = (slug: string): string => {
  const clauses = documents.find((document) => document.head.slug === slug)?.clauses ?? [];
  return clauses.map((clause) => clause.text).join('\n');
};
const bare = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, '');

describe.each(Object.entries(WORDS))('data/documents/%s.md', (slug, { sha256, original, labels }) => {
  it('holds the document’s own words, unchanged', () => {
    expect(
      createHash('sha256')
        .update(bare(bodyOf(slug)))
        .digest('hex'),
    ).toBe(sha256);
  });

  it('is divided into the clauses that reminders and answers cite', () => {
    const document = documents.find((one) => one.head.slug === slug);
    expect(document?.clauses.map((clause) => clause.label).join(' ')).toBe(labels);
  });

  it('has a clause that says what it is about', () => {
    const document = documents.find((one) => one.head.slug === slug);
    expect(document?.clauses.map((clause) => clause.label)).toContain(document?.about);
  });

  it.skipIf(!existsSync(ORIGINALS))('agrees with the original, line for line', () => {
    const file = readdirSync(ORIGINALS).find((name) => name.startsWith(original));
    const words = bare(readFileSync(`${ORIGINALS}/${file}`, 'utf8'));
    for (const line of bodyOf(slug).split('\n')) expect(words).toContain(bare(line));
  });
});

describe('data/documents', () => {
  it('holds these five, two of which say of themselves that they are not official', () => {
    expect(documents.map((document) => document.head.slug).sort()).toEqual(Object.keys(WORDS).sort());
    const unofficial = documents
      .filter((document) => !document.head.official)
      .map((document) => document.head.slug);
    expect(unofficial.sort()).toEqual(['sihao-banzi', 'siqiang-yiying']);
  });

  it('has no page navigation left in it', () => {
    for (const { head } of documents) {
      expect(bodyOf(head.slug)).not.toMatch(
        /您所在的位置|当前位置|上一篇|下一篇|备案号|版权所有|新闻排行|和平街|http/,
      );
    }
  });
});
