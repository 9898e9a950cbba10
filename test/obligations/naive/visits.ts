import type { LedgerRecord } from '../../../src/core/record.ts';
import { dayAfter, type NaivePeriod } from './calendar.ts';

// Days spent, by crossing off half days in a diary.

/** One visit entered twice (the same place on a day that both touch) is one. */
export function firstOfEach(records: readonly LedgerRecord[]): readonly LedgerRecord[] {
  const diary = new Map<LedgerRecord, readonly string[]>();
  for (const record of records) {
    const days = daysOf(record);
    const known = [...diary].some(
      ([other, taken]) => other.place === record.place && days.some((day) => taken.includes(day)),
    );
    if (!known) diary.set(record, days);
  }
  return [...diary.keys()];
}

export function daysTaken(records: readonly LedgerRecord[], { start, end }: NaivePeriod): number {
  const diary = new Set<string>();
  const open: string[] = [];
  for (const record of firstOfEach(records)) {
    const halves = halvesOf(record);
    if (halves === 1 && record.start === null) {
      open.push(record.date ?? '');
      continue;
    }
    let [day, afternoon] = [record.date ?? '', halves === 1 && (record.start ?? '') >= '12:00'];
    for (let left = halves; left > 0; left -= 1) {
      diary.add(`${day}${afternoon ? 'b' : 'a'}`);
      if (afternoon) day = dayAfter(day);
      afternoon = !afternoon;
    }
  }
  for (const day of open) diary.add(diary.has(`${day}a`) ? `${day}b` : `${day}a`);
  return [...diary].filter((half) => half.slice(0, 10) >= start && half.slice(0, 10) <= end).length / 2;
}

function daysOf(record: LedgerRecord): readonly string[] {
  const days = [record.date ?? ''];
  while (days.length < Math.ceil(halvesOf(record) / 2)) days.push(dayAfter(days.at(-1) ?? ''));
  return days;
}

/** Whoever sets out after noon is away for half a day, unless they say otherwise. */
function halvesOf({ days, start }: LedgerRecord): number {
  if (days !== undefined && days !== null) return days * 2;
  return start !== null && start >= '12:00' ? 1 : 2;
}
