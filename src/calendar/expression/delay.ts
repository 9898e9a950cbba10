import { fold } from '../../text/fold.ts';
import { addDays } from '../day.ts';
import { periodOf } from '../period.ts';
import { isWorkday, nextWorkday } from '../workday.ts';
import { readMoment } from './moment.ts';
import { NUMBER, readNumber } from './numeral.ts';

/** Local date `YYYY-MM-DD` and time `HH:mm`; the time is null where nobody said one. */
export interface Deadline {
  readonly date: string;
  readonly time: string | null;
}

const UNIT_DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7, 月: 30 };
const DURATION = new RegExp(`(${NUMBER})个?(天|日(?!\\d)|周|星期|礼拜|月)(?![一二三四五六日天末底初\\d])`);
const HOURS = new RegExp(`(?:(${NUMBER})个?|(半)个?)(?:小时|钟头)`);

/**
 * Until when something is put off: 推迟三天, 推到下礼拜, 下周三上午再说, 过两小时.
 * A bare 下周 is a week from today; where no day is named the result is moved to a workday.
 * @param today local date `YYYY-MM-DD`
 * @param nowTime local time `HH:mm`
 * @returns null when no day can be told
 */
export function readDelay(text: string, today: string, nowTime: string): Deadline | null {
  const folded = fold(text);
  const hours = HOURS.exec(folded);
  if (hours !== null)
    return inHours(hours[2] === undefined ? (readNumber(hours[1] ?? '') ?? 1) : 0.5, today, nowTime);
  const moment = readMoment(text, { today, nowTime, tense: 'future' });
  if (moment.date !== null && moment.problems.length === 0) return { date: moment.date, time: moment.start };
  if (moment.problems.some(({ code }) => code === 'impossible')) return null;
  const days = DURATION.exec(folded);
  if (days !== null) {
    const count = (readNumber(days[1] ?? '') ?? 0) * (UNIT_DAYS[days[2] ?? ''] ?? 1);
    return count < 1 || count > 366 ? null : { date: addDays(today, count), time: moment.start };
  }
  const date = stretchBegins(folded, today);
  return date === null ? null : { date, time: moment.start };
}

function inHours(hours: number, today: string, nowTime: string): Deadline {
  const minutes = Number(nowTime.slice(0, 2)) * 60 + Number(nowTime.slice(3)) + Math.round(hours * 60);
  const inDay = minutes % 1440;
  const time = `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
  return { date: addDays(today, Math.floor(minutes / 1440)), time };
}

function stretchBegins(folded: string, today: string): string | null {
  if (/下下个?(?:周|星期|礼拜)/.test(folded)) return nextWorkday(addDays(today, 14));
  if (/下个?(?:周|星期|礼拜)/.test(folded)) return nextWorkday(addDays(today, 7));
  const month = periodOf('month', today);
  if (/下个?月/.test(folded)) return nextWorkday(addDays(month.end, 1));
  if (/月底|月末/.test(folded)) return lastWorkday(month.end);
  if (/季度?末/.test(folded)) return lastWorkday(periodOf('quarter', today).end);
  return null;
}

function lastWorkday(date: string): string {
  let day = date;
  while (!isWorkday(day)) day = addDays(day, -1);
  return day;
}
