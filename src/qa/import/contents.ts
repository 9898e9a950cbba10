import type { Reading } from './reading.ts';

const LONGEST_ENTRY = 160;
/** Words, a row of dots up to the margin, and a page. */
const ENTRY =
  /^(.*?[^\s.．·•…‥⋯])\s*(?:(?:[.．·•]\s?){3,}|[…‥⋯]{2,})[\s.．·•…‥⋯]*[-—(（]?\s*\d{1,4}\s*[-—)）]?$/;
const NAME = /^(?:# )?目\s*[录錄次]$/;

/** Whether a line is one of a table of contents: words, a row of dots, and a page. */
export function isEntry(line: string): boolean {
  return wordsOf(line) !== null;
}

/**
 * Leaves out a table of contents: of its lines those whose words stand again in the text, since they say nothing of
 * their own and would be taken for the clauses that they name.
 */
export function withoutContents({ lines, leftOut }: Reading): Reading {
  const entries = lines.map(wordsOf);
  const text = lines
    .filter((_, at) => entries[at] === null)
    .map(compact)
    .sort();
  const repeats = entries.map((words) => words !== null && begins(text, words));
  const drops = lines.map(
    (line, at) => repeats[at] === true || (NAME.test(line) && repeats[at + 1] === true),
  );
  return {
    lines: lines.filter((_, at) => drops[at] !== true),
    leftOut: [...leftOut, ...lines.filter((_, at) => drops[at] === true)],
  };
}

function wordsOf(line: string): string | null {
  const words = line.length > LONGEST_ENTRY ? undefined : ENTRY.exec(line)?.[1];
  return words === undefined ? null : compact(words);
}

function compact(line: string): string {
  return line.replace(/^#{1,6} +/, '').replace(/\s+/g, '');
}

/** Whether one of these lines, in the order of their characters, begins with the words. */
function begins(sorted: readonly string[], words: string): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < words) from = middle + 1;
    else to = middle;
  }
  return sorted[from]?.startsWith(words) ?? false;
}
