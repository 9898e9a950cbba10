import type { Answer } from '../core/document.ts';

/** A question with the words that its answer must hold; several spans where the answer has several parts. */
export interface Answerable {
  readonly q: string;
  readonly document: string;
  readonly spans: readonly string[];
}

/** A question that no document answers: of another world, of the same field, or just beside what is written. */
export interface Unanswerable {
  readonly q: string;
  readonly decline: 'far' | 'field' | 'near';
}

/** Shares 0–1; null where there was nothing to count. */
export interface Score {
  readonly answerable: number;
  /** The span in the first quote, in any quote, all spans of an answer of several parts. */
  readonly first: number | null;
  readonly any: number | null;
  readonly all: number | null;
  readonly wronglyDeclined: number | null;
  /** Answered although it had to be declined. */
  readonly far: number | null;
  readonly field: number | null;
  readonly near: number | null;
}

/** Measures answers against what was expected. White space does not count. */
export function score(
  answer: (question: string) => Answer,
  answerable: readonly Answerable[],
  unanswerable: readonly Unanswerable[],
): Score {
  const judged = answerable.map((question) => judge(answer(question.q), question));
  const answered = unanswerable.map(({ q, decline }) => ({
    decline,
    wrong: answer(q).outcome !== 'decline',
  }));
  const wrong = (kind: Unanswerable['decline']): number | null =>
    share(
      answered.filter(({ decline }) => decline === kind),
      (one) => one.wrong,
    );
  return {
    answerable: answerable.length,
    first: share(judged, (one) => one.first),
    any: share(judged, (one) => one.any),
    all: share(
      judged.filter((one) => one.parts > 1),
      (one) => one.all,
    ),
    wronglyDeclined: share(judged, (one) => one.declined),
    far: wrong('far'),
    field: wrong('field'),
    near: wrong('near'),
  };
}

export interface Judgement {
  readonly parts: number;
  readonly first: boolean;
  readonly any: boolean;
  readonly all: boolean;
  readonly declined: boolean;
}

/** How one answer does: only quotes of the right document count. */
export function judge(answer: Answer, { document, spans }: Answerable): Judgement {
  const quotes = answer.quotes.map((quote) => (quote.document === document ? bare(quote.text) : ''));
  const wanted = spans.map(bare);
  return {
    parts: wanted.length,
    first: wanted.some((span) => quotes[0]?.includes(span) === true),
    any: wanted.some((span) => quotes.some((quote) => quote.includes(span))),
    all: wanted.every((span) => quotes.some((quote) => quote.includes(span))),
    declined: answer.outcome === 'decline',
  };
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}
