import { addDays, addMonths } from '../calendar/day.ts';
import { type Moment, readMoment } from '../calendar/expression/moment.ts';
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
const ONWARD = new RegExp(`(?:${LATER})[到至在]`);
const DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1 };

/**
 * The day that a record is changed to, read beside its own: 改到28号 is of its month and 改成周六 of its week where that day
 * lies ahead for a plan, behind for what was held; 提前一天 is the day before it, and 推迟到周五 one that comes after it.
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
  const doubtful = moment.form === 'day' || moment.form === 'weekday' || alone === before;
  if (before === null || !doubtful) return alone;
  const near = ONWARD.test(fold(words))
    ? readMoment(words, { today: addDays(before, 1), tense: 'future' }).date
    : readMoment(words, { today: before, tense: 'open' }).date;
  return near !== null && near !== before && fits(near) ? near : alone;
}

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
