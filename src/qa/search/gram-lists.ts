/** The grams of texts, by the number of the text. */
export interface GramLists {
  /** @returns null where none were kept; good until the next are kept */
  at(text: number): Uint32Array | null;
  /** @throws RangeError when there are too many for one array */
  keep(text: number, grams: Uint32Array): void;
}

/**
 * All of them lie in one array, one list after another: a list of its own for each of fifty thousand short texts takes
 * five times as much.
 * @param size number of texts
 */
export function createGramLists(size: number): GramLists {
  const begins = new Uint32Array(size);
  /** 0 where nothing was kept. */
  const ends = new Uint32Array(size);
  let all = new Uint32Array(1 << 14);
  let used = 0;
  return {
    at(text) {
      const end = ends[text] ?? 0;
      return end === 0 ? null : all.subarray(begins[text], end);
    },
    keep(text, grams) {
      const end = used + grams.length;
      if (end > all.length) {
        const larger = new Uint32Array(Math.max(end, 2 * all.length));
        larger.set(all);
        all = larger;
      }
      all.set(grams, used);
      begins[text] = used;
      ends[text] = end;
      used = end;
    },
  };
}
