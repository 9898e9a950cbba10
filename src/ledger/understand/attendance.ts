import { NUMBER, readNumber } from '../../calendar/expression/numeral.ts';
import { blank, type Page, type Span } from './page.ts';

/** What a message says about how many were there. */
export interface Attendance {
  readonly expected: number | null;
  readonly present: number | null;
  /** How many were away, where only their number is said. */
  readonly away: number | null;
  /** Everybody came (全体, 一个没缺). */
  readonly everybody: boolean;
  /** A number too loose to be entered (20来个人), as it was written; or null. */
  readonly loose: string | null;
  readonly spans: readonly Span[];
}

const N = `(${NUMBER})`;
const WHO = '(?:个|名|位)?(?:正式|预备)?(?:人|党员|支委|委员|同志|同事|组员|成员)?';
const HEADS = '(?:个|名|位)?(?:正式|预备)?(?:人|党员|支委|委员|同志|同事|组员|成员)';
const CAME = '[,\\s]*(?:只|实际|实|都)?(?:到会|到|来|参加|出席)(?:了|会)?(?:的?是)?';
const EXPECTED = '应(?:该)?(?:到|出席|参加|参会|到会)(?:会|人员|党员)?(?:人数)?(?:有|是|为|共)?[\\s:]*';
const PRESENT =
  '(?:实(?:际)?(?:到会?|出席|参加|参会|来)|出席|到会|到场|参会|参加会议)(?:了|人员|党员|人数)*(?:有|是|为|共)?[\\s:]*';

interface Rule {
  readonly pattern: RegExp;
  /** @param numbers the captured numbers, in order */
  read(numbers: readonly number[]): Partial<Pick<Attendance, 'expected' | 'present' | 'away' | 'everybody'>>;
}

const both = ([count]: readonly number[]) => ({ expected: count ?? null, present: count ?? null });
const inOrder = ([expected, present]: readonly number[]) => ({
  expected: expected ?? null,
  present: present ?? null,
});
const largerExpected = (numbers: readonly number[]) => ({
  expected: Math.max(...numbers),
  present: Math.min(...numbers),
});
const onlyPresent = ([count]: readonly number[]) => ({ present: count ?? null });

