/** A stretch [start, end) of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands for a character that another reading has taken. It belongs to no word, number or punctuation. */
export const TAKEN = '▮';

/** @returns `text` with every character of `spans` replaced by `TAKEN`; offsets stay the same. */
export function blank(text: string, spans: readonly Span[]): string {
  return replaceSpans(text, spans, () => TAKEN);
}

/** @returns `text` with every character of each span replaced by one that `sign` gives for it; offsets stay the same. */
export function replaceSpans(text: string, spans: readonly Span[], sign: (index: number) => string): string {
  if (spans.length === 0) return text;
  const units = text.split('');
  spans.forEach(({ start, end }, index) => {
    units.fill(sign(index), Math.max(0, start), Math.max(0, end));
  });
  return units.join('');
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
