import { type CalendarRow, calendarOf } from './calendar.ts';
import { type DutyLine, periodsOfYear } from './duties.ts';
import type { Cell, Facts } from './state.ts';

/** Branches on one page. */
export const PAGE_SIZE = 50;

/** Which slice of branches × duties × periods is looked at: all duties in one month, or one duty through the year. */
export type Slice =
  | { readonly by: 'month'; readonly month: number }
  | { readonly by: 'duty'; readonly line: DutyLine };

/** @param asked `m6`, `d<key of a line>`, or anything else for the month of today, of another year its last one */
export function sliceOf(
  asked: string | null,
  lines: readonly DutyLine[],
  year: string,
  today: string,
): Slice {
  const month = Number(/^m(1[0-2]|[1-9])$/.exec(asked ?? '')?.[1] ?? 0);
  if (month > 0) return { by: 'month', month };
  const line = lines.find(({ key }) => `d${key}` === asked);
  if (line !== undefined) return { by: 'duty', line };
  return { by: 'month', month: year === today.slice(0, 4) ? Number(today.slice(5, 7)) : 12 };
}

/** One branch in the slice of a month: a cell for each line, null where it has no period then. */
export interface BranchMonth {
  readonly branch: string;
  readonly cells: readonly (Cell | null)[];
}

export function monthSlice(
  lines: readonly DutyLine[],
  branches: readonly string[],
  year: string,
  month: number,
  facts: Facts,
): readonly BranchMonth[] {
  const periodsOf = periodsOfYear(year, facts.arranged);
  return branches.map((branch) => ({
    branch,
    cells: lines.map((line) => {
      const placed = calendarOf([line], branch, year, facts, periodsOf).flatMap((row) => row.placed);
      return placed.find(({ from, to }) => from <= month && month <= to)?.cell ?? null;
    }),
  }));
}

/** One branch in the slice of a duty: its rows of the calendar. */
export interface BranchYear {
  readonly branch: string;
  readonly rows: readonly CalendarRow[];
}

export function dutySlice(
  line: DutyLine,
  branches: readonly string[],
  year: string,
  facts: Facts,
): readonly BranchYear[] {
  const periodsOf = periodsOfYear(year, facts.arranged);
  return branches.map((branch) => ({ branch, rows: calendarOf([line], branch, year, facts, periodsOf) }));
}

/** A page of the branches whose names hold the words, in the order of the roster. */
export interface BranchPageOf {
  readonly branches: readonly string[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly count: number;
}

export function pageOf(names: readonly string[], words: string, asked: string | null): BranchPageOf {
  const found = names.filter((name) => name.includes(words));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
  return {
    branches: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    page,
    pages,
    count: found.length,
  };
}
