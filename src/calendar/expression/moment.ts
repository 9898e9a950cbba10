import { fold } from '../../text/fold.ts';
import { addDays, weekday } from '../day.ts';
import { placeDay } from './apart.ts';
import { findDates } from './dates.ts';
import { type DateMention, type DateReading, day, type Tense } from './reading.ts';
import { mainDate, restatements } from './restated.ts';
import { blank, type Span } from './span.ts';
import { findTimes } from './times.ts';

/**
 * What cannot be settled about a moment: `ambiguous` several days fit, `impossible` the calendar has no such day,
 * `vague` a stretch of time and no day, `future` said as held and still to come, `past` said as to come and gone by.
 */
export interface MomentProblem {
  readonly code: 'ambiguous' | 'impossible' | 'vague' | 'future' | 'past';
  /** The words that it is about, as they were written. */
  readonly text: string;
  /** Days that may be meant, `YYYY-MM-DD`, oldest first. */
  readonly candidates: readonly string[];
}

/** When something was or will be: what a text says about its day and its time of day. */
export interface Moment {
  /** Local date `YYYY-MM-DD`, or null where none was said or none can be settled. */
  readonly date: string | null;
  /** The last day, where several are named. */
  readonly last: string | null;
  /** `HH:mm`, local. */
  readonly start: string | null;
  readonly end: string | null;
  /** The part of the day, where one was named (`晚上`). */
  readonly part: string | null;
  /** How the day was written, or null: a day told by its number slips more easily than 昨天. */
  readonly form: DateMention['form'] | null;
  /** True where the weekday was said too, so that whoever said it knows it. */
  readonly weekdayNamed: boolean;
  readonly problems: readonly MomentProblem[];
  /** Stretches of the text that were read as this moment. */
  readonly spans: readonly Span[];
}

export interface MomentContext {
  /** Local date `YYYY-MM-DD` of the speaker. */
  readonly today: string;
  /** Local time `HH:mm`; with it, a later time today is noticed as not yet come. */
  readonly nowTime?: string;
  readonly tense: Tense;
  /** Stretches that belong to something else, such as a name that holds a weekday. */
  readonly taken?: readonly Span[];
}

/** Reads the first moment in a text, in any script and width. What it does not say is null. */
export function readMoment(text: string, context: MomentContext): Moment {
  const open = blank(fold(text), context.taken ?? []);
  const mentions = findDates(open, context);
  const said = mainDate(mentions, open);
  const placed = said === undefined ? null : placeDay(said, mentions, open, context);
  const main = said === undefined || placed === null ? said : { ...said, reading: placed.reading };
  const also = main === undefined ? [] : restatements(main, mentions, open, context);
  const settled = settleDay(main, also, text, placed?.words ?? null);
  const times = findTimes(blank(open, mentions));
  const clock = times.find((time) => time.from !== null);
  const part = clock?.part ?? times[0]?.part ?? null;
  const spans = [
    ...(main === undefined ? [] : [main, ...also]),
    ...(placed?.spans ?? []),
    ...times.filter((time) => time === clock || clock === undefined),
  ];
  const weekdayNamed = main !== undefined && [main, ...also].some(({ form }) => form.startsWith('week'));
  const told = {
    start: clock?.from ?? null,
    end: clock?.to ?? null,
    part,
    form: main?.form ?? null,
    weekdayNamed,
  };
  const moment = { ...settled, ...told };
  return { ...moment, problems: [...settled.problems, ...outOfTime(moment, main, text, context)], spans };
}

type SettledDay = Pick<Moment, 'date' | 'last' | 'problems'>;

function settleDay(
  main: DateMention | undefined,
  also: readonly DateMention[],
  text: string,
  placed: string | null,
): SettledDay {
  if (main === undefined) return { date: null, last: null, problems: [] };
  const words = placed !== null && also.length === 0 ? placed : wordsOf([main, ...also], text);
  const problem = (code: MomentProblem['code'], candidates: readonly string[] = []): SettledDay => ({
    date: null,
    last: null,
    problems: [{ code, text: words, candidates }],
  });
  const said = [main, ...also];
  if (said.some(({ reading }) => reading.kind === 'impossible')) return problem('impossible');
  const weekdays = said.filter(({ form }) => form === 'weekday');
  const days = said.filter(({ form }) => form !== 'weekday');
  const [first, ...others] =
    days.length > 0 && weekdays.length > 0
      ? days.map((one) => onWeekday(one, weekdays))
      : said.map(({ reading }) => reading);
  if (first === undefined || first.kind === 'vague' || first.kind === 'impossible') return problem('vague');
  if (first.kind === 'unsure') return { ...problem('ambiguous', first.candidates), date: first.likely };
  const different = others.flatMap((other) =>
    other.kind === 'day' && other.date !== first.date ? [other.date] : [],
  );
  if (different.length > 0) return problem('ambiguous', [...new Set([first.date, ...different])].toSorted());
  return { date: first.date, last: first.last, problems: [] };
}

/** As they stand, where they stand together. */
function wordsOf(said: readonly DateMention[], text: string): string {
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (last.end - first.start <= 30) return text.slice(first.start, last.end).replace(/[（(]/g, '，');
  return said.map(({ start, end }) => text.slice(start, end)).join('、');
}

/**
 * Checks a date against the weekdays that stand beside it: of several days the one that falls on it is meant; a day
 * that does not fall on it is in doubt, together with that week's day that does.
 */
function onWeekday({ reading }: DateMention, weekdays: readonly DateMention[]): DateReading {
  const wanted = weekdays.flatMap((mention) => weekdayOf(mention.reading))[0];
  if (wanted === undefined) return reading;
  if (reading.kind === 'unsure') {
    const [fits, ...more] = reading.candidates.filter((date) => weekday(date) === wanted);
    return fits !== undefined && more.length === 0 ? day(fits) : reading;
  }
  if (reading.kind !== 'day' || weekday(reading.date) === wanted) return reading;
  const other = addDays(reading.date, wanted - weekday(reading.date));
  return { kind: 'unsure', likely: null, candidates: [reading.date, other].toSorted() };
}

function weekdayOf(reading: DateReading): readonly number[] {
  if (reading.kind === 'day') return [weekday(reading.date)];
  return reading.kind === 'unsure' ? reading.candidates.slice(0, 1).map(weekday) : [];
}

/** What a settled moment contradicts: said as held and still to come, or the other way round. */
function outOfTime(
  moment: Pick<Moment, 'date' | 'start'>,
  main: DateMention | undefined,
  text: string,
  { today, nowTime, tense }: MomentContext,
): readonly MomentProblem[] {
  const { date, start } = moment;
  if (date === null || main === undefined) return [];
  const words = text.slice(main.start, main.end);
  if (tense === 'future' && date < today) return [{ code: 'past', text: words, candidates: [date] }];
  const later =
    date > today || (date === today && start !== null && nowTime !== undefined && start > nowTime);
  return tense === 'past' && later ? [{ code: 'future', text: words, candidates: [date] }] : [];
}
