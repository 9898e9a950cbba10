import { readFileSync } from 'node:fs';
import { type Answerer, createAnswerer } from '../../src/qa/answerer.ts';
import { type Lexicon, loadLexicon } from '../../src/qa/lexicon.ts';
import { loadDocuments } from '../../src/qa/load.ts';
import type { Answerable, Unanswerable } from '../../src/qa/score.ts';

export const documents = loadDocuments('data/documents');
export const lexicon: Lexicon = loadLexicon('data/lexicon');
export const answerer: Answerer = createAnswerer(documents, lexicon);

/** Lines of test/answers/<name>.jsonl. */
export function readLines<Line>(name: string, check: (value: unknown) => value is Line): Line[] {
  return readFileSync(`test/answers/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: unknown = JSON.parse(line);
      if (!check(value)) throw new Error(`test/answers/${name}.jsonl: ${line}`);
      return value;
    });
}

export function isAnswerable(value: unknown): value is Answerable {
  return isQuestion(value) && 'spans' in value && Array.isArray(value.spans) && 'document' in value;
}

export function isUnanswerable(value: unknown): value is Unanswerable {
  return isQuestion(value) && 'decline' in value && ['far', 'field', 'near'].includes(String(value.decline));
}

function isQuestion(value: unknown): value is { q: string } {
  return typeof value === 'object' && value !== null && 'q' in value && typeof value.q === 'string';
}

export const working = readLines('work-answer', isAnswerable);
export const heldBack = readLines('held-answer', isAnswerable);
export const toDecline = [
  ...readLines('work-decline', isUnanswerable),
  ...readLines('held-decline', isUnanswerable),
];
export const duties = readLines('duties', isAnswerable);

/** A document's clauses as one text without white space, by slug. */
export function wholeText(slug: string): string {
  const document = documents.find((one) => one.head.slug === slug);
  return (document?.clauses ?? []).map((clause) => clause.text.replace(/\s+/g, '')).join('\n');
}
