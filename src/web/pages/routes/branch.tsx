import { periodOf, shiftPeriod } from '../../../calendar/period.ts';
import type { LedgerRecord, Tally } from '../../../core/record.ts';
import { indexRecords } from '../../../obligations/counting.ts';
import { linkTo } from '../links.ts';
import { type CalendarRow, calendarOf } from '../model/calendar.ts';
import { countedOnly, isShared, linesOf } from '../model/duties.ts';
import type { Cell } from '../model/state.ts';
import type { PageTexts } from '../texts.ts';
import { type BranchData, BranchPage } from '../views/branch.tsx';
import type { FigureData } from '../views/figure.tsx';
import { allows, type Visit, visibleBranch, yearMeant } from '../visit.ts';
import type { Route } from './answer.ts';

/** `GET /branch?branch=…&year=…`: the year of a branch. */
export const branchPage: Route = async ({ visit, texts, query }) => {
  const branch = visibleBranch(visit, query.get('branch'));
  if (branch === null) return null;
  const year = yearMeant(query.get('year'), visit.today);
  const records = await visit.sources.store.ledger.find({ branch });
  const inYear = records.filter(({ date, status }) => status === 'held' && date?.startsWith(year) === true);
  const rows = calendarOf(linesOf(visit.duties), branch, year, {
    organisation: visit.directory,
    index: indexRecords(records.flatMap(tallyOf)),
    arranged: visit.arranged,
    today: visit.today,
  });
  const data: BranchData = {
    branch,
    year,
    rows,
    now: nowOf(rows, visit.today),
    counted: countedOnly(visit.duties).flatMap((duty) => {
      const count = inYear.filter(({ kind }) => kind === duty.id).length;
      return count === 0 ? [] : [{ duty, count }];
    }),
    talks: talksOf(inYear, branch, visit),
    figure: await figureOf(inYear, visit, texts),
    links: linksOf(branch, year, visit),
  };
  return {
    kind: 'page',
    title: texts.branch.title(branch, year),
    body: <BranchPage data={data} texts={texts} />,
  };
};

function tallyOf(record: LedgerRecord): readonly Tally[] {
  return record.date === null ? [] : [{ ...record, dates: [record.date] }];
}

function nowOf(rows: readonly CalendarRow[], today: string): BranchData['now'] {
  return rows.flatMap(({ duty, placed }) =>
    placed
      .map(({ cell }) => cell)
      .filter(
        ({ period, state }) => period.start <= today && period.end >= today && state !== 'not-applicable',
      )
      .map((cell) => ({ duty, cell })),
  );
}

function talksOf(held: readonly LedgerRecord[], branch: string, visit: Visit): number | null {
  if (!allows(visit, 'view-talk-count', branch)) return null;
  const talks = new Set(visit.duties.filter(({ place }) => place === 'private').map(({ id }) => id));
  return held.filter(({ kind }) => talks.has(kind)).length;
}

async function figureOf(
  held: readonly LedgerRecord[],
  { duties }: Visit,
  texts: PageTexts,
): Promise<FigureData | null> {
  const columns = Array.from({ length: 12 }, (_, index) => texts.month(index + 1));
  const rows = duties.flatMap((duty) => {
    const own = held.filter(({ kind }) => kind === duty.id);
    if (!isShared(duty) || duty.counts !== undefined || duty.campaign !== undefined || own.length === 0)
      return [];
    const { speakerRole: _, ...plain } = duty;
    return [
      {
        name: texts.duty(plain),
        values: columns.map(
          (__, index) => own.filter(({ date }) => Number(date?.slice(5, 7)) === index + 1).length,
        ),
      },
    ];
  });
  if (rows.length === 0) return null;
  // The library is read only when something is to be drawn.
  const { drawBars } = await import('../charts/bars.ts');
  return {
    title: texts.branch.chart,
    rowTitle: texts.branch.duty,
    columns,
    rows,
    svg: drawBars({ labels: columns, series: rows }),
  };
}

function linksOf(branch: string, year: string, visit: Visit): BranchData['links'] {
  const { base, today } = visit;
  const another = (count: number) => shiftPeriod(periodOf('year', `${year}-01-01`), count).key;
  const exported = (format: string) =>
    allows(visit, 'export', branch) ? linkTo(base, 'export', { branch, year, format }) : null;
  return {
    before: linkTo(base, 'branch', { branch, year: another(-1) }),
    after: year > today.slice(0, 4) ? null : linkTo(base, 'branch', { branch, year: another(1) }),
    table: exported('xlsx'),
    book: exported('docx'),
    record: ({ duty }: CalendarRow, { period }: Cell) =>
      linkTo(base, 'records', { branch, kind: duty.counts?.kind ?? duty.id, period: period.key }),
  };
}
