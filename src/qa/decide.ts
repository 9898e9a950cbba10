import type { Answer } from '../core/document.ts';
import { aboutDocument } from './about.ts';
import { compose, sameWords } from './compose.ts';
import type { Document } from './document.ts';
import type { Candidate } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { Page } from './library.ts';
import type { Question } from './question.ts';
import { cite, stretchAround } from './quote.ts';
import { refuse } from './refuse.ts';

/**
 * Below this share of the question's special words a sentence is no answer. On the working questions 0.60 answers
 * 1.9 % of what must be declined and wrongly declines 1.9 % of the rest; 0.66: 0.0 % and 2.5 %; 0.72: 0.0 % and 4.3 %.
 */
const ENOUGH_EVIDENCE = 0.66;
/** Sentences of two documents that rank this near each other are both meant, or neither is more. */
const TIE = 0.06;

export interface Library {
  readonly documents: readonly Document[];
  readonly pages: readonly Page[];
  readonly lexicon: Lexicon;
  /** Understands another wording, e.g. a question to suggest. */
  read(text: string): Question;
  /** Sentences that may answer, best first, of these documents or of all. */
  find(question: Question, within: readonly number[]): Candidate[];
}

/** Answers one question: quotes, asks which document is meant, or declines. */
export function decide(question: Question, library: Library): Answer {
  if (question.namesake !== null) return refuse(question, library);
  const about = aboutDocument(question, library);
  if (about !== null) return { outcome: 'answer', quotes: [about], lead: '', suggestions: [] };
  const candidates = answering(question, library, question.named);
  const [best] = candidates;
  if (best === undefined) return refuse(question, library);
  const rivals = rivalsOf(best, candidates);
  const others = rivals.filter((rival) => !sameWords(rival, best, library.documents));
  if (others.length > 0 && question.named.length === 0) return clarify(question, [best, ...others]);
  return { outcome: 'answer', quotes: compose(question, candidates), lead: alsoIn(rivals), suggestions: [] };
}

/** The sentences that answer, best first. */
export function answering(question: Question, library: Library, within: readonly number[]): Candidate[] {
  const topical = question.named.length > 0 || question.terms.some((term) => term.kind === 'special');
  if (!topical) return [];
  return library
    .find(question, within)
    .filter(({ evidence, fits, missing }) => evidence >= ENOUGH_EVIDENCE && fits && missing === null);
}

/** The best sentence of every other document that fits as well. */
function rivalsOf(best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const rivals = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { at } = candidate.page;
    if (candidate.rank >= best.rank - TIE && at !== best.page.at && !rivals.has(at))
      rivals.set(at, candidate);
  }
  return [...rivals.values()];
}

function clarify(question: Question, rivals: readonly Candidate[]): Answer {
  return {
    outcome: 'clarify',
    quotes: rivals.map(({ page, sentence }) => cite(page, stretchAround(page.clause, sentence), [sentence])),
    lead: '有几份文件都写到了，说法不同。您问的是哪一份？',
    suggestions: rivals.map(
      ({ page }) => `${page.document.names[0] ?? page.document.head.title}：${question.asked}`,
    ),
  };
}

function alsoIn(rivals: readonly Candidate[]): string {
  if (rivals.length === 0) return '';
  return `${rivals.map(({ page }) => `${page.document.short}（${page.clause.label}）`).join('、')}里也有同样的话。`;
}
