import { fold } from '../text/fold.ts';
import type { Document } from './document.ts';

const QUOTED = /[“‘《〈「『]([^“”‘’《》〈〉「」『』\n]{2,24})[”’》〉」』]/g;
/** Names in a row inside one pair of quotes: “走基层、解难题、办实事、惠民生”. */
const PARTS = /[,;.\s]+/;
const DEFINED = /(?:^|[\n.;])(?:答:|比如)?([^\s,.;:"]{3,8}),就是/g;
const NUMBERING = /^(?:[一二三四五六七八九十]+,|\([一二三四五六七八九十]+\)|\d+[.,])/;
const LONGEST = 10;

/**
 * What the documents themselves treat as one name: words in quotation marks, short headings, and what is explained
 * with “…，就是”. Folded.
 */
export function phrasesOf(documents: readonly Document[]): Set<string> {
  const phrases = new Set<string>();
  const add = (phrase: string): void => {
    if (phrase.length >= 2 && phrase.length <= LONGEST && /^[\u4e00-\u9fff]+$/.test(phrase))
      phrases.add(phrase);
  };
  for (const { text, folded, sentences } of documents.flatMap((document) => document.clauses)) {
    for (const [, quoted = ''] of text.matchAll(QUOTED))
      for (const part of fold(quoted).split(PARTS)) add(part);
    for (const [, defined = ''] of folded.matchAll(DEFINED)) add(defined);
    for (const { role, start, end } of sentences) {
      if (role === 'heading') add(folded.slice(start, end).replace(NUMBERING, '').replace(/\.$/, ''));
    }
  }
  return phrases;
}
