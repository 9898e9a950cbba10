import { showDate } from '../calendar/day.ts';
import type { Duty } from '../core/duty.ts';
import type { Standing } from './standing.ts';

/**
 * What is still open and until when, in one sentence. It tells facts of the ledger only: what the documents demand
 * is quoted beside it, never put in other words.
 */
export function openSentence(standing: Standing): string {
  const { duty, period, strength } = standing;
  const name = `${duty.speakerRole ?? ''}${duty.counts?.topic === undefined ? duty.name : `“${duty.counts.topic}”`}`;
  const unit = counterOf(duty);
  const state =
    standing.done === 0
      ? `还没有${name}的记录`
      : `${name}已登记${standing.done}${unit}，还差${standing.missing}${unit}`;
  const request =
    strength === 'hard' ? `请在${showDate(period.end)}前安排。` : '方便时请安排；已经开展的，登记一下即可。';
  return `${subject(standing)}${period.label}${state}，${request}`;
}

/** @returns what one of it is called in a count: 次, 篇, 天. */
export function counterOf({ counts, counter }: Pick<Duty, 'counts' | 'counter'>): string {
  return counts?.measure === 'days' ? '天' : (counter ?? '次');
}

function subject({ branch, group, person }: Standing): string {
  if (person !== null) return '您';
  return `${branch}${group ?? ''}`;
}
