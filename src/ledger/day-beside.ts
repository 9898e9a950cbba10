import { addDays, addMonths } from '../calendar/day.ts';
import { type Moment, type MomentContext, readMoment } from '../calendar/expression/moment.ts';
import { NUMBER, readNumber } from '../calendar/expression/numeral.ts';
import type { LedgerRecord } from '../core/record.ts';
import { fold } from '../text/fold.ts';

const EARLIER = '提前|提早|往前[挪推]?|前移|早';
const LATER = '推迟|推后|延后|延迟|延期|顺延|往后[挪推延]?|后移|晚|缓|推|延';
const UNIT =
  '天|日(?!\\d)|周(?![一二三四五六日])|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|个月(?![初底末])';
/** 提前一天, 推迟两天, 晚一周; 延后半天 is an hour's matter. */
export const SHIFT = new RegExp(
  `(?:(?<earlier>${EARLIER})|${LATER})(?:了|到)?(?<count>${NUMBER})(?:个(?!月))?(?<unit>${UNIT})`,
);
const TO_EARLIER = new RegExp(`(?:${EARLIER})[到至在]`);
const TO_LATER = new RegExp(`(?:${LATER})[到至在]`);
/** What stands before a day and says on which side of the day before it lies. */
export const MOVED_TO = new RegExp(`(?:${EARLIER}|${LATER})[到至在]\\s*$`);
const DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1 };

/**
 * The day that a record is changed to, read beside its own: 改到28号 is of its month and 改成周六 of its week where that day
 * lies ahead for a plan, behind for what was held; 提前一天 is the day before it, 推迟到周五 one that comes after it and
 * 提前到周五 one before.
 * @param words as they were written
 * @param today local date `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`, or null where the words name no day that can be told
 */
export function dayBeside(
  words: string,
  record: Pick<LedgerRecord, 'date' | 'status'>,
  today: string,
): string | null {
  const planned = record.status === 'planned';
  const { date: before } = record;
  const fits = (date: string) => (planned ? date >= today : date <= today);
  const shifted = before === null ? null : shiftedFrom(before, words);
  if (shifted !== null) return fits(shifted) ? shifted : null;
  const moment = readMoment(words, { today, tense: planned ? 'future' : 'past' });
  const alone = moment.date ?? latest(moment, fits);
  if (before === null) return alone;
  const way = wayOf(words);
  const isDoubtful = moment.form === 'day' || moment.form === 'weekday' || alone === before;
  const near = isDoubtful ? readMoment(words, NEAR[way](before)).date : null;
  if (near !== null && fits(near) && IS[way](near, before)) return near;
  return alone === null || way === 'either' || IS[way](alone, before) ? alone : null;
}

type Way = 'earlier' | 'later' | 'either';

function wayOf(words: string): Way {
  const folded = fold(words);
  if (TO_EARLIER.test(folded)) return 'earlier';
  return TO_LATER.test(folded) ? 'later' : 'either';
}

/** How a day is read that lies near another one, by where it is to lie. */
const NEAR: Readonly<Record<Way, (date: string) => MomentContext>> = {
  earlier: (date) => ({ today: addDays(date, -1), tense: 'past' }),
  later: (date) => ({ today: addDays(date, 1), tense: 'future' }),
  either: (date) => ({ today: date, tense: 'open' }),
};
const IS: Readonly<Record<Way, (date: string, other: string) => boolean>> = {
  earlier: (date, other) => date < other,
  later: (date, other) => date > other,
  either: (date, other) => date !== other,
};

function shiftedFrom(date: string, words: string): string | null {
  const { earlier, count: said = '', unit = '' } = SHIFT.exec(fold(words))?.groups ?? {};
  const number = readNumber(said);
  if (number === null || number < 1) return null;
  const count = number * (earlier === undefined ? 1 : -1);
  return unit === '个月' ? addMonths(date, count) : addDays(date, count * (DAYS[unit] ?? 7));
}

/** 周五 said of what was held may be a day still to come, which it cannot be. */
function latest({ problems }: Moment, fits: (date: string) => boolean): string | null {
  return problems.flatMap(({ candidates }) => candidates.filter(fits)).at(-1) ?? null;
}
