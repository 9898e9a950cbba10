import type { Answer } from '../core/document.ts';
import { texts } from '../texts/texts.ts';
import { aboutDocument } from './about.ts';
import { answering } from './answering.ts';
import { compose, sameWords } from './compose.ts';
import type { Candidate } from './evidence.ts';
import type { Library } from './library.ts';
import { match } from './match.ts';
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
  const [first] = candidates;
  if (first === undefined) return refuse(question, library);
  const meant = meantOf(question, [first, ...rivalsOf(first, candidates)]);
  const [best = first] = meant;
  const others = meant.filter((one) => one !== best);
  const same = others.filter((rival) => sameWords(rival, best, library.documents));
  if (others.length > same.length && question.named.length === 0)
    return clarify(question, [best, ...others.filter((rival) => !same.includes(rival))]);
  const official = [best, ...same].find(({ page }) => page.document.head.official) ?? best;
  return {
    outcome: 'answer',
    quotes: compose(question, official === first ? candidates : inFront(official, candidates)),
    lead: alsoIn([best, ...same].filter((one) => one !== official)),
    suggestions: [],
  };
}

/** Of sentences in several documents, those that speak of most of what the question speaks of (市直, 省直). */
function meantOf({ terms }: Question, rivals: readonly Candidate[]): readonly Candidate[] {
  const special = terms.filter(({ kind }) => kind === 'special');
  const spoken = rivals.map(({ page, sentence }) =>
    special.reduce(
      (sum, term) => sum + (match(term, page.lines[sentence] ?? '') >= HELD ? term.weight : 0),
      0,
    ),
  );
  const most = Math.max(...spoken);
  return rivals.filter((_, at) => (spoken[at] ?? 0) >= most - TELLING);
}
const HELD = 0.9;
/** What weighs less than this does not tell documents apart. */
const TELLING = 0.15;

/** The candidates with one of them, and then those of its document, first. */
function inFront(one: Candidate, candidates: readonly Candidate[]): readonly Candidate[] {
  const [ours, others] = [true, false].map((own) =>
    candidates.filter((other) => other !== one && (other.page.at === one.page.at) === own),
  );
  return [one, ...(ours ?? []), ...(others ?? [])];
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
    lead: texts().qa.whichDocument,
    suggestions: rivals.map(({ page }) => `${page.document.short}：${question.asked}`),
  };
}

function alsoIn(rivals: readonly Candidate[]): string {
  if (rivals.length === 0) return '';
  return texts().qa.alsoIn(
    rivals.map(({ page }) => ({ document: page.document.short, clause: page.clause.label })),
  );
}