/** Tried in this order; each takes what it has read before the next one looks. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\d人名])应到[、,和与\\s]*实到(?:人数)?(?:都|均|各|全)?(?:是|为)?[\\s:]*${N}${WHO}`,
      'g',
    ),
    read: both,
  },
  {
    pattern: new RegExp(`(?:应到|实到)/(?:实到|应到)[\\s:]*${N}\\s*/\\s*${N}${WHO}`, 'g'),
    read: largerExpected,
  },
  {
    pattern: new RegExp(`${EXPECTED}${N}${WHO}`, 'g'),
    read: ([expected]) => ({ expected: expected ?? null }),
  },
  {
    pattern: new RegExp(`${N}${WHO}应(?:到|参加|出席)`, 'g'),
    read: ([expected]) => ({ expected: expected ?? null }),
  },
  { pattern: new RegExp(`实到${N}${WHO}`, 'g'), read: onlyPresent },
  {
    pattern: new RegExp(`(?<![\\d.:/])(\\d{1,3})\\s*/\\s*(\\d{1,3})(?![\\d/.:])${WHO}`, 'g'),
    read: largerExpected,
  },
  {
    pattern: new RegExp(`(?<![\\d.:])(\\d{1,3})${WHO}${CAME}(\\d{1,3})(?![\\d点:])${WHO}`, 'g'),
    read: inOrder,
  },
  { pattern: new RegExp(`${N}${HEADS}${CAME}${N}(?:${HEADS}|个)?`, 'g'), read: inOrder },
  {
    pattern: new RegExp(
      `(?:全体|所有|全部)?${N}${WHO}(?:全部|全都|全员|全体|全|都)(?:部)?(?:到|来|参加|出席|参会|勤)(?:齐|会|场|了)*`,
      'g',
    ),
    read: both,
  },
  { pattern: new RegExp(`(?:全体|全部)${N}${WHO}(?:参加|到会|出席|参会|到齐|都?[来到])`, 'g'), read: both },
  {
    pattern: new RegExp(
      `(?:缺席|请假|缺勤|未到|没来|缺)了?[\\s:]*${N}(?:个|名|位)?(?:人|同志)?(?![\\d/])|${N}(?:个|名|位)?(?:人|同志|党员)(?:请了?假|缺席|没来|没到|未到|未参加)`,
      'g',
    ),
    read: ([away]) => ({ away: away ?? null }),
  },
  { pattern: new RegExp(`${PRESENT}${N}${WHO}`, 'g'), read: onlyPresent },
  {
    pattern: new RegExp(
      `(?:一共|总共|共有?)?${N}(?:个|名|位)?(?:正式)?(?:人|党员|支委|委员|同志)(?:实到|到会|到场|到了|参加|出席|参会|来了|与会|听课|听讲)(?:会议)?`,
      'g',
    ),
    read: onlyPresent,
  },
  { pattern: new RegExp(`(?:来了|到了|实到了?|共)${N}(?:个|名|位|人|党员|同志)+`, 'g'), read: onlyPresent },
];

const EVERYBODY =
  /(?:全体|全员|全部|悉数|大家)(?:支委|委员|党员|同志|人员|成员|组员)?(?:都|均|全)?(?:参加|到会|到齐|出席|参会|到场|到了|来了|到位|实到)|全(?:到|勤|都?到齐|来了|都来|都到)(?:了|会|齐|场)?|(?:都|人)(?:到|来)齐了?|都(?:到|来|参加)了|(?:一个|一人|1人|1个)(?:都|也)?(?:没|不|未)(?:有)?(?:缺|少|落|请假)|(?:没人|无人|没有人|无)(?:缺席|请假|缺勤)|应到尽到/g;
const HEADCOUNT = new RegExp(`(?<![\\d第])${N}(?:个|名|位)?(?:正式)?(?:人|党员|支委|委员|同志)`, 'g');
const LOOSE = new RegExp(
  `(?:大概|大约|约|差不多|近|将近|接近)\\s*${NUMBER}${WHO}(?=[\\s,;。▮]|$|参加|到|来)|${NUMBER}(?:来|多|几)(?:个|名|位)?(?:个|人|党员|同志)|(?:十|二十|三十|四十|五十|几十)几(?:个|名|位)?(?:人|党员|同志)?|[一二三四五六七八][二三四五六七八九]十(?:个|名|位)?(?:人|党员|同志)|${NUMBER}(?:个|名|位)?(?:人|党员)?(?:左右|上下|以上)|好(?:几个|多)人|(?:几|十几|几十)个人`,
  'g',
);

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
      if (numbers.some((number) => Number.isNaN(number))) continue;
      const { expected, present, away } = read(numbers);
      use(match);
      said.expected ??= expected ?? null;
      said.present ??= present ?? null;
      said.away ??= away ?? null;
    }
  }
  const [everybodyMatch] = open.matchAll(EVERYBODY);
  if (everybodyMatch !== undefined) use(everybodyMatch);
  const everybody = everybodyMatch !== undefined;
  if (everybody && said.expected === null && said.present === null) {
    const [alone] = open.matchAll(HEADCOUNT);
    if (alone !== undefined) {
      use(alone);
      said.present = readNumber(alone[1] ?? '');
    }
  }
  const loose =
    looseMatch === undefined || said.present !== null
      ? null
      : page.text.slice(looseMatch.index, looseMatch.index + looseMatch[0].length);
  return { ...said, ...(everybody ? together(said) : {}), everybody, loose, spans };
}

/** 应到5全到: the one number that was said is both. */
function together(said: Pick<Attendance, 'expected' | 'present'>): Pick<Attendance, 'expected' | 'present'> {
  return { expected: said.expected ?? said.present, present: said.present ?? said.expected };
}
