import { readAsks } from './asks.ts';
import type { Clause, Document } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import { route } from './route.ts';
import { gramsOf } from './search/grams.ts';

/** The words that stand above a clause's sentences. */
export interface Heading {
  /** Its own heading or question, and the heading of the clause above, folded. */
  readonly text: string;
  /** Neighbouring characters of its own heading, without numbering, document names, and words that say little. */
  readonly pairs: ReadonlySet<number>;
}

const NUMBERING = /^(?:[一二三四五六七八九十]+,|\([一二三四五六七八九十]+\)|\d+[.,]|问:)/;

export function headingOf(document: Document, clause: Clause, lexicon: Lexicon): Heading {
  const own = clause.sentences
    .filter((sentence) => sentence.role !== 'body')
    .map((sentence) => clause.folded.slice(sentence.start, sentence.end));
  const parent = clause.parent === null ? undefined : document.clauses[clause.parent];
  const above = parent === undefined ? '' : parent.folded.slice(0, parent.sentences[0]?.end ?? 0);
  const telling = own.map((line) => readAsks(route(line.replace(NUMBERING, ''), [document]).rest).rest);
  const pairs = new Set(telling.flatMap((line) => gramsOf(without(line, lexicon)).pair));
  return { text: [...own, above].join('\n'), pairs };
}

/** Blanks out words that an answer may do without. */
function without(line: string, lexicon: Lexicon): string {
  let rest = line;
  for (const word of [...lexicon.dropped, ...lexicon.light]) {
    if (word.length > 1) rest = rest.replaceAll(word, ' '.repeat(word.length));
  }
  return rest;
}
