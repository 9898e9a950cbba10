import { readMoment } from '../calendar/expression/moment.ts';
import { localDate, localTime } from '../calendar/zone.ts';
import type { Draft, Issue, RecordFields } from '../core/record.ts';
import { fold } from '../text/fold.ts';
import type { EntryContext } from './context.ts';
import { dateIssues } from './understand/issues.ts';

const WEEK = /(?:周|星期|礼拜)$/;

/** What an answer says, and what must be asked about it. */
export interface Told {
  readonly fields: Partial<RecordFields>;
  readonly issues: readonly Issue[];
}

/**
 * A bare day that answers which day of a month or week it was (“2月”具体是哪一天？— 12号; “上周” — 周四) is one of that.
 * @param told how the answer is understood by itself
 * @returns the same, its day read in the month or week that was asked about
 */
export function dayWithin(
  draft: Draft,
  text: string,
  told: Told,
  { now, zone }: Pick<EntryContext, 'now' | 'zone'>,
): Told {
  const within = draft.issues.find(({ field }) => field === 'date')?.within;
  if (within === undefined) return told;
  const [today, nowTime] = [localDate(now, zone), localTime(now, zone)];
  const when = { today, nowTime, tense: draft.intent === 'plan' ? 'future' : 'past' } as const;
  const { form } = readMoment(text, when);
  if (form !== (WEEK.test(within) ? 'weekday' : 'day')) return told;
  const said = WEEK.test(within)
    ? `${within}${fold(text).replace(/^.*?(?:周|星期|礼拜)/s, '')}`
    : `${within} ${text}`;
  const moment = readMoment(said, when);
  const { date: _alone, ...others } = told.fields;
  return {
    fields: moment.date === null ? others : { ...others, date: moment.date },
    issues: [...told.issues.filter(({ field }) => field !== 'date'), ...dateIssues(moment, today)],
  };
}
