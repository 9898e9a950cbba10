import { type Period, periodOf, shiftPeriod } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { LedgerRecord } from '../core/record.ts';
import type { FieldRow } from '../core/reply.ts';
import { standing } from '../obligations/standing.ts';
import type { EntryContext } from './context.ts';

/**
 * How the monthly duties of a branch stood in each month of a longer period: `1月✓ 2月✗ 3月✓`.
 * @returns one row a duty (and 党小组), up to the month of today; none for a period of one month
 */
export function monthRows(
  branch: string,
  period: Period,
  records: readonly LedgerRecord[],
  context: EntryContext,
): readonly FieldRow[] {
  const { duties, arranged, directory, now, zone } = context;
  const today = localDate(now, zone);
  const monthly = duties.filter((duty) => duty.cadence?.every === 'month' && duty.unit !== 'person');
  const rows = new Map<string, string[]>();
  for (const month of period.every === 'month' ? [] : monthsOf(period, today)) {
    const all = standing({
      duties: monthly,
      directory,
      branch,
      records,
      arranged,
      now,
      zone,
      on: month.start,
    });
    for (const one of all) {
      const name = [one.duty.name, one.group].filter((part) => part !== null).join(' ');
      const marks = rows.get(name) ?? [];
      rows.set(name, [...marks, `${month.label}${one.missing === 0 ? '✓' : '✗'}`]);
    }
  }
  return [...rows].map(([label, marks]) => ({ label, value: marks.join(' ') }));
}

/** @returns the months of `period` up to the one of `today` (local date), in order. */
export function monthsOf(period: Period, today: string): readonly Period[] {
  const months: Period[] = [];
  const last = today < period.end ? today : period.end;
  for (let month = periodOf('month', period.start); month.start <= last; month = shiftPeriod(month, 1))
    months.push(month);
  return months;
}
