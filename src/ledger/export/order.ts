import type { LedgerRecord } from '../../core/record.ts';

/** @returns what was held, in the order of a record book: by day, then time, those without a time last. */
export function heldInOrder(records: readonly LedgerRecord[]): readonly LedgerRecord[] {
  return records
    .filter((record) => record.status === 'held')
    .toSorted((a, b) => later(a.date, b.date) || later(a.start, b.start) || (a.id < b.id ? -1 : 1));
}

/** Compares two days or two times; what is not known comes last. */
function later(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
