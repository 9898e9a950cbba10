/** Pieces of a text, each with the separators behind it. */
const PIECE = /[^\s,，;；。.!！?？]*[\s,，;；。.!！?？]*/gu;
const SEPARATORS = /[\s,，;；。.!！?？]+$/u;
/** Characters whose meaning is asked for at most, all tries together; what is not tried stays. */
const MOST_READ = 12_000;

/**
 * The words that it takes for a text to mean what it means: whatever can be left out is.
 * @param meaning what a text means: the same for two texts that are understood alike
 */
export function wordsNeeded(text: string, meaning: (text: string) => string): string {
  const whole = meaning(text);
  let read = 0;
  const stays = (changed: string): boolean => {
    read += changed.length;
    return read <= MOST_READ && meaning(changed) === whole;
  };
  const pieces = needed('', text.match(PIECE) ?? [], '', stays);
  const short = pieces.map((piece, index) => {
    const before = pieces.slice(0, index).join('');
    const after = pieces.slice(index + 1).join('');
    return withoutEnd(piece, (end) => stays(before + end + after));
  });
  const words = short.join('').trim();
  return meaning(words) === whole ? words : pieces.join('').trim();
}

/** Leaves out as much at once as can be: the one half, the other, or parts of both. */
function needed(
  before: string,
  pieces: readonly string[],
  after: string,
  stays: (changed: string) => boolean,
): readonly string[] {
  if (stays(before + after)) return [];
  if (pieces.length <= 1) return pieces;
  const half = Math.ceil(pieces.length / 2);
  const first = pieces.slice(0, half);
  const last = needed(before + first.join(''), pieces.slice(half), after, stays);
  return [...needed(before, first, last.join('') + after, stays), ...last];
}

/** @returns the shortest beginning of a piece's words that will do, found by halving, and its separators */
function withoutEnd(piece: string, stays: (shorter: string) => boolean): string {
  const words = piece.replace(SEPARATORS, '');
  const separators = piece.slice(words.length);
  let [short, enough] = [0, words.length];
  while (short < enough) {
    const middle = Math.floor((short + enough) / 2);
    if (stays(words.slice(0, middle) + separators)) enough = middle;
    else short = middle + 1;
  }
  return words.slice(0, enough) + separators;
}
