/** What a file holds, read in order. */
export interface Reading {
  /** The document's own lines; a heading begins with `# `. */
  readonly lines: readonly string[];
  /** Lines that repeat or number the others for the print only: page numbers, running heads, tables of contents. */
  readonly leftOut: readonly string[];
}

/** Two halves of a broken line as one: words of Latin letters keep their space. */
export function joined(before: string, after: string): string {
  const gap = /[A-Za-z0-9,.;]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? ' ' : '';
  return before + gap + after;
}

/** More are no document that people read. */
export const MOST_CHARACTERS = 3_000_000;
