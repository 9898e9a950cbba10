import type { Duty } from '../../../core/duty.ts';
import { linkTo } from '../links.ts';
import { type DutyLine, dutyOfLine } from '../model/duties.ts';
import { dutySlice, monthSlice, type Slice } from '../model/slice.ts';
import type { Cell, Facts } from '../model/state.ts';
import type { Texts } from '../texts/texts.ts';
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
  texts: Texts,
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
  const duties = lines.map(dutyOfLine);
  return {
    title: texts.organisation.byMonth(texts.month(slice.month)),
    columns: duties.map((duty) => texts.duty(duty)),
    rows: monthSlice(lines, branches, year, slice.month, facts).map(
      ({ branch, cells }): MapRow => ({
        branch,
        href: href(branch),
        year: null,
        cells,
        recordsOf(cell, column) {
          const duty = duties[column];
          return duty === undefined ? href(branch) : records(branch, duty, cell);
        },
      }),
    ),
  };
}
