import type { Period } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { LedgerRecord } from '../core/record.ts';
import type { Chart, ChartSeries } from '../core/reply.ts';
import { isEntered } from '../obligations/entered.ts';
import { texts } from '../texts/texts.ts';
import type { EntryContext } from './context.ts';
import { monthsOf } from './months.ts';

type Facts = Pick<EntryContext, 'duties' | 'now' | 'zone'>;

/**
 * What a branch held in each month of a longer period, up to the one of today.
 * @param records of the branch
 * @returns null where there is nothing to draw: a period of one month, or nothing held
 */
export function monthsChart(period: Period, records: readonly LedgerRecord[], facts: Facts): Chart | null {
  if (period.every === 'month') return null;
  const months = monthsOf(period, localDate(facts.now, facts.zone));
  const series = seriesOf(records, period, facts.duties, (held) =>
    months.map((month) => held.filter(({ date }) => isWithin(date, month)).length),
  );
  if (series.length === 0) return null;
  const labels = months.map(({ label }) => label);
  const said = texts().ledger.views.chart;
  return {
    kind: 'chart',
    title: said.months(period.label),
    unit: said.unit,
    labels,
    series,
    lines: 'series',
  };
}

/**
 * What each branch held in a period. The branches stand in the order in which they are given, whatever they held.
 * @returns null where nothing was held
 */
export function branchesChart(
  branches: readonly string[],
  period: Period,
  records: readonly LedgerRecord[],
  facts: Facts,
): Chart | null {
  const series = seriesOf(records, period, facts.duties, (held) =>
    branches.map((name) => held.filter(({ branch }) => branch === name).length),
  );
  if (series.length === 0) return null;
  const said = texts().ledger.views.chart;
  const title = said.branches(period.label);
  return { kind: 'chart', title, unit: said.unit, labels: branches, series, lines: 'labels' };
}

/** @returns how many months of the chart have anything. */
export function monthsWithAny({ labels, series }: Chart): number {
  return labels.filter((_, index) => series.some(({ values }) => (values[index] ?? 0) > 0)).length;
}

/** One series for each duty of a branch or 党小组 that was held at all; talks and one's own duties are nobody's picture. */
function seriesOf(
  records: readonly LedgerRecord[],
  period: Period,
  duties: readonly Duty[],
  count: (held: readonly LedgerRecord[]) => readonly number[],
): readonly ChartSeries[] {
  const held = records.filter(({ status, date }) => status === 'held' && isWithin(date, period));
  return duties.flatMap((duty) => {
    if (duty.place === 'private' || duty.unit === 'person' || !isEntered(duty)) return [];
    const own = held.filter(({ kind }) => kind === duty.id);
    return own.length === 0 ? [] : [{ name: duty.name, values: count(own) }];
  });
}

function isWithin(date: string | null, { start, end }: Period): boolean {
  return date !== null && date >= start && date <= end;
}
