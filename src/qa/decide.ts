import type { Answer } from '../core/document.ts';
import { aboutDocument } from './about.ts';
import { answering } from './answering.ts';
import { compose, sameWords } from './compose.ts';
import type { Candidate } from './evidence.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';
import { cite, stretchAround } from './quote.ts';
import { refuse } from './refuse.ts';
import { isRequest } from './requests.ts';
import { gramsOf } from './search/grams.ts';
import { answeringSpans } from './span.ts';

/** Sentences of two documents that rank this near each other are both meant, or neither is more. */
const TIE = 0.06;
/** … or this near, where they are alike but for a few words: campaigns copy each other's paragraphs. */
const PARALLEL_TIE = 0.6;
const ALIKE = 0.5;

/** Answers one question: quotes, asks which document is meant, or declines. */
export function decide(question: Question, library: Library): Answer {
  if (question.namesake !== null || isRequest(question.text)) return refuse(question, library);
  const about = aboutDocument(question, library);
  if (about !== null) return { outcome: 'answer', quotes: [about], lead: '', suggestions: [] };
  const candidates = answering(question, library, question.named);
  const [best] = candidates;
  if (best === undefined) return refuse(question, library);
  const rivals = rivalsOf(best, candidates);
  const same = rivals.filter((rival) => sameWords(rival, best, library.documents));
  if (rivals.length > same.length && question.named.length === 0) {
    return clarify(question, [best, ...rivals.filter((rival) => !same.includes(rival))]);
  }
  return { outcome: 'answer', quotes: compose(question, candidates), lead: alsoIn(same), suggestions: [] };
}

/** The best sentence of every other document that fits as well. */
function rivalsOf(best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const rivals = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { at } = candidate.page;
    if (at === best.page.at || rivals.has(at) || candidate.rank < best.rank - PARALLEL_TIE) continue;
    if (candidate.rank >= best.rank - TIE || areAlike(candidate, best)) rivals.set(at, candidate);
  }
  return [...rivals.values()];
}

/** True where half of what stands in either sentence stands in both. */
function areAlike(one: Candidate, other: Candidate): boolean {
  const [pairs, others] = [one, other].map(
    ({ page, sentence }) => new Set(gramsOf(page.lines[sentence] ?? '').pair),
  );
  if (pairs === undefined || others === undefined) return false;
  const both = [...pairs].filter((pair) => others.has(pair)).length;
  return both >= ALIKE * (pairs.size + others.size - both);
}

function clarify(question: Question, rivals: readonly Candidate[]): Answer {
  return {
    outcome: 'clarify',
    quotes: rivals.map(({ page, sentence }) =>
      cite(page, stretchAround(page.clause, sentence), sentence, answeringSpans(question, page, sentence)),
    ),
    lead: '有几份文件都写到了，说法不同。您问的是哪一份？',
    suggestions: rivals.map(({ page }) => `${page.document.short}：${question.asked}`),
  };
}

function alsoIn(rivals: readonly Candidate[]): string {
  if (rivals.length === 0) return '';
  return `${rivals.map(({ page }) => `${page.document.short}（${page.clause.label}）`).join('、')}里也有同样的话。`;
}
