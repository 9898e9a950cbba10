import { NUMBER } from '../../calendar/expression/numeral.ts';

// How people tell how many should have come, came and were away.

const N = `(${NUMBER})`;
const KINDS_OF_PEOPLE = '人|党员|支委|委员|同志|同事|组员|成员|代表';
const WHO = `(?:个|名|位)?(?:正式|预备)?(?:${KINDS_OF_PEOPLE})?`;
const HEADS = `(?:个|名|位)?(?:正式|预备)?(?:${KINDS_OF_PEOPLE})`;
const CAME = '[,\\s]*(?:只|实际|实|都)?(?:到会|到|来|参加|出席)(?:了|会)?(?:的?是)?';
const OF_WHOM = `会?的?(?:正式|预备)?(?:人员|${KINDS_OF_PEOPLE})?(?:人数|数)?(?:有|是|为|共)?[\\s:]*`;
const EXPECTED = `(?:应该?|该)(?:到|来|出席|参加|参会)${OF_WHOM}`;
const PRESENT = `(?:实(?:际)?(?:到|出席|参加|参会|来)|出席|到会|到场|参会|参加会议)了?${OF_WHOM}`;
const THERE = '(?:到|来|参加|出席|参会|在)(?:齐|会|场|了|全|位)*';

interface Rule {
  readonly pattern: RegExp;
  /**
   * @param numbers the captured numbers, in order
   * @returns null where they can be no such counts
   */
  read(numbers: readonly number[]): Counts | null;
}

/** 应到, 实到, how many were away, and whether everybody came but those who are named. */
export interface Counts {
  readonly expected?: number | null;
  readonly present?: number | null;
  readonly away?: number | null;
  readonly rest?: boolean;
}

const both = ([count]: readonly number[]) => ({ expected: count ?? null, present: count ?? null });
const inOrder = ([expected, present]: readonly number[]) => ({
  expected: expected ?? null,
  present: present ?? null,
});
const inOrderIfFewer = (numbers: readonly number[]) =>
  (numbers[0] ?? 0) < (numbers[1] ?? 0) ? null : inOrder(numbers);
const largerExpected = (numbers: readonly number[]) => ({
  expected: Math.max(...numbers),
  present: Math.min(...numbers),
});
const onlyPresent = ([count]: readonly number[]) => ({ present: count ?? null });

