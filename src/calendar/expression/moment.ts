import { fold } from '../../text/fold.ts';
import { addDays } from '../day.ts';
import { findDates } from './dates.ts';
import type { DateMention, Tense, When } from './reading.ts';
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
  const main = mentions.find((mention) => mention.form !== 'vague') ?? mentions[0];
  const also = main === undefined ? [] : restatements(main, mentions, open);
  const settled = settleDay(main, also, text, context);
  const times = findTimes(blank(open, mentions));
  const clock = times.find((time) => time.from !== null);
  const part = clock?.part ?? times[0]?.part ?? null;
  const spans = [...(main === undefined ? [] : [main, ...also]), ...times.filter((time) => time === clock || clock === undefined)];
  const weekdayNamed = main !== undefined && [main, ...also].some(({ form }) => form.startsWith('week'));
  const said = { start: clock?.from ?? null, end: clock?.to ?? null, part, form: main?.form ?? null, weekdayNamed };
  const moment = { ...settled, ...said };
  return { ...moment, problems: [...settled.problems, ...outOfTime(moment, main, text, context)], spans };
}

/** Dates that stand beside the main one and tell the same day again: 周二（3月17日）. */
function restatements(main: DateMention, mentions: readonly DateMention[], open: string): readonly DateMention[] {
  const found: DateMention[] = [];
  let end = main.end;
  for (const mention of mentions) {
    if (mention.start < main.end || mention.form === 'vague') continue;
    if (!/^[\s,(:[]{0,3}(?:即|也就是|就是|是)?$/.test(open.slice(end, mention.start))) break;
    found.push(mention);
    end = mention.end;
  }
  return found;
}

type SettledDay = Pick<Moment, 'date' | 'last' | 'problems'>;

function settleDay(
  main: DateMention | undefined,
  also: readonly DateMention[],
  text: string,
  when: When,
): SettledDay {
  if (main === undefined) return { date: null, last: null, problems: [] };
  const words = text.slice(main.start, also.at(-1)?.end ?? main.end).replace(/[（(]/g, '，');
  const problem = (code: MomentProblem['code'], candidates: readonly string[] = []): SettledDay => ({
    date: null,
    last: null,
    problems: [{ code, text: words, candidates }],
  });
  const days = [main, ...also].map((mention) => ({ mention, candidates: candidatesOf(mention, when) }));
  if (days.some(({ mention }) => mention.reading.kind === 'impossible')) return problem('impossible');
  if (main.reading.kind === 'vague') return problem('vague');
  const common = days.reduce<readonly string[]>(
    (left, { candidates }) => left.filter((date) => candidates.includes(date)),
    days[0]?.candidates ?? [],
  );
  if (also.length > 0 && common.length === 0) {
    return problem('ambiguous', [...new Set(days.flatMap(({ candidates }) => candidates.slice(0, 1)))].toSorted());
  }
  if (main.reading.kind === 'day') return { date: main.reading.date, last: main.reading.last, problems: [] };
  const [only] = common;
  if (also.length > 0 && common.length === 1 && only !== undefined) return { date: only, last: null, problems: [] };
  if (main.reading.kind !== 'unsure') return problem('impossible');
  return { ...problem('ambiguous', main.reading.candidates), date: main.reading.likely };
}

/** Days that a mention can mean. A bare weekday beside another date may be that of any week around it. */
function candidatesOf(mention: DateMention, { today }: When): readonly string[] {
  const { reading } = mention;
  if (reading.kind === 'unsure') return mention.form === 'weekday' ? sameWeekday(reading.candidates[0] ?? today) : reading.candidates;
  if (reading.kind !== 'day') return [];
  return mention.form === 'weekday' ? sameWeekday(reading.date) : [reading.date];
}

function sameWeekday(date: string): readonly string[] {
  return Array.from({ length: 107 }, (_, index) => addDays(date, (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * 7));
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
  const later = date > today || (date === today && start !== null && nowTime !== undefined && start > nowTime);
  return tense === 'past' && later ? [{ code: 'future', text: words, candidates: [date] }] : [];
}
