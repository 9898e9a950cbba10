import type { Clause } from './document.ts';

/** Things that a clause says one after the other, each in a sentence or several of its own. */
export interface Group {
  /** Sentences that begin an item. */
  readonly items: readonly number[];
  /** [from, to) with what announces the items and what belongs to the last one. */
  readonly from: number;
  readonly to: number;
}

const NUMBERED =
  /^(?:第?[一二三四五六七八九十]+[是要、，,]|[①-⑳]|[(（][一二三四五六七八九十\d]+[)）]|\d+[.、．]|比如|其[一二三四五]|第[一二三四五六七八九十]+)/;
const FEWEST = 3;
/** Sentences of a group begin alike in so many characters (加强…。加强…。; 带头…。带头…。; 要…。要…。). */
const ALIKE = 2;
/** Between two items may stand so many sentences that explain the first. */
const LARGEST_GAP = 3;

/** Every group in a clause, in order. */
export function groupsOf(clause: Clause): Group[] {
  const keys = clause.sentences.map((sentence) =>
    sentence.role === 'body' ? keyOf(clause.text.slice(sentence.start, sentence.end)) : null,
  );
  const groups: Group[] = [];
  for (const key of new Set(keys)) {
    if (key === null) continue;
    for (const items of runs(keys, key)) if (items.length >= FEWEST) groups.push(groupFrom(clause, items));
  }
  return groups.sort((one, other) => one.from - other.from);
}

function keyOf(sentence: string): string {
  if (NUMBERED.test(sentence)) return '#';
  return /^[“"]/.test(sentence) ? '“' : sentence.startsWith('要') ? '要' : sentence.slice(0, ALIKE);
}

function runs(keys: readonly (string | null)[], key: string): number[][] {
  const found: number[][] = [];
  keys.forEach((one, at) => {
    if (one !== key) return;
    const run = found.at(-1);
    if (run !== undefined && at - (run.at(-1) ?? at) <= LARGEST_GAP) run.push(at);
    else found.push([at]);
  });
  return found;
}

function groupFrom(clause: Clause, items: readonly number[]): Group {
  const first = items[0] ?? 0;
  const last = items.at(-1) ?? first;
  const gap =
    items.length > 1 ? Math.min(...items.slice(1).map((item, at) => item - (items[at] ?? item))) : 1;
  const announced = clause.sentences[first - 1]?.role === 'body' ? first - 1 : first;
  return { items, from: announced, to: Math.min(last + gap, clause.sentences.length) };
}
