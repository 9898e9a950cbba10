import type { Citation } from '../core/document.ts';
import type { Clause, Document } from './document.ts';
import { isLead } from './lead.ts';
import type { Page } from './library.ts';

/** interfaces.md 2: a quote is at most this long, unless it is one whole answer of a question-and-answer document. */
export const LONGEST_QUOTE = 300;

/** Sentences [from, to) of a clause. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The sentence with what stands around it as far as a quote may go; a short sentence that leads into it comes
 * first. On the working questions the sentence alone holds the answer in 92.3 % of cases, with its surroundings in 95.9 %.
 */
export function stretchAround(clause: Clause, sentence: number): Stretch {
  let stretch: Stretch = { from: sentence, to: sentence + 1 };
  while (
    isLead(clause.sentences[stretch.from - 1]) &&
    isShort(clause, { ...stretch, from: stretch.from - 1 })
  ) {
    stretch = { ...stretch, from: stretch.from - 1 };
  }
  for (;;) {
    const after = { ...stretch, to: stretch.to + 1 };
    const before = { ...stretch, from: stretch.from - 1 };
    if (isBody(clause, after.to - 1) && isShort(clause, after)) stretch = after;
    else if (isBody(clause, before.from) && isShort(clause, before)) stretch = before;
    else return stretch;
  }
}

/** Everything a clause says below its heading or question. */
export function wholeAnswer(clause: Clause): Stretch {
  const asked = clause.sentences.findLastIndex((sentence) => sentence.role === 'question');
  const from = clause.sentences.findIndex((sentence, at) => at > asked && sentence.role === 'body');
  return { from: Math.max(0, from), to: clause.sentences.length };
}

/** Consecutive stretches that together make up a longer one, each short enough for a quote; a lead stays with what it leads to. */
export function pieces(clause: Clause, whole: Stretch): Stretch[] {
  const cut: Stretch[] = [];
  let from = whole.from;
  for (let to = from + 1; to <= whole.to; to += 1) {
    const leads = to < whole.to && isLead(clause.sentences[to]);
    const next = Math.min(to + (leads ? 2 : 1), whole.to);
    if (to < whole.to && isShort(clause, { from, to: next })) continue;
    cut.push({ from, to });
    from = to;
  }
  return cut;
}

/**
 * The citation of a stretch.
 * @param answering the sentence that must be in it when it is cut
 * @param spans what is emphasised, in the clause's text
 */
export function cite(
  { document, clause }: Page,
  stretch: Stretch,
  answering: number,
  spans: readonly (readonly [number, number])[],
): Citation {
  const [start, end] = boundsOf(clause, stretch, answering);
  const emphasis = spans
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start] as const)
    .filter(([from, to]) => from < to);
  return citation(document, clause.label, clause.text.slice(start, end), emphasis);
}

/** @param text of the clause, character for character */
export function citation(
  document: Document,
  label: string,
  text: string,
  emphasis: Citation['emphasis'],
): Citation {
  const { slug, title, official } = document.head;
  const cautions = document.cautions.filter(({ clause }) => clause === null || clause === label);
  return {
    ...{ document: slug, title, clause: label, text, emphasis, official },
    caution: cautions.length === 0 ? null : cautions.map((caution) => caution.text).join(''),
  };
}

/** A lone sentence that is longer than a quote may be ends at its last comma that fits; a whole answer stays whole. */
function boundsOf(clause: Clause, stretch: Stretch, answering: number): [number, number] {
  const start = clause.sentences[stretch.from]?.start ?? 0;
  const end = clause.sentences[stretch.to - 1]?.end ?? start;
  if (end - start <= LONGEST_QUOTE || clause.dialogue) return [start, end];
  const from = stretch.to - stretch.from === 1 ? start : (clause.sentences[answering]?.start ?? start);
  const comma = clause.text.slice(from, from + LONGEST_QUOTE).search(/[，,；;、][^，,；;、]*$/);
  return [from, from + (comma > 0 ? comma + 1 : LONGEST_QUOTE)];
}

function isShort(clause: Clause, stretch: Stretch): boolean {
  const first = clause.sentences[stretch.from];
  const last = clause.sentences[stretch.to - 1];
  return first !== undefined && last !== undefined && last.end - first.start <= LONGEST_QUOTE;
}

function isBody(clause: Clause, at: number): boolean {
  return clause.sentences[at]?.role === 'body';
}
