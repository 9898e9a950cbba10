import type { Citation } from '../core/document.ts';
import type { Document } from './document.ts';
import type { Candidate } from './evidence.ts';
import { match } from './match.ts';
import type { Question } from './question.ts';
import { cite, pieces, type Stretch, stretchAround, wholeAnswer } from './quote.ts';
import { answeringSpans } from './span.ts';
import type { Term } from './terms.ts';

/** Further quotes are shown when they rank this near the best: on the questions of test/answers one answer in nine gets a second. */
const NEAR = 0.5;
const MOST_QUOTES = 3;
/** A further one, for what is still missing, may rank so much lower. */
const FAR = 1.3;
/** What weighs less need not be spoken of. */
const TELLING = 0.4;
const HELD = 0.9;
/** A list that does not fit into one quote comes in so many. */
const MOST_PIECES = 5;

/** The quotes for sentences that answer, best first. */
export function compose(question: Question, candidates: readonly Candidate[]): Citation[] {
  const quotes: Citation[] = [];
  const shown: { readonly candidate: Candidate; readonly stretch: Stretch }[] = [];
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
  for (const candidate of candidates) {
    if (shown.length >= MOST_QUOTES || candidate.rank < floor) break;
    show(candidate);
  }
  const rest = shown.length < MOST_QUOTES ? completing(question, candidates, shown) : undefined;
  if (rest !== undefined) show(rest);
  return quotes;
}

/** The best sentence of the same document that speaks of something asked for of which the quotes shown do not. */
function completing(
  question: Question,
  candidates: readonly Candidate[],
  shown: readonly { readonly candidate: Candidate; readonly stretch: Stretch }[],
): Candidate | undefined {
  const [best] = candidates;
  const speaksOf = (term: Term, { page, sentence }: Candidate): boolean =>
    match(term, `${page.lines[sentence]}${page.asked[sentence]}`) >= HELD;
  const missed = question.terms.filter(
    (term) =>
      term.kind === 'special' &&
      term.weight >= TELLING &&
      !shown.some(({ candidate, stretch }) =>
        candidate.page.lines.some(
          (_, sentence) =>
            stretch.from <= sentence && sentence < stretch.to && speaksOf(term, { ...candidate, sentence }),
        ),
      ),
  );
  const lines = shown.map(({ candidate }) => candidate.page.lines[candidate.sentence] ?? '');
  const unmet = question.asks.filter(
    ({ strict, answer }) => strict && answer !== null && !lines.some((line) => answer.test(line)),
  );
  if (best === undefined || missed.length + unmet.length === 0) return undefined;
  return candidates.find(
    (other) =>
      other.page.at === best.page.at &&
      other.rank >= best.rank - FAR &&
      (missed.some((term) => speaksOf(term, other)) ||
        unmet.some(({ answer }) => answer?.test(other.page.lines[other.sentence] ?? '') === true)),
  );
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
