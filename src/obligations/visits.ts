import { addDays } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { LedgerRecord } from '../core/record.ts';
import { fold } from '../text/fold.ts';

type Visit = Pick<LedgerRecord, 'date' | 'start' | 'end' | 'place' | 'days'>;

const NOON = '12:00';
/** A morning may run into lunch. */
const MORNING_ENDS = '13:30';
type Half = 'am' | 'pm';

/**
 * The same visit entered twice (the same place on a day they share) counts once.
 * @returns the first record of each visit, in the order given
 */
export function distinctVisits<V extends Visit>(records: readonly V[]): readonly V[] {
  const kept: V[] = [];
  for (const record of records) if (!kept.some((other) => isSameVisit(record, other))) kept.push(record);
  return kept;
}

function isSameVisit(one: Visit, other: Visit): boolean {
  const days = new Set(halvesOf(other).map(({ day }) => day));
  return placeOf(one) === placeOf(other) && halvesOf(one).some(({ day }) => days.has(day));
}

function placeOf({ place }: Visit): string {
  return fold(place ?? '').replace(/\s/g, '');
}

/**
 * Days spent on visits within a period, half days as 0.5: no half of a day is counted twice, whatever was done in it.
 * What does not say how long it took is a day; between two hours of one half, or from the afternoon on, half a day.
 */
export function daysSpent(records: readonly Visit[], { start, end }: Period): number {
  const taken = new Set<string>();
  const loose: string[] = [];
  for (const { day, half } of distinctVisits(records).flatMap(halvesOf)) {
    if (day < start || day > end) continue;
    if (half === null) loose.push(day);
    else taken.add(`${day} ${half}`);
  }
  // Half a day that does not say which half takes the one that is left, if one is.
  for (const day of loose) taken.add(taken.has(`${day} am`) ? `${day} pm` : `${day} am`);
  return taken.size / 2;
}

/** @returns the halves of days that a visit took; one whose half nobody told is null. */
function halvesOf(visit: Visit): readonly { readonly day: string; readonly half: Half | null }[] {
  const { date } = visit;
  if (date === null) return [];
  const count = Math.round((visit.days ?? lengthOf(visit)) * 2);
  if (count === 1) return [{ day: date, half: halfOf(visit) }];
  return Array.from({ length: count }, (_, index) => ({
    day: addDays(date, Math.floor(index / 2)),
    half: index % 2 === 0 ? 'am' : 'pm',
  }));
}

function lengthOf({ start, end }: Visit): number {
  if (start === null) return 1;
  return start >= NOON || (end !== null && end <= MORNING_ENDS) ? 0.5 : 1;
}

function halfOf({ start }: Visit): Half | null {
  if (start === null) return null;
  return start < NOON ? 'am' : 'pm';
}