/** Tried in this order; each takes what it has read before the next one looks. */
export const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<=除了?[^;。\\n]{1,60})(?:以|之)?外?[\\s,]*(?:其[他余]的?|大家|全体|另外)?(?:人|${KINDS_OF_PEOPLE})?(?:都|全|均|全部|悉数)+${THERE}`,
      'g',
    ),
    read: () => ({ rest: true }),
  },
  {
    pattern: new RegExp(
      `(?:其他|其余|剩下|剩余|余下|另外|别)的?${N}?(?:个|名|位)?(?:${KINDS_OF_PEOPLE})?(?:都|全|均|也|全部)*${THERE}`,
      'g',
    ),
    read: ([present]) => ({ rest: true, present: present ?? null }),
  },
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
  {
    pattern: new RegExp(`(?<![\\d.:])${N}${WHO}缺了?${N}${WHO}`, 'g'),
    read: ([expected, away]) => ({ expected: expected ?? null, away: away ?? null }),
  },
  {
    pattern: new RegExp(
      `(?:缺席|请假|缺勤|未到|没来|没到|缺|差)(?:人员|的)?了?[\\s:]*${N}(?:个|名|位)?(?:人|同志|党员)?(?![\\d/点])|(?<![到来席加\\d])${N}(?:(?:个|名|位)(?:人|同志|党员)?|人|同志|党员)(?:请了?假|缺席|缺勤|没来|没到|未到|未参加)(?![\\s:]*\\d)`,
      'g',
    ),
    read: ([away]) => ({ away: away ?? null }),
  },
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
    pattern: new RegExp(`${N}${HEADS}[,\\s]*(?:只|实际)?去了?${N}(?:${HEADS}|个(?![\\u4e00-\\u9fff]))`, 'g'),
    read: inOrder,
  },
  {
    pattern: new RegExp(`(?<!\\d)${N}${HEADS}[,\\s]+(?:实际)?${N}${HEADS}?${THERE}`, 'g'),
    read: inOrderIfFewer,
  },
  { pattern: new RegExp(`实到${N}${WHO}`, 'g'), read: onlyPresent },
  {
    pattern: new RegExp(
      `(?:全体|所有|全部)?${N}${WHO}(?:(?:全部|全都|全员|全体|全|都)(?:部)?(?:到|来|去|参加|出席|参会|勤)(?:齐|会|场|了)*|(?:都|全)?齐了|(?:都|全)在[场座])`,
      'g',
    ),
    read: both,
  },
  { pattern: new RegExp(`(?:全体|全部)${N}${WHO}(?:参加|到会|出席|参会|到齐|都?[来到])`, 'g'), read: both },
  { pattern: new RegExp(`${PRESENT}${N}${WHO}`, 'g'), read: onlyPresent },
  {
    pattern: new RegExp(
      `(?:一共|总共|共有?)?${N}(?:个|名|位)?(?:正式)?(?:人|党员|支委|委员|同志)(?:实到|到会|到场|到了|参加|出席|参会|来了|来的|去了|去的|参与|与会|听课|听讲)(?:会议)?`,
      'g',
    ),
    read: onlyPresent,
  },
  {
    pattern: new RegExp(
      `(?:(?:来了|到了|实到了?|共)${N}(?=个|名|位|人|党员|同志)(?:个|名|位)?|(?:参加|与会|听课|听讲|参与|去了|(?<![签应实迟收报达直])[到来])(?:的有|的|了)?[\\s:]*${N}(?:个|名|位)?(?=人|党员|同志))(?:人|党员|同志)?`,
      'g',
    ),
    read: onlyPresent,
  },
  {
    pattern: new RegExp(`(?<=[,;。\\s▮])(?:实际)?[到来]了?${N}(?=$|[,;。\\s])`, 'g'),
    read: onlyPresent,
  },
];

/** 就王五没来: everybody else came. */
export const ALL_BUT =
  /(?:就|只有?|仅有?|唯独)(?:(?:差|缺)?[^,;。\n\d]{2,14}?(?:没|未|缺席|请假|不在)|(?:差|缺|少)了?(?![\d一二两三四五六七八九十俩仨]))/;
/** 全体到会, 一个没缺. */
export const EVERYBODY =
  /(?:全体|全员|全部|悉数|大家)(?:支委|委员|党员|同志|人员|成员|组员)?(?:都|均|全)?(?:参加|到会|到齐|出席|参会|到场|到了|来了|到位|实到)|全(?:到|勤|都?到齐|来了|都来|都到)(?:了|会|齐|场)?|(?:都|人)(?:到|来)齐了?|(?:人|都|全)齐了|都(?:到|来|参加)了|(?:一个|一人|1人|1个)(?:都|也)?(?:没|不|未)(?:有)?(?:缺|少|落|请假)|(?:没人|无人|没有人|无)(?:缺席|请假|缺勤)|应到尽到/g;
/** A number of people of which nothing else is said. */
export const HEADCOUNT = new RegExp(`(?<![\\d第])${N}(?:个|名|位)?(?:正式)?(?:人|党员|支委|委员|同志)`, 'g');
/** 20来个人, 十几个人: too loose to be entered. */
export const LOOSE = new RegExp(
  `(?:大概|大约|约|差不多|近|将近|接近)\\s*${NUMBER}${WHO}(?=[\\s,;。▮]|$|参加|到|来)|${NUMBER}(?:来|多|几)(?:个|名|位)?(?:个|人|党员|同志)|(?:十|二十|三十|四十|五十|几十)几(?:个|名|位)?(?:人|党员|同志)?|[一二三四五六七八][二三四五六七八九]十(?:个|名|位)?(?:人|党员|同志)|${NUMBER}(?:个|名|位)?(?:人|党员)?(?:左右|上下|以上)|好(?:几个|多)人|(?:几|十几|几十)个人`,
  'g',
);
