import { blank, type Span } from '../../calendar/expression/span.ts';
import { fold } from '../../text/fold.ts';

export { blank, overlaps, replaceSpans, type Span, TAKEN } from '../../calendar/expression/span.ts';

/** A message on its way through the steps: each step takes what it has read off the page. */
export interface Page {
  /** As it was written. */
  readonly text: string;
  /** Folded, for comparing; 、 and 。 are kept apart from the comma and the point. As long as `text`. */
  readonly folded: string;
  /** `folded`, with what earlier steps have read replaced by `TAKEN`. */
  readonly open: string;
}

/** Nothing that a person types about one meeting is longer; what follows is not read. */
const LONGEST = 3000;

/** @returns the page of a message, nothing taken yet. Characters of the private use area and TAKEN itself read as spaces. */
export function openPage(text: string): Page {
  const kept = text.slice(0, LONGEST);
  const plain = fold(kept).replace(/[\ue000-\uf8ff▮]/g, ' ');
  let folded = '';
  for (let index = 0; index < plain.length; index += 1) {
    const original = kept[index];
    folded += original === '、' || original === '。' ? original : plain[index];
  }
  return { text: kept, folded, open: folded };
}

/** @returns the page with these stretches taken. */
export function take(page: Page, ...spans: readonly Span[]): Page {
  return { ...page, open: blank(page.open, spans) };
}

/** @returns the page with nothing but these stretches left to read; they are in order of place. */
export function only(page: Page, ...spans: readonly Span[]): Page {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), page.text.length];
  return take(page, ...starts.map((start, index) => ({ start, end: ends[index] ?? start })));
}

/** The words of a stretch as they were written, without spaces and punctuation around them. */
export function words(page: Page, span: Span): string {
  return tidy(page.text.slice(span.start, span.end));
}

/** The look behind lets a row of signs be tried from its first one only; from each of thousands it would take long. */
const AROUND = /^[\s,，;；:：、。.!！\-—]+|(?<![\s,，;；:：、。!！\-—])[\s,，;；:：、。!！\-—]+$/gu;

/** @returns `text` without spaces and punctuation around it; a bracket or quote that closes inside is kept. */
export function tidy(text: string): string {
  return text.replace(AROUND, '').replace(/\s+/g, ' ');
}

/** The span of the capture `group` of a match on `page`, whose first occurrence in the match it is. */
export function groupSpan(match: RegExpExecArray, group: string): Span | null {
  const found = match.indices?.groups?.[group];
  return found === undefined ? null : { start: found[0], end: found[1] };
}

/** The stretches between commas, full stops, semicolons and line ends. */
export function clauses(page: Page): readonly Span[] {
  return [...page.open.matchAll(/[^,;。!?\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
