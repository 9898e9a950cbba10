import { showDate } from '../calendar/day.ts';
import type { Duty } from '../core/duty.ts';
import { texts } from '../texts/texts.ts';
import type { Standing } from './standing.ts';

/**
 * What is still open and until when, in one sentence. It tells facts of the ledger only: what the documents demand
 * is quoted beside it, never put in other words. What must be done (至少) has a day up to which it is asked for; what is
 * usual (一般) is a hint, and is nowhere called missing.
 * @param day local date on which it is said; what has not begun by then is announced
 */
export function openSentence(standing: Standing, day: string): string {
  const { duty, period, strength } = standing;
  const hard = strength === 'hard';
  const said = texts().obligations;
  const told = { who: subject(standing), duty: dutyName(duty) };
  if (day < period.start) return said.ahead(told, shown(period.start, day), shown(period.end, day), hard);
  // Days are added up, so that none of them is a number like the others.
  const isNone = standing.done === 0 && duty.counts?.measure !== 'days';
  return said.open({
    ...told,
    // A date that was set says itself when it is; the half year before it is nobody's concern.
    period: duty.cadence?.every === 'date' ? '' : period.label,
    done: isNone ? null : amountOf(duty, standing.done),
    missing: hard ? amountOf(duty, standing.missing) : null,
    request: hard ? request(standing, day) : hint(duty),
  });
}

/** What the organisation itself does is not entered: somebody says that it is done. */
function hint({ unit }: Duty): string {
  const { requests } = texts().obligations;
  return unit === 'organisation' ? requests.done : requests.entered;
}

function request({ duty: { cadence }, period }: Standing, day: string): string {
  const { requests } = texts().obligations;
  if (cadence?.every === 'date')
    return requests.onDate(cadence.called ?? null, showDate(period.end, { today: '' }));
  return requests.before(shown(period.end, day));
}

/** With its year where that is another than the one of `day`. */
function shown(date: string, day: string): string {
  return showDate(date, { today: day });
}

/** @returns the duty as it is told of: whose lecture counts, and a campaign's stage by its name. */
export function dutyName({
  name,
  speakerRole,
  counts,
}: Pick<Duty, 'name' | 'speakerRole' | 'counts'>): string {
  return `${speakerRole ?? ''}${counts?.topic === undefined ? name : `“${counts.topic}”`}`;
}

/** @returns what one of it is called in a count: 次, 篇, 天. */
export function counterOf({ counts, counter }: Pick<Duty, 'counts' | 'counter'>): string {
  return counts?.measure === 'days' ? '天' : (counter ?? '次');
}

/** @returns so many of it: `2次`, `1篇`, `30天`. */
export function amountOf(duty: Pick<Duty, 'counts' | 'counter'>, count: number): string {
  return texts().common.counted(count, counterOf(duty));
}

/** @returns null for the reader */
function subject({ branch, group, person }: Standing): string | null {
  return person === null ? texts().obligations.unit(branch, group) : null;
}
