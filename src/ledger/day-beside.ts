import { addDays } from '../calendar/day.ts';
import { type Moment, readMoment } from '../calendar/expression/moment.ts';
import { NUMBER, readNumber } from '../calendar/expression/numeral.ts';
import type { LedgerRecord } from '../core/record.ts';
import { fold } from '../text/fold.ts';

const EARLIER = '提前|提早|往前[挪推]?|前移|早';
const LATER = '推迟|推后|延后|延迟|延期|顺延|往后[挪推]?|后移|晚';
/** 提前一天, 推迟两天, 晚一周; 延后半天 is an hour's matter. */
export const SHIFT = new RegExp(
  `(?:(?<earlier>${EARLIER})|${LATER})(?:了|到)?(?<count>${NUMBER})个?(?<unit>天|日(?!\\d)|周(?![一二三四五六日])|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天]))`,
);
const DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1 };

/**
 * The day that a record is changed to, read beside its own: 改到28号 is of its month and 改成周六 of its week where that day
 * lies ahead for a plan, behind for what was held; 提前一天 is the day before it.
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
  const near = readMoment(words, { today: before, tense: 'open' }).date;
  return near !== null && near !== before && fits(near) ? near : alone;
}

function shiftedFrom(date: string, words: string): string | null {
  const { earlier, count = '', unit = '' } = SHIFT.exec(fold(words))?.groups ?? {};
  const number = readNumber(count);
  if (number === null || number < 1) return null;
  return addDays(date, number * (DAYS[unit] ?? 7) * (earlier === undefined ? 1 : -1));
}

/** 周五 said of what was held may be a day still to come, which it cannot be. */
function latest({ problems }: Moment, fits: (date: string) => boolean): string | null {
  return problems.flatMap(({ candidates }) => candidates.filter(fits)).at(-1) ?? null;
}
