import { showDate } from '../calendar/day.ts';
import type { Duty } from '../core/duty.ts';
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
  if (day < period.start)
    return `${subject(standing)}${dutyName(duty)}${shown(period.start, day)}开始，到${shown(period.end, day)}为止，${hard ? '请' : '可以'}提前准备。`;
  return `${state(standing, hard)}，${hard ? request(standing, day) : HINTS[duty.unit === 'organisation' ? 'done' : 'entered']}`;
}

/** What the organisation itself does is not entered: somebody says that it is done. */
const HINTS = {
  entered: '方便时请安排；已经开展的，登记一下即可。',
  done: '方便时请安排；已经办了的，点“已完成”即可。',
} as const;

function state(standing: Standing, hard: boolean): string {
  const { duty, period, done, missing } = standing;
  const name = dutyName(duty);
  const unit = counterOf(duty);
  // A date that was set says itself when it is; the half year before it is nobody's concern.
  const when = duty.cadence?.every === 'date' ? '' : period.label;
  // Days are added up, so that none of them is a number like the others.
  const what =
    done === 0 && duty.counts?.measure !== 'days'
      ? `还没有${name}的记录`
      : `${name}已登记${done}${unit}${hard ? `，还差${missing}${unit}` : ''}`;
  return `${subject(standing)}${when}${what}`;
}

function request({ duty: { cadence }, period }: Standing, day: string): string {
  if (cadence?.every === 'date')
    return `${cadence.called ?? '截止日期'}是${showDate(period.end, { today: '' })}，请在这之前安排。`;
  return `请在${shown(period.end, day)}前安排。`;
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

function subject({ branch, group, person }: Standing): string {
  if (person !== null) return '您';
  return `${branch}${group ?? ''}`;
}
