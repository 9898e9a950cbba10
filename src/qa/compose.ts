import type { Citation } from '../core/document.ts';
import { completing, type Shown } from './completing.ts';
import type { Document } from './document.ts';
import type { Candidate } from './evidence.ts';
import type { Question } from './question.ts';
import { cite, pieces, type Stretch, stretchAround, wholeAnswer } from './quote.ts';
import { answeringSpans } from './span.ts';

/**
 * Further quotes are shown when they rank this near the best: of the answers to the questions of test/answers, one in
 * nine gets a second.
 */
const NEAR = 0.5;
const MOST_QUOTES = 3;
/** A list that does not fit into one quote comes in so many. */
const MOST_PIECES = 5;

/** The quotes for sentences that answer, best first. */
export function compose(question: Question, candidates: readonly Candidate[]): Citation[] {
  const quotes: Citation[] = [];
  const shown: Shown[] = [];
  const floor = (candidates[0]?.rank ?? 0) - NEAR;
  const show = (candidate: Candidate): void => {
    if (shown.some((one) => covers(one.candidate, one.stretch, candidate))) return;
    const { page, sentence } = candidate;
    const whole = wholeFor(question, candidate, candidates);
    const stretch = whole ?? stretchAround(page.clause, sentence);
    shown.push({ candidate, stretch });
    const parts =
      whole === null || page.clause.dialogue ? [stretch] : pieces(page.clause, whole).slice(0, MOST_PIECES);
    const spans = answeringSpans(question, page, sentence);
    for (const part of parts) quotes.push(cite(page, part, sentence, spans));
  };
  for (const candidate of candidates.filter(({ rank }) => rank >= floor)) {
    if (shown.length >= MOST_QUOTES) break;
    show(candidate);
  }
  const rest = shown.length < MOST_QUOTES ? completing(question, candidates, shown) : undefined;
  if (rest !== undefined) show(rest);
  return quotes;
}

/** True where the sentence is one of the first candidates. */
function isAmong(candidates: readonly Candidate[], page: Candidate['page'], sentence: number): boolean {
  return candidates.slice(0, FIRST).some((one) => one.page === page && one.sentence === sentence);
}
const FIRST = 8;
/** So many items of one list among the first candidates: the list is meant. */
const KINDRED = 3;

/** True where two sentences say the same but for the names of their documents. */
export function sameWords(one: Candidate, other: Candidate, documents: readonly Document[]): boolean {
  const names = documents.flatMap((document) => document.names);
  return bareWords(one, names) === bareWords(other, names);
}

function bareWords({ page, sentence }: Candidate, names: readonly string[]): string {
  const line = (page.lines[sentence] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  return names.reduce((text, name) => text.replaceAll(name, ''), line);
}

function covers(shown: Candidate, stretch: Stretch, other: Candidate): boolean {
  return shown.page === other.page && stretch.from <= other.sentence && other.sentence < stretch.to;
}

/** The stretch to be shown in full where more than one sentence is the answer, else null. */
function wholeFor(
  question: Question,
  { page, sentence, headed }: Candidate,
  candidates: readonly Candidate[],
): Stretch | null {
  const { clause, groups } = page;
  if (clause.sentences[sentence]?.role === 'question') {
    return question.asks.some((ask) => ask.strict)
      ? { from: sentence, to: sentence + 1 }
      : wholeAnswer(clause);
  }
  if (question.asks.some((ask) => ask.id === 'list')) {
    const counted = groups.find((group) => group.items.length === question.count);
    const announced = groups.find((group) => group.from === sentence && sentence < (group.items[0] ?? 0));
    const kindred = groups.find(
      ({ items }) =>
        items.includes(sentence) && items.filter((item) => isAmong(candidates, page, item)).length >= KINDRED,
    );
    const group = counted ?? announced ?? kindred;
    if (group !== undefined) return { from: group.from, to: group.to };
  }
  return headed ? wholeAnswer(clause) : null;
}
