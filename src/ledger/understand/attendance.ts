import { readNumber } from '../../calendar/expression/numeral.ts';
import { ALL_BUT, EVERYBODY, HEADCOUNT, LOOSE, RULES } from './counts.ts';
import { blank, type Page, type Span } from './page.ts';

/** What a message says about how many were there. */
export interface Attendance {
  readonly expected: number | null;
  readonly present: number | null;
  /** How many were away, where only their number is said. */
  readonly away: number | null;
  /** Everybody came (全体, 一个没缺). */
  readonly everybody: boolean;
  /** Everybody came but those who are named (其他人都到了, 除王五外都到了). */
  readonly rest: boolean;
  /** A number too loose to be entered (20来个人), as it was written; or null. */
  readonly loose: string | null;
  readonly spans: readonly Span[];
}

/** No message holds more counts of one kind; a longer one is no message. */
const MOST_COUNTS = 12;

/** Counts on a page whose date, time and place of meeting have been taken. */
export function readAttendance(page: Page): Attendance {
  let open = page.open;
  const spans: Span[] = [];
  const said: { expected: number | null; present: number | null; away: number | null } = {
    expected: null,
    present: null,
    away: null,
  };
  let rest = false;
  const use = (match: RegExpExecArray): void => {
    const span = { start: match.index, end: match.index + match[0].length };
    spans.push(span);
    open = blank(open, [span]);
  };
  const [looseMatch] = open.matchAll(LOOSE);
  if (looseMatch !== undefined) use(looseMatch);
  for (const { pattern, read } of RULES) {
    for (const match of [...open.matchAll(pattern)].slice(0, MOST_COUNTS)) {
      const numbers = match
        .slice(1)
        .flatMap((text) => (text === undefined ? [] : [readNumber(text) ?? Number.NaN]));
      const counts = numbers.some((number) => Number.isNaN(number)) ? null : read(numbers);
      if (counts === null) continue;
      use(match);
      said.expected ??= counts.expected ?? null;
      said.present ??= counts.present ?? null;
      said.away ??= counts.away ?? null;
      rest ||= counts.rest ?? false;
    }
  }
  rest ||= ALL_BUT.test(open);
  const [everybodyMatch] = rest ? [] : open.matchAll(EVERYBODY);
  if (everybodyMatch !== undefined) use(everybodyMatch);
  const everybody = everybodyMatch !== undefined;
  if ((everybody || rest) && said.expected === null && said.present === null) {
    const [alone] = open.matchAll(HEADCOUNT);
    if (alone !== undefined) {
      use(alone);
      said.expected = readNumber(alone[1] ?? '');
    }
  }
  const loose =
    looseMatch === undefined || said.present !== null
      ? null
      : page.text.slice(looseMatch.index, looseMatch.index + looseMatch[0].length);
  return { ...said, ...(everybody ? together(said) : {}), everybody, rest, loose, spans };
}

/** How many the numbers say were away; any number where all but some came, 0 where they do not tell. */
export function missingFrom({ expected, present, away, rest }: Attendance): number {
  if (expected !== null && present !== null) return Math.max(0, expected - present);
  return away ?? (rest ? Number.POSITIVE_INFINITY : 0);
}

/**
 * How many were there, where that is not said but follows: 应到23，缺2; 应到5，除王五外都到了.
 * @param named how many are named as away
 */
export function presentOf({ expected, present, away, rest }: Attendance, named: number): number | null {
  if (present !== null || expected === null) return present;
  const missing = away ?? (rest && named > 0 ? named : null);
  return missing === null || missing > expected ? null : expected - missing;
}

/** 应到5全到: the one number that was said is both. */
function together(said: Pick<Attendance, 'expected' | 'present'>): Pick<Attendance, 'expected' | 'present'> {
  return { expected: said.expected ?? said.present, present: said.present ?? said.expected };
}
