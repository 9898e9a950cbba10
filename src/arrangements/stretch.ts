import { addDays, weekday } from '../calendar/day.ts';
import { findDates } from '../calendar/expression/dates.ts';
import { NUMBER, readNumber } from '../calendar/expression/numeral.ts';
import type { DateMention } from '../calendar/expression/reading.ts';
import type { Span } from '../calendar/expression/span.ts';
import { addMonths, periodOf } from '../calendar/period.ts';

/** Days that words name: first and last, `YYYY-MM-DD`. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
  /** What was read. */
  readonly spans: readonly Span[];
}

/** Nothing is put to rest for longer than a year. */
export const LONGEST_DAYS = 366;

const TO = /(?:到|至|-|~)\s*$/;
const FROM = /(?:从|自|由|打)\s*$/;
const SINCE = /^\s*(?:起|开始|以后|之后)/;
const LENGTH = new RegExp(
  `(?<number>${NUMBER}|半)个?(?<unit>天|日(?!\\d)|周|星期|礼拜|月|年)(?![一二三四五六日末底初\\d])`,
);
const WEEK = /(?<which>这|本|下下|下)个?(?:周|星期|礼拜)(?![一二三四五六日天\d])/;
const MONTH_END =
  /(?:(?<which>这个|本|下个|下)|(?<number>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]))?月份?(?:底|末)/;

/**
 * The days that something lasts, from today on: `3月1日到3月20日`, `到下周五`, `明天起三天`, `下周`, `到月底`.
 * @param text folded
 * @param today local date
 * @returns null where no end is named; `impossible` for a day that the calendar does not have, or an end before the start
 */
export function readStretch(text: string, today: string): Stretch | 'impossible' | null {
  const days = findDates(text, { today, tense: 'future' }).filter(({ form }) => form !== 'vague');
  if (days.some(({ reading }) => reading.kind === 'impossible')) return 'impossible';
  const [first, second] = days;
  const stretch = first === undefined ? withoutDay(text, today) : withDay(text, today, first, second);
  return stretch !== null && stretch.until < stretch.from ? 'impossible' : stretch;
}

function withDay(
  text: string,
  today: string,
  first: DateMention,
  second: DateMention | undefined,
): Stretch | null {
  const { reading } = first;
  if (reading.kind !== 'day') return null;
  const before = text.slice(0, first.start);
  if (reading.last !== null) return { from: reading.date, until: reading.last, spans: [first] };
  if (second?.reading.kind === 'day' && TO.test(text.slice(first.end, second.start)))
    return { from: reading.date, until: second.reading.date, spans: [widened(text, first, second)] };
  const length = lengthIn(text.slice(first.end), reading.date);
  if (length !== null)
    return { from: reading.date, until: length.until, spans: [first, moved(length.span, first.end)] };
  if (TO.test(before)) return { from: today, until: reading.date, spans: [withTo(text, first)] };
  const isOpen = FROM.test(before) || SINCE.test(text.slice(first.end));
  return isOpen ? null : { from: reading.date, until: reading.date, spans: [first] };
}

function withoutDay(text: string, today: string): Stretch | null {
  const end = MONTH_END.exec(text);
  if (end !== null) {
    const month = addMonths(today, monthsAhead(end, today));
    return { from: today, until: periodOf('month', month).end, spans: [withTo(text, spanOf(end))] };
  }
  const week = WEEK.exec(text);
  if (week !== null) {
    const monday = addDays(today, 1 - weekday(today) + 7 * ['本', '下', '下下'].indexOf(weekOf(week)));
    const until = addDays(monday, 6);
    const from = TO.test(text.slice(0, week.index)) || monday < today ? today : monday;
    return { from, until, spans: [withTo(text, spanOf(week))] };
  }
  const length = lengthIn(text, today);
  return length === null ? null : { from: today, until: length.until, spans: [length.span] };
}

function monthsAhead({ groups }: RegExpExecArray, today: string): number {
  if (groups?.number === undefined) return groups?.which?.startsWith('下') === true ? 1 : 0;
  return ((readNumber(groups.number) ?? 0) - Number(today.slice(5, 7)) + 12) % 12;
}

function weekOf({ groups }: RegExpExecArray): string {
  return groups?.which === '这' ? '本' : (groups?.which ?? '');
}

/** The last day of what begins on `from` and lasts as long as the text says. */
function lengthIn(text: string, from: string): { readonly until: string; readonly span: Span } | null {
  const match = LENGTH.exec(text);
  const { number = '', unit = '' } = match?.groups ?? {};
  if (match === null) return null;
  const count = number === '半' ? 0.5 : (readNumber(number) ?? 0);
  const after = AFTER[unit]?.(from, count) ?? from;
  return after <= from ? null : { until: addDays(after, -1), span: spanOf(match) };
}

/** The day after so many of a unit. */
const day = (from: string, count: number): string => addDays(from, Math.ceil(count));
const week = (from: string, count: number): string => addDays(from, Math.ceil(count * 7));
const AFTER: Readonly<Record<string, (from: string, count: number) => string>> = {
  天: day,
  日: day,
  周: week,
  星期: week,
  礼拜: week,
  月: (from, count) => (count < 1 ? addDays(from, 15) : addMonths(from, Math.floor(count))),
  年: (from, count) => addMonths(from, Math.round(count * 12)),
};

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The end with the 到 before it, and the 为止 after it. */
function withTo(text: string, { start, end }: Span): Span {
  const to = TO.exec(text.slice(0, start))?.[0].length ?? 0;
  const stop = /^\s*(?:为止|止)/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: start - to, end: end + stop };
}

function widened(text: string, first: Span, second: Span): Span {
  return { start: first.start, end: withTo(text, second).end };
}
