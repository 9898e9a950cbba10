import { fold } from '../text/fold.ts';
import type { Answered } from './bank.ts';
import type { Clause, Document, Sentence } from './document.ts';
import type { Candidate } from './evidence.ts';
import { type Group, groupsOf } from './groups.ts';
import { type Heading, headingOf } from './headings.ts';
import type { Lexicon, Saying } from './lexicon.ts';
import type { Question } from './question.ts';
import { finderOf } from './search/finder.ts';
import type { Making } from './search/making.ts';

/** A clause as it is searched, with all that is known of it beforehand. */
export interface Page {
  readonly document: Document;
  /** Place of the document in its list. */
  readonly at: number;
  readonly clause: Clause;
  /** Its sentences, folded. */
  readonly lines: readonly string[];
  /** What people call each sentence in other words. */
  readonly said: readonly ReadonlySet<string>[];
  /** … and which of the lexicon's entries that comes from. */
  readonly sayings: readonly Saying[];
  /** Questions that each sentence is known to answer, one a line. */
  readonly asked: readonly string[];
  /** True for the clauses of documents that some questions are known for. */
  readonly known: boolean;
  /** Number of its first sentence among the sentences of all pages. */
  readonly first: number;
  readonly heading: Heading;
  readonly groups: readonly Group[];
}

/** Everything that answers are made from. */
export interface Library {
  readonly documents: readonly Document[];
  readonly pages: readonly Page[];
  readonly lexicon: Lexicon;
  /** Understands another wording, e.g. a question to suggest. */
  read(text: string): Question;
  /** Sentences that may answer, best first, of these documents or of all. */
  find(question: Question, within: readonly number[]): Candidate[];
}

/** Every clause of every document, in order. */
export function pagesOf(documents: readonly Document[], lexicon: Lexicon, making: Making): Page[] {
  const asked = making.texts('asked', () => askedOf(documents, lexicon.answered));
  let count = 0;
  return documents.flatMap((document, at) => {
    const all = document.clauses.reduce((sum, { sentences }) => sum + sentences.length, count);
    const known = asked.slice(count, all).some((questions) => questions !== '');
    return document.clauses.map((clause) => {
      const lines = clause.sentences.map((sentence) => clause.folded.slice(sentence.start, sentence.end));
      const first = count;
      count += clause.sentences.length;
      const sayings = lexicon.sayings.filter(({ at: words }) => clause.folded.includes(words));
      return {
        document,
        at,
        clause,
        lines,
        said: lines.map((line) => calledAs(line, sayings)),
        sayings,
        asked: asked.slice(first, count),
        known,
        first,
        heading: headingOf(document, clause, lexicon),
        groups: groupsOf(clause),
      };
    });
  });
}

/** What a page is looked up by: its own words, and what people call them. */
export function lookedUpBy({ clause, said }: Page): string {
  const words = said.flatMap((some) => [...some]);
  return words.length === 0 ? clause.text : `${clause.text}\n${words.join(' ')}`;
}

/** The questions that each sentence of all documents is known to answer, one a line; empty where there are none. */
function askedOf(documents: readonly Document[], bank: readonly Answered[]): string[] {
  const clauses = documents.flatMap((document) => document.clauses);
  const asked = new Map<Sentence, string>();
  const find = finderOf(bank.map(({ at }) => fold(at)));
  const lines = bank.map(({ questions }) => fold(`${questions.join('\n')}\n`));
  for (const { folded, sentences } of clauses)
    for (const [number, place] of find(folded)) {
      const sentence = sentences.find(({ end }) => place < end);
      if (sentence !== undefined) asked.set(sentence, (asked.get(sentence) ?? '') + lines[number]);
    }
  return clauses.flatMap(({ sentences }) => sentences.map((sentence) => asked.get(sentence) ?? ''));
}

function calledAs(line: string, sayings: readonly Saying[]): ReadonlySet<string> {
  return new Set(sayings.filter(({ at }) => line.includes(at)).flatMap(({ words }) => words));
}
