const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What one stretch of folded text is made of: single characters, and pairs of neighbours. */
export interface Grams {
  /** Code units of ideographs, in order. */
  readonly single: readonly number[];
  /** Neighbours within one run of letters, digits and ideographs: first × 65536 + second. */
  readonly pair: readonly number[];
}

/** @param folded text that went through `text/fold` */
export function gramsOf(folded: string): Grams {
  const single: number[] = [];
  const pair: number[] = [];
  let before = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (!isWordCode(code)) {
      before = 0;
      continue;
    }
    if (isIdeograph(code)) single.push(code);
    if (before !== 0) pair.push(before * 65536 + code);
    before = code;
  }
  return { single, pair };
}

/**
 * Calls `each` with every single and pair of a text given by its folded units: the same as `gramsOf`, but as signed
 * 32-bit numbers, which cost no memory of their own.
 */
export function eachGram(codes: Uint16Array, each: (gram: number) => void): void {
  let before = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (!isWordCode(code)) {
      before = 0;
      continue;
    }
    if (isIdeograph(code)) each(code);
    if (before !== 0) each((before << 16) | code);
    before = code;
  }
}

/** Dictionary words of two characters or more, in order. */
export function wordsOf(folded: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(folded)) {
    if (isWordLike === true && segment.length > 1) words.push(segment);
  }
  return words;
}

/** @returns every dictionary word of folded texts */
export function wordsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(wordsOf));
}

/** Everything that is not punctuation, space or a symbol. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
  return (
    isIdeograph(code) ||
    (code >= 0xc0 && code < 0x2000) ||
    (code >= 0x3040 && code < 0x3400) ||
    code >= 0xd800
  );
}

export function isIdeograph(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}
