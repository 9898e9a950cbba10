/** A stretch [start, end) of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands for a character that another reading has taken. It belongs to no word, number or punctuation. */
export const TAKEN = '▮';

/** @returns `text` with every character of `spans` replaced by `TAKEN`; offsets stay the same. */
export function blank(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const { start, end } of spans) {
    result = result.slice(0, start) + TAKEN.repeat(Math.max(0, end - start)) + result.slice(end);
  }
  return result;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
