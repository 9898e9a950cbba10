import type { Duty } from '../../../core/duty.ts';
import type { CalendarRow } from '../model/calendar.ts';
import type { Cell } from '../model/state.ts';
import type { PageTexts } from '../texts.ts';
import { Calendar } from './calendar.tsx';
import { Figure, type FigureData } from './figure.tsx';
import { Legend, StatePill } from './state.tsx';

/** All that the page of a branch shows. */
export interface BranchData {
  readonly branch: string;
  readonly year: string;
  readonly rows: readonly CalendarRow[];
  /** Periods of today; empty for another year. */
  readonly now: readonly { readonly duty: Duty; readonly cell: Cell }[];
  readonly counted: readonly { readonly duty: Duty; readonly count: number }[];
  /** How many talks; null for who may not know. */
  readonly talks: number | null;
  /** null where nothing was held. */
  readonly figure: FigureData | null;
  readonly links: {
    readonly before: string;
    readonly after: string | null;
    /** null for who may not export. */
    readonly table: string | null;
    readonly book: string | null;
    record(row: CalendarRow, cell: Cell): string;
  };
}

export function BranchPage({ data, texts }: { readonly data: BranchData; readonly texts: PageTexts }) {
  const { rows, now, counted, talks, figure, links } = data;
  const words = texts.branch;
  return (
    <>
      <p class="years">
        <a class="button" href={links.before}>
          ‹ {texts.yearBefore}
        </a>
        {links.after !== null && (
          <a class="button" href={links.after}>
            {texts.yearAfter} ›
          </a>
        )}
      </p>
      {now.length > 0 && <Now now={now} texts={texts} />}
      <h2>{words.calendar}</h2>
      <p class="hint">{words.calendarHint}</p>
      <Legend texts={texts} />
      <Calendar rows={rows} texts={texts} linkOf={links.record} />
      {figure !== null && <Figure data={figure} texts={texts} />}
      {counted.length > 0 && <Counted counted={counted} texts={texts} />}
      {talks !== null && (
        <section>
          <h2>{words.talks}</h2>
          <p>
            <strong>{texts.times(talks)}</strong>
          </p>
          <p class="hint">{words.talksHint}</p>
        </section>
      )}
      {links.table !== null && links.book !== null && (
        <section class="no-print">
          <h2>{words.exporting}</h2>
          <p class="buttons">
            <a class="button" href={links.table} download>
              {words.exportTable}
            </a>
            <a class="button" href={links.book} download>
              {words.exportBook}
            </a>
          </p>
        </section>
      )}
      <p class="hint">{words.factual}</p>
    </>
  );
}

function Now({ now, texts }: { readonly now: BranchData['now']; readonly texts: PageTexts }) {
  return (
    <section>
      <h2>{texts.branch.now}</h2>
      <ul class="now">
        {now.map(({ duty, cell }) => (
          <li key={`${duty.id}${cell.period.key}${duty.counts?.topic ?? ''}`}>
            <span class="what">
              {texts.duty(duty)}
              <span class="hint"> {texts.period(cell.period)}</span>
            </span>
            <span class="how">
              {cell.target > 0 && <span class="count">{texts.count(cell.done, cell.target)}</span>}
              <StatePill state={cell.state} texts={texts} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Counted({ counted, texts }: { readonly counted: BranchData['counted']; readonly texts: PageTexts }) {
  return (
    <section>
      <h2>{texts.branch.counted}</h2>
      <p class="hint">{texts.branch.countedHint}</p>
      <ul class="now">
        {counted.map(({ duty, count }) => (
          <li key={duty.id}>
            <span class="what">{texts.duty(duty)}</span>
            <span class="how">{texts.times(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
