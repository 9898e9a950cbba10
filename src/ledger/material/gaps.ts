import type { Period } from '../../calendar/period.ts';
import type { Cadence, Duty } from '../../core/duty.ts';
import type { LedgerRecord } from '../../core/record.ts';
import { indexRecords, type RecordIndex } from '../../obligations/counting.ts';
import type { Organisation } from '../../obligations/organisation.ts';
import { periodsIn } from '../../obligations/periods.ts';
import { type Standing, unitStanding } from '../../obligations/standing.ts';
import { unitsOf } from '../../obligations/units.ts';
import { textsIn } from '../../texts/texts.ts';

/** Local dates, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * What a document gives a number for and the ledger does not have, in every period that the span touches and that has
 * begun. What it demands (至少) and what it describes (一般) are told in different words; people are counted, not named.
 * @param records of the branch, also those of the periods' days outside the span
 * @param today local date
 */
export function gapsOf(
  duty: Duty,
  branch: string,
  span: Span,
  records: readonly LedgerRecord[],
  organisation: Organisation,
  today: string,
): readonly string[] {
  const { cadence } = duty;
  if (cadence === null) return [];
  const index = indexRecords(records);
  const oneYear = span.from.slice(0, 4) === span.to.slice(0, 4);
  const periods = periodsOf(cadence, span, today);
  if (duty.unit === 'person') {
    return periods.flatMap((period) =>
      peopleLines(duty, branch, period, index, organisation, today, oneYear),
    );
  }
  return unitsOf(duty, branch, organisation).flatMap((unit) => {
    const open = periods
      .map((period) => unitStanding(duty, unit, period, index, organisation, today))
      .filter((one) => one.missing > 0);
    if (open.length === 0) return [];
    const group = unit.group === null ? '' : `${unit.group}：`;
    return [
      `${group}${cadence.strength === 'hard' ? hard(open, today, oneYear) : soft(open, today, oneYear)}`,
    ];
  });
}

/** @returns the periods that the span touches, but for those that have not begun */
export function periodsOf(cadence: Cadence, { from, to }: Span, today: string): readonly Period[] {
  const last = to < today ? to : today;
  return last < from ? [] : periodsIn(cadence, from, last, null);
}

function hard(open: readonly Standing[], today: string, oneYear: boolean): string {
  return open
    .map(
      (one) =>
        `${labelOf(one.period, today, oneYear)}应有${one.target ?? 0}次，台账里${one.done}次，还差${one.missing}次`,
    )
    .join('；');
}

function soft(open: readonly Standing[], today: string, oneYear: boolean): string {
  return `台账里没有记录的：${open.map((one) => labelOf(one.period, today, oneYear)).join('、')}`;
}

function peopleLines(
  duty: Duty,
  branch: string,
  period: Period,
  index: RecordIndex,
  organisation: Organisation,
  today: string,
  oneYear: boolean,
): readonly string[] {
  const all = unitsOf(duty, branch, organisation).map((unit) =>
    unitStanding(duty, unit, period, index, organisation, today),
  );
  const open = all.filter((one) => one.missing > 0).length;
  if (open === 0) return [];
  return [`${labelOf(period, today, oneYear)}有次数要求的${all.length}人，台账里还没有达到的${open}人`];
}

/** `二季度`, with its year where several are told of, and whether it is still running. */
function labelOf(period: Period, today: string, oneYear: boolean): string {
  const year = oneYear || period.every === 'year' ? '' : `${period.start.slice(0, 4)}年`;
  return `${year}${textsIn('zh').calendar.period(period)}${period.end > today ? '（未到期末）' : ''}`;
}
