import { showDate } from '../calendar/day.ts';
import type { Standing } from './standing.ts';

/**
 * What is still open and until when, in one sentence. It tells facts of the ledger only: what the documents demand
 * is quoted beside it, never put in other words.
 */
export function openSentence(standing: Standing): string {
  const { duty, period, strength } = standing;
  const name = `${duty.speakerRole ?? ''}${duty.name}`;
  const state =
    standing.done === 0
      ? `还没有${name}的记录`
      : `${name}已登记${standing.done}次，还差${standing.missing}次`;
  const request =
    strength === 'hard' ? `请在${showDate(period.end)}前安排。` : '方便时请安排；已经开展的，登记一下即可。';
  return `${subject(standing)}${period.label}${state}，${request}`;
}

function subject({ branch, group, person }: Standing): string {
  if (person !== null) return '您';
  return `${branch}${group ?? ''}`;
}
