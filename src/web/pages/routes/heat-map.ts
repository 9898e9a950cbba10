import type { Duty } from '../../../core/duty.ts';
import { linkTo } from '../links.ts';
import { type DutyLine, dutyOfLine } from '../model/duties.ts';
import { dutySlice, monthSlice, type Slice } from '../model/slice.ts';
import type { Cell, Facts } from '../model/state.ts';
import type { PageTexts } from '../texts.ts';
import type { MapData, MapRow } from '../views/heat-map.tsx';
import type { Visit } from '../visit.ts';

/** @param branches in the order in which they are shown */
export function mapOf(
  slice: Slice,
  lines: readonly DutyLine[],
  branches: readonly string[],
  year: string,
  facts: Facts,
  { base }: Visit,
  texts: PageTexts,
): MapData {
  const href = (branch: string) => linkTo(base, 'branch', { branch, year });
  const records = (branch: string, duty: Duty, { period }: Cell) =>
    linkTo(base, 'records', { branch, kind: duty.counts?.kind ?? duty.id, period: period.key });
  if (slice.by === 'duty') {
    const duty = dutyOfLine(slice.line);
    return {
      title: texts.organisation.byDuty(texts.duty(duty)),
      columns: Array.from({ length: 12 }, (_, index) => texts.month(index + 1)),
      rows: dutySlice(slice.line, branches, year, facts).flatMap(({ branch, rows }) =>
        rows.map(
          (row): MapRow => ({
            branch,
            href: href(branch),
            year: row,
            cells: [],
            recordsOf: (cell) => records(branch, duty, cell),
          }),
        ),
      ),
    };
  }
  const all = monthSlice(lines, branches, year, slice.month, facts);
  // What nobody here has anything of in that month takes no column.
  const used = lines.map((_, column) => all.some(({ cells }) => (cells[column] ?? null) !== null));
  const kept = <One>(list: readonly One[]) => list.filter((_, column) => used[column]);
  const duties = kept(lines).map(dutyOfLine);
  return {
    title: texts.organisation.byMonth(texts.month(slice.month)),
    columns: duties.map((duty) => texts.duty(duty)),
    rows: all.map(
      ({ branch, cells }): MapRow => ({
        branch,
        href: href(branch),
        year: null,
        cells: kept(cells),
        recordsOf(cell, column) {
          const duty = duties[column];
          return duty === undefined ? href(branch) : records(branch, duty, cell);
        },
      }),
    ),
  };
}
