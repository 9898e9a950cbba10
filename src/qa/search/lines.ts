/** The lines of many texts, numbered through; a text is parted only when one of its lines is asked for. */
export interface Lines {
  readonly size: number;
  /** @returns the number of the text that holds a line, and the line; null where there is none */
  at(line: number): { readonly text: number; readonly line: string } | null;
  all(): readonly string[];
}

/** @param texts without empty lines; an empty one has none */
export function numberLines(texts: readonly string[]): Lines {
  const starts = new Uint32Array(texts.length + 1);
  for (const [number, text] of texts.entries()) starts[number + 1] = (starts[number] ?? 0) + countIn(text);
  const size = starts[texts.length] ?? 0;
  return {
    size,
    at(line) {
      if (line < 0 || line >= size) return null;
      const text = lastFrom(starts, line);
      return { text, line: texts[text]?.split('\n')[line - (starts[text] ?? 0)] ?? '' };
    },
    all: () => texts.flatMap((text) => (text === '' ? [] : text.split('\n'))),
  };
}

function countIn(text: string): number {
  if (text === '') return 0;
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** @returns the last place of a rising list that is not above `value` */
function lastFrom(rising: Uint32Array, value: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
