import { type Period, periodOf, periodOfKey, shiftPeriod } from '../../../calendar/period.ts';
import type { Duty } from '../../../core/duty.ts';
import type { LedgerRecord, RecordStatus } from '../../../core/record.ts';
import { isEntered } from '../../../obligations/entered.ts';

/** What a list of records is narrowed to; null means all. */
export interface Filter {
  readonly kind: string | null;
  readonly period: Period;
  readonly status: RecordStatus | null;
}

const STATUSES: readonly RecordStatus[] = ['held', 'planned', 'void'];

/** @returns the duties by which records can be looked for: talks are not among them */
export function listedDuties(duties: readonly Duty[]): readonly Duty[] {
  return duties.filter((duty) => duty.place !== 'private' && isEntered(duty));
}

/** Reads what a form or a link asks for; what makes no sense asks for nothing. @param today local date */
export function filterOf(query: URLSearchParams, duties: readonly Duty[], today: string): Filter {
  const kind = query.get('kind');
  const status = query.get('status');
  return {
    kind: listedDuties(duties).some(({ id }) => id === kind) ? kind : null,
    period: periodOfKey(query.get('period') ?? '') ?? periodOf('year', today),
    status: STATUSES.find((one) => one === status) ?? null,
  };
}

/** @returns the records that fit, the latest first; talks never */
export function foundOf(
  records: readonly LedgerRecord[],
  { kind, status }: Filter,
  duties: readonly Duty[],
): readonly LedgerRecord[] {
  const listed = new Set(listedDuties(duties).map(({ id }) => id));
  return records
    .filter((record) => listed.has(record.kind))
    .filter(
      (record) => (kind === null || record.kind === kind) && (status === null || record.status === status),
    )
    .toReversed();
}

/** @returns the periods that a form offers: this year, the one before, and their parts, with what is asked for among them */
export function periodsOffered(asked: Period, today: string): readonly Period[] {
  const year = periodOf('year', today);
  const offered = [year, shiftPeriod(year, -1)].flatMap((one) => [
    one,
    ...parts('quarter', 4, one.start),
    ...parts('month', 12, one.start),
  ]);
  return offered.some(({ key }) => key === asked.key) ? offered : [asked, ...offered];
}

function parts(every: 'quarter' | 'month', count: number, start: string): readonly Period[] {
  const first = periodOf(every, start);
  return Array.from({ length: count }, (_, index) => shiftPeriod(first, index));
}
