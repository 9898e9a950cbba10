import { findDates } from './dates.ts';
import type { DateMention, DateReading, When } from './reading.ts';
import { overlaps, type Span } from './span.ts';
import { readPeriod } from './stretch.ts';

/** A day together with the month or the year that was said apart from it. */
export interface PlacedDay {
  readonly reading: DateReading;
  /** What it was read from, as one would say it together (`2月12日`). */
  readonly words: string;
  readonly spans: readonly Span[];
}

const NUMERAL = '[\\d一二三四五六七八九十〇零]';
const YEAR = '(?:20\\d{2}|2\\d|二[〇零][一二三四五六七八九〇零]{2}|大前|(?<![目以之])[今去前明本])年的?';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?';
const WHICH = '(?:上上|上|本|这|当|下下|下)一?个?';
/** 1-3月 is no month of one day. */
const STRETCH = new RegExp(
  `(?<!${NUMERAL}|[.至到~-])(?:(?:${YEAR})?${MONTH}(?![至到~-])|${WHICH}月份?|(?:${YEAR})?第?[一二三四1-4]季度|${WHICH}季度|${YEAR}(?![度\\d终末底初]))`,
  'g',
);
/** 学习2月文件 and 2月工作总结 tell of a matter, not of the day. */
const MATTER =
  /(?:学习|传达|研究|讨论|部署|总结|通报|听取|汇报|收看|观看|布置|筹备|审议|缴|交|关于|围绕|主题|题目)[^,;。\n]*$/;
const OF_THE_EVENT =
  /^(?:[初底末]|[上中下]旬)?(?:[的里内中\s]|我们|咱们?|党?支部|[第\d一二三四五]*(?:党?小)?组)*(?:$|[,;。:\n(▮]|召?开|搞|举行|举办|组织|进行|补|会|这次|那次|(?<=[初底末旬][\s,]*)\d)/;

/** Months, quarters and years that a text names and that may be the day's: `sure` where nothing else is likely. */
type Said = Span & { readonly words: string; readonly sure: boolean };

/**
 * Reads a bare day, or a weekday, in the month, quarter or year that is named elsewhere in the text (2月党小组会，12日上午),
 * and a day of a month in the year that is (去年党员大会，3月12日).
 * @param text folded; what belongs to something else `TAKEN`
 * @returns null where nothing is said apart, or where it changes nothing
 */
export function placeDay(
  main: DateMention,
  mentions: readonly DateMention[],
  text: string,
  when: When,
): PlacedDay | null {
  const said = stretches(main, mentions, text);
  const words = text.slice(main.start, main.end);
  if (said.length === 0 || main.reading.kind === 'impossible' || /年/.test(words)) return null;
  const months = said.filter((one) => one.words.includes('月'));
  const reading =
    main.form === 'weekday'
      ? weekdayIn(main.reading, months, when)
      : main.form === 'day'
        ? dayIn(main.reading, words, months, said, when)
        : YEARLESS.has(main.form)
          ? inYearSaid(main.reading, words, said, when)
          : null;
  if (reading === null) return null;
  const [first] = months.length > 0 ? months : said;
  return { reading, words: `${first?.words ?? ''}${words}`, spans: said };
}

const YEARLESS: ReadonlySet<DateMention['form']> = new Set(['month-and-day', 'numeric', 'slash']);

/** @returns the months, quarters and years that the text says of what it tells of, in order of place */
export function stretchesApart(text: string): readonly Span[] {
  return stretchesIn(text).filter(({ sure }) => sure);
}

function stretches(main: DateMention, mentions: readonly DateMention[], text: string): readonly Said[] {
  const days = mentions.filter(({ form }) => form !== 'vague');
  return stretchesIn(text).filter(
    (one) => (one.sure || one.end <= main.start) && !days.some((day) => overlaps(day, one)),
  );
}

/** No message of one meeting names more. */
const MOST_STRETCHES = 12;

function stretchesIn(text: string): readonly Said[] {
  return [...text.matchAll(STRETCH)].slice(0, MOST_STRETCHES).flatMap((match): readonly Said[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const before =
      text
        .slice(0, span.start)
        .split(/[,;。\n]/)
        .at(-1) ?? '';
    const sure = OF_THE_EVENT.test(text.slice(span.end, span.end + 20));
    return MATTER.test(before) ? [] : [{ ...span, words: match[0], sure }];
  });
}

/** A bare day in the months that are said; where that is in doubt, all days that may be meant. */
function dayIn(
  bare: DateReading,
  words: string,
  months: readonly Said[],
  said: readonly Said[],
  when: When,
): DateReading | null {
  if (months.length === 0) return within(bare, said, when) ? null : { kind: 'vague' };
  const year = said.find((one) => /^[^月季]+年的?$/.test(one.words))?.words ?? '';
  const readings = months.map((one) => {
    const withYear = one.words.includes('年') || /^[上本这当下]/.test(one.words) ? '' : year;
    return findDates(`${withYear}${one.words}${words}`, when)[0]?.reading ?? bare;
  });
  return oneOf(months.some((one) => one.sure) ? readings : [bare, ...readings]);
}

function weekdayIn(reading: DateReading, months: readonly Said[], when: When): DateReading | null {
  const firsts = months
    .filter((one) => one.sure)
    .flatMap((one) => daysOf(findDates(`${one.words}1号`, when)[0]?.reading));
  if (firsts.length === 0) return null;
  const fits = (date: string) => firsts.some((first) => first.slice(0, 7) === date.slice(0, 7));
  const left = daysOf(reading).filter(fits);
  const [only] = left;
  if (left.length === daysOf(reading).length) return null;
  return only !== undefined && left.length === 1
    ? { kind: 'day', date: only, last: null }
    : { kind: 'vague' };
}

function inYearSaid(
  reading: DateReading,
  words: string,
  said: readonly Said[],
  when: When,
): DateReading | null {
  const years = said.filter((one) => !/[月季]/.test(one.words));
  if (years.length === 0 || within(reading, years, when)) return null;
  const month = /^(\d{1,2})[./-](\d{1,2})/.exec(words);
  const date = month === null ? words : `${month[1]}月${month[2]}日`;
  return oneOf([
    reading,
    ...years.flatMap((one) => findDates(`${one.words}${date}`, when)[0]?.reading ?? []),
  ]);
}

function within(reading: DateReading, said: readonly Said[], { today }: When): boolean {
  const periods = said.flatMap((one) => readPeriod(one.words, today)?.period ?? []);
  return daysOf(reading).every((date) => periods.every(({ start, end }) => start <= date && date <= end));
}

function oneOf(readings: readonly DateReading[]): DateReading {
  const [first] = readings;
  const dates = [...new Set(readings.flatMap(daysOf))].toSorted();
  if (dates.length === 0 || first === undefined) return { kind: 'impossible' };
  if (dates.length > 1) return { kind: 'unsure', likely: null, candidates: dates };
  return readings.find(({ kind }) => kind === 'day') ?? first;
}

function daysOf(reading: DateReading | undefined): readonly string[] {
  if (reading?.kind === 'day') return [reading.date];
  return reading?.kind === 'unsure' ? reading.candidates : [];
}
