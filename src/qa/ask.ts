import type { Answer } from '../core/document.ts';
import { texts } from '../texts/texts.ts';
import type { Answerer } from './answerer.ts';

/** What `zhibu ask` prints (interfaces.md 2). */
export interface AskResult {
  readonly q: string;
  readonly outcome: Answer['outcome'];
  readonly quotes: readonly {
    readonly document: string;
    readonly title: string;
    readonly clause: string;
    readonly text: string;
  }[];
  readonly reply: string;
  /** Milliseconds. */
  readonly ms: number;
}

/** Asks once. `now` reads a clock in milliseconds, any origin. */
export function ask(answerer: Answerer, q: string, now: () => number): AskResult {
  const begun = now();
  const answer = answerer.answer(q);
  const ms = Math.round((now() - begun) * 100) / 100;
  const quotes = answer.quotes.map(({ document, title, clause, text }) => ({
    document,
    title,
    clause,
    text,
  }));
  return { q, outcome: answer.outcome, quotes, reply: replyOf(answer), ms };
}

/** The whole answer in plain words, as a card that cannot be drawn says it. */
export function replyOf(answer: Answer): string {
  const said = texts().qa.plain;
  const lines = answer.lead === '' ? [] : [answer.lead];
  for (const quote of answer.quotes) {
    lines.push(said.quote(quote.text), said.source(quote.title, quote.clause));
    if (quote.caution !== null) lines.push(said.caution(quote.caution));
  }
  if (answer.suggestions.length > 0) lines.push(said.near, ...answer.suggestions.map((text) => `· ${text}`));
  return lines.join('\n');
}
