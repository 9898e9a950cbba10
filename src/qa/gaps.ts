import type { Gap } from '../core/gaps.ts';
import { fold } from '../text/fold.ts';

/** Two questions that share so much of their neighbouring characters (Dice) ask for the same thing. */
const ALIKE = 0.5;
const LONGEST_KEPT = 100;

/** Questions in vain that ask for much the same, the one asked most often first. */
export interface GapGroup {
  readonly gaps: readonly Gap[];
  readonly declined: number;
  readonly unhelpful: number;
}

/** Stands for whoever was named. */
export const SOMEBODY = '某同志';

/** A question as it is kept: without the names of people, and not longer than a line. */
export function withoutNames(question: string, names: readonly string[]): string {
  const longestFirst = names
    .filter((name) => name.length > 1 && question.includes(name))
    .toSorted((one, other) => other.length - one.length);
  return longestFirst
    .reduce((text, name) => text.replaceAll(name, SOMEBODY), question)
    .replace(/@\S+/g, SOMEBODY)
    .replace(/\d{6,}/g, '…')
    .trim()
    .slice(0, LONGEST_KEPT);
}

/** @returns groups, the most often asked first; each question is in one */
export function groupGaps(gaps: readonly Gap[]): GapGroup[] {
  const groups: { readonly pairs: ReadonlySet<string>; readonly gaps: Gap[] }[] = [];
  for (const gap of gaps.toSorted((one, other) => other.times - one.times)) {
    const pairs = pairsOf(gap.question);
    const group = groups.find((one) => likeness(one.pairs, pairs) >= ALIKE);
    if (group === undefined) groups.push({ pairs, gaps: [gap] });
    else group.gaps.push(gap);
  }
  const times = (some: readonly Gap[], outcome: Gap['outcome']): number =>
    some.filter((gap) => gap.outcome === outcome).reduce((sum, gap) => sum + gap.times, 0);
  return groups
    .map((group) => ({
      gaps: group.gaps,
      declined: times(group.gaps, 'declined'),
      unhelpful: times(group.gaps, 'unhelpful'),
    }))
    .toSorted((one, other) => other.declined + other.unhelpful - one.declined - one.unhelpful);
}

function pairsOf(question: string): ReadonlySet<string> {
  const words = fold(question).replace(/[^\p{L}\p{N}]/gu, '');
  if (words.length < 2) return new Set([words]);
  return new Set(Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
