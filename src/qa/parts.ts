import type { Answer, Citation } from '../core/document.ts';
import { texts } from '../texts/texts.ts';
import { withoutWording } from './wording.ts';

const BETWEEN = /[?？;；\n]+|[,，。](?=另外|还有|再问|顺便|以及)/;
const SHORTEST = 4;
const MOST_PARTS = 4;

/** The questions of one message; a message that is one question comes back whole, but for a tail that asks for its wording. */
export function partsOf(message: string): string[] {
  const asked = withoutWording(message);
  const parts = asked
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part.length >= SHORTEST);
  return (parts.length < 2 ? [asked] : parts).flatMap(eachOf).slice(0, MOST_PARTS);
}

/** “甲”与“乙”分别……: what is asked of each of two names in quotation marks is asked of one after the other. */
function eachOf(asked: string): readonly string[] {
  const [pair, one, other] = PAIR.exec(asked) ?? [];
  if (pair === undefined || one === undefined || other === undefined) return [asked];
  return [one, other].map((name) => asked.replace(pair, name));
}
const PAIR =
  /([“"「『][^”"」』]{2,12}[”"」』])[与和跟及、]([“"「『][^”"」』]{2,12}[”"」』]).{0,6}?(?:分别|各自?)/;

/** One answer out of those to the parts of a message: every part that is answered, and which are not. */
export function merge(parts: readonly { readonly asked: string; readonly answer: Answer }[]): Answer {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first.answer;
  const answered = parts.filter(({ answer }) => answer.outcome !== 'decline');
  if (answered.length === 0 && first !== undefined) return first.answer;
  const declined = parts.filter(({ answer }) => answer.outcome === 'decline');
  const missing = declined.filter(({ answer }) => answer.matter === undefined).map(({ asked }) => asked);
  const leads = parts
    .filter(({ answer }) => answer.outcome !== 'decline' || answer.matter !== undefined)
    .map(({ answer }) => answer.lead)
    .filter((lead) => lead !== '');
  if (missing.length > 0) leads.push(texts().qa.missing(missing));
  return {
    outcome: answered.some(({ answer }) => answer.outcome === 'clarify') ? 'clarify' : 'answer',
    quotes: joined(answered.flatMap(({ answer }) => answer.quotes)),
    lead: texts().qa.together(leads),
    suggestions: answered.flatMap(({ answer }) => answer.suggestions),
  };
}

/** The same stretch quoted for two parts is shown once, with both emphasised. */
function joined(quotes: readonly Citation[]): Citation[] {
  const once = new Map<string, Citation>();
  for (const quote of quotes) {
    const key = [quote.document, quote.clause, quote.text].join('\n');
    const before = once.get(key);
    const emphasis = [...(before?.emphasis ?? []), ...quote.emphasis].sort(([one], [other]) => one - other);
    const distinct = emphasis.filter(([start], at) => start !== emphasis[at - 1]?.[0]);
    once.set(key, { ...quote, emphasis: distinct });
  }
  return [...once.values()];
}
