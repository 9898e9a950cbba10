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
const NUMBER = '#';
const FEWEST = 3;
/** Sentences of a group begin alike in so many characters (加强…。加强…。; 带头…。带头…。; 要…。要…。). */
const ALIKE = 2;
/** Between two items may stand so many sentences that explain the first. */
const LARGEST_GAP = 3;
/** … and more where items are numbered. */
const LARGEST_NUMBERED_GAP = 6;

/** Every group in a clause, in order. */
export function groupsOf(clause: Clause): Group[] {
  const keys = clause.sentences.map((sentence) =>
    sentence.role === 'body' ? keyOf(clause.text.slice(sentence.start, sentence.end)) : null,
  );
  const groups: Group[] = [];
  for (const key of new Set(keys)) {
    if (key === null) continue;
    for (const run of runs(keys, key)) {
      const items = key === NUMBER ? withFirst(clause, run) : run;
      if (items.length >= FEWEST) groups.push(groupFrom(clause, items));
    }
  }
  return groups.sort((one, other) => one.from - other.from);
}

function keyOf(sentence: string): string {
  if (NUMBERED.test(sentence)) return NUMBER;
  return /^[“"]/.test(sentence) ? '“' : sentence.startsWith('要') ? '要' : sentence.slice(0, ALIKE);
}

/** The first item may stand at the end of the sentence that announces all (…三方面的考虑:第一,…). */
function withFirst({ sentences, text }: Clause, items: readonly number[]): readonly number[] {
  const [second = 0] = items;
  const textOf = (at: number): string => text.slice(sentences[at]?.start ?? 0, sentences[at]?.end ?? 0);
  const marker = SECONDS.find(([two]) => textOf(second).startsWith(two))?.[1];
  if (marker === undefined) return items;
  for (let at = second - 1; at >= Math.max(0, second - LARGEST_NUMBERED_GAP); at -= 1) {
    if (textOf(at).includes(marker)) return [at, ...items];
  }
  return items;
}
const SECONDS = [
  ['第二', '第一'],
  ['二是', '一是'],
  ['其二', '其一'],
  ['②', '①'],
] as const;

function runs(keys: readonly (string | null)[], key: string): number[][] {
  const found: number[][] = [];
  const gap = key === NUMBER ? LARGEST_NUMBERED_GAP : LARGEST_GAP;
  keys.forEach((one, at) => {
    if (one !== key) return;
    const run = found.at(-1);
    if (run !== undefined && at - (run.at(-1) ?? at) <= gap) run.push(at);
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
