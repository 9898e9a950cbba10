import { type Period, periodOf } from '../../../calendar/period.ts';
import { inRows, monthsIn } from './calendar.ts';
import { type DutyLine, periodsOfYear } from './duties.ts';
import { cellsOf, type Facts, STATES, type State } from './state.ts';

/** How many branches stand how by a duty in one period, and its months in the year. */
export interface Total {
  readonly period: Period;
  readonly counts: Readonly<Record<State, number>>;
  /** Months 1–12, both included. */
  readonly from: number;
  readonly to: number;
}

export interface TotalRow {
  readonly line: DutyLine;
  readonly totals: readonly Total[];
}

/**
 * All branches together, duty by duty. What each branch has a date of its own for is counted over the year.
 * @param branches names of all that are counted
 */
export function totalsOf(
  lines: readonly DutyLine[],
  branches: readonly string[],
  year: string,
  facts: Facts,
): readonly TotalRow[] {
  const periodsOf = periodsOfYear(year, facts.arranged);
  const whole = periodOf('year', `${year}-01-01`);
  return lines.flatMap((line) => {
    // Branches have their periods in common: each is one and the same object.
    const found = new Map<Period, Record<State, number>>();
    for (const duty of line.parts) {
      for (const branch of branches) {
        for (const { period, state } of cellsOf(duty, branch, periodsOf(duty, branch), facts)) {
          const told = duty.cadence?.every === 'date' ? whole : period;
          const counts = found.get(told) ?? none();
          if (counts[state] === 0) found.set(told, counts);
          counts[state] += 1;
        }
      }
    }
    const totals = [...found]
      .map(([period, counts]) => ({ period, counts }))
      .filter(({ counts }) => STATES.some((state) => state !== 'not-applicable' && counts[state] > 0))
      .toSorted((one, other) => (one.period.start < other.period.start ? -1 : 1))
      .map((total): Total => ({ ...total, ...monthsIn(total.period, year) }));
    return inRows(totals).map((row) => ({ line, totals: row }));
  });
}

function none(): Record<State, number> {
  return { held: 0, planned: 0, open: 0, ahead: 0, 'not-applicable': 0 };
}
