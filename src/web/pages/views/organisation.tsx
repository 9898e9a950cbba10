import type { DutyLine } from '../model/duties.ts';
import type { BranchPageOf, Slice } from '../model/slice.ts';
import type { TotalRow } from '../model/totals.ts';
import type { PageTexts } from '../texts.ts';
import { Figure, type FigureData } from './figure.tsx';
import { HeatMap, type MapData } from './heat-map.tsx';
import { Legend } from './state.tsx';
import { Totals } from './totals.tsx';

/** All that the page of all branches shows. */
export interface OrganisationData {
  readonly year: string;
  readonly lines: readonly DutyLine[];
  readonly totals: readonly TotalRow[];
  readonly figure: FigureData | null;
  readonly slice: Slice;
  readonly search: string;
  readonly list: BranchPageOf;
  readonly map: MapData;
  readonly links: {
    /** Of the form. */
    readonly action: string;
    readonly yearBefore: string;
    readonly yearAfter: string | null;
    readonly pageBefore: string | null;
    readonly pageAfter: string | null;
  };
}

export function OrganisationPage({
  data,
  texts,
}: {
  readonly data: OrganisationData;
  readonly texts: PageTexts;
}) {
  const { totals, figure, map, links } = data;
  const words = texts.organisation;
  return (
    <>
      <p class="years">
        <a class="button" href={links.yearBefore}>
          ‹ {texts.yearBefore}
        </a>
        {links.yearAfter !== null && (
          <a class="button" href={links.yearAfter}>
            {texts.yearAfter} ›
          </a>
        )}
      </p>
      <h2>{words.totals}</h2>
      <p class="hint">{words.totalsHint}</p>
      <Legend texts={texts} />
      <Totals rows={totals} texts={texts} />
      {figure !== null && <Figure data={figure} texts={texts} />}
      <h2 id="map">{words.map}</h2>
      <p class="hint">{words.mapHint}</p>
      <SliceForm data={data} texts={texts} />
      {map.rows.length === 0 ? <p class="panel">{words.none}</p> : <HeatMap data={map} texts={texts} />}
      <Paging data={data} texts={texts} />
      <p class="hint">{texts.branch.factual}</p>
    </>
  );
}

function SliceForm({ data, texts }: { readonly data: OrganisationData; readonly texts: PageTexts }) {
  const { year, lines, slice, search, links } = data;
  const words = texts.organisation;
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return (
    <form class="filter" method="get" action={`${links.action}#map`}>
      <input type="hidden" name="year" value={year} />
      <label>
        {words.slice}
        <select name="show">
          {months.map((month) => (
            <option key={month} value={`m${month}`} selected={slice.by === 'month' && slice.month === month}>
              {words.byMonth(texts.month(month))}
            </option>
          ))}
          {lines.map(({ key, parts: [duty] }) => (
            <option key={key} value={`d${key}`} selected={slice.by === 'duty' && slice.line.key === key}>
              {words.byDuty(duty === undefined ? key : texts.duty(duty))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.search}
        <input type="search" name="q" value={search} />
      </label>
      <button type="submit">{words.show}</button>
    </form>
  );
}

function Paging({ data, texts }: { readonly data: OrganisationData; readonly texts: PageTexts }) {
  const { list, links } = data;
  const words = texts.organisation;
  return (
    <nav class="paging buttons" aria-label={words.pages}>
      {links.pageBefore !== null && (
        <a class="button" href={links.pageBefore}>
          ‹ {words.before}
        </a>
      )}
      <span>{words.page(list.page, list.pages, list.count)}</span>
      {links.pageAfter !== null && (
        <a class="button" href={links.pageAfter}>
          {words.after} ›
        </a>
      )}
    </nav>
  );
}
