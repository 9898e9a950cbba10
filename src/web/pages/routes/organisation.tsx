import { periodOf, shiftPeriod } from '../../../calendar/period.ts';
import { linkTo } from '../links.ts';
import { dutyOfLine, linesOf } from '../model/duties.ts';
import { organisationFacts } from '../model/organisation-facts.ts';
import { pageOf, type Slice, sliceOf } from '../model/slice.ts';
import type { State } from '../model/state.ts';
import { type TotalRow, totalsOf } from '../model/totals.ts';
import type { PageTexts } from '../texts.ts';
import type { FigureData } from '../views/figure.tsx';
import { OrganisationPage } from '../views/organisation.tsx';
import { allows, yearMeant } from '../visit.ts';
import type { Route } from './answer.ts';
import { mapOf } from './heat-map.ts';

const DRAWN: readonly State[] = ['held', 'planned', 'open', 'ahead'];

/** `GET /organisation?year=…&show=…&q=…&page=…`: all branches together, and a slice of them branch by branch. */
export const organisationPage: Route = async ({ visit, texts, query }) => {
  if (!allows(visit, 'view', null)) return null;
  const { base, today, directory } = visit;
  const year = yearMeant(query.get('year'), today);
  const lines = linesOf(visit.duties);
  const names = directory.branches.map(({ name }) => name);
  const slice = sliceOf(query.get('show'), lines, year, today);
  const show = slice.by === 'month' ? `m${slice.month}` : `d${slice.line.key}`;
  const search = (query.get('q') ?? '').trim();
  const list = pageOf(names, search, query.get('page'));
  const facts = await organisationFacts(lines, names, year, visit);
  const totals = totalsOf(lines, names, year, facts);
  const another = (count: number) => shiftPeriod(periodOf('year', `${year}-01-01`), count).key;
  const at = (changes: Readonly<Record<string, string>>) =>
    linkTo(base, 'organisation', { year, show, q: search, ...changes });
  const data = {
    year,
    lines,
    totals,
    figure: await figureOf(totals, slice, Number(today.slice(5, 7)), texts),
    slice,
    search,
    list,
    map: mapOf(slice, lines, list.branches, year, facts, visit, texts),
    links: {
      action: linkTo(base, 'organisation'),
      yearBefore: linkTo(base, 'organisation', { year: another(-1) }),
      yearAfter: year > today.slice(0, 4) ? null : linkTo(base, 'organisation', { year: another(1) }),
      pageBefore: list.page > 1 ? `${at({ page: String(list.page - 1) })}#map` : null,
      pageAfter: list.page < list.pages ? `${at({ page: String(list.page + 1) })}#map` : null,
    },
  };
  return {
    kind: 'page',
    title: texts.organisation.title(year),
    body: <OrganisationPage data={data} texts={texts} />,
  };
};

/** The month that is looked at, of all branches; where a duty is looked at, the month of today. */
async function figureOf(
  totals: readonly TotalRow[],
  slice: Slice,
  thisMonth: number,
  texts: PageTexts,
): Promise<FigureData | null> {
  const month = slice.by === 'month' ? slice.month : thisMonth;
  const rows = totals.flatMap(({ line, totals: row }) => {
    const total = row.find(({ from, to }) => from <= month && month <= to);
    if (total === undefined) return [];
    return [{ name: texts.duty(dutyOfLine(line)), values: DRAWN.map((state) => total.counts[state]) }];
  });
  if (rows.length === 0) return null;
  const columns = DRAWN.map((state) => texts.state(state));
  // The library is read only when something is to be drawn.
  const { drawBars } = await import('../charts/bars.ts');
  return {
    title: texts.organisation.chart(texts.month(month)),
    rowTitle: texts.branch.duty,
    columns,
    rows,
    svg: drawBars({
      labels: rows.map(({ name }) => name),
      series: columns.map((name, index) => ({ name, values: rows.map(({ values }) => values[index] ?? 0) })),
      lying: true,
      classes: DRAWN.map((state) => `bar-${state}`),
    }),
  };
}
