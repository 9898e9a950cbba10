import type { CalendarRow, Placed, Slot } from '../model/calendar.ts';
import { slotsOf } from '../model/calendar.ts';
import type { Cell } from '../model/state.ts';
import type { PageTexts } from '../texts.ts';
import { Sign } from './state.tsx';
import { YearTable } from './year-table.tsx';

interface CalendarProps {
  readonly rows: readonly CalendarRow[];
  readonly texts: PageTexts;
  /** Where the records of a period are. */
  linkOf(row: CalendarRow, cell: Cell): string;
}

/** The year of a branch: a row for each duty, and in it a cell for each period, as long as that is. */
export function Calendar({ rows, texts, linkOf }: CalendarProps) {
  return (
    <YearTable label={texts.branch.calendar} kind="calendar" texts={texts}>
      {rows.map((row, index) => (
        <tr key={index}>
          <th scope="row">{texts.duty(row.duty)}</th>
          {slotsOf(row.placed).map((slot, place) => (
            <SlotCell key={place} slot={slot} row={row} texts={texts} linkOf={linkOf} />
          ))}
        </tr>
      ))}
    </YearTable>
  );
}

interface SlotProps extends Pick<CalendarProps, 'texts' | 'linkOf'> {
  readonly slot: Slot<Placed>;
  readonly row: CalendarRow;
}

export function SlotCell({ slot: { months, one }, row, texts, linkOf }: SlotProps) {
  if (one === null) return <td colspan={months} />;
  const { cell } = one;
  return <StateCell cell={cell} months={months} href={linkOf(row, cell)} texts={texts} />;
}

interface StateCellProps {
  readonly cell: Cell;
  /** How many months wide it is: a narrow one says its words to screen readers only. */
  readonly months: number;
  readonly href: string;
  readonly texts: PageTexts;
}

/** A cell with its colour, sign and words, and a way to its records. */
export function StateCell({ cell, months, href, texts }: StateCellProps) {
  const { state, period, done, target } = cell;
  const applies = state !== 'not-applicable';
  const inside = (
    <>
      <Sign state={state} />
      {applies && state !== 'ahead' && target > 1 && <span class="count">{texts.count(done, target)}</span>}
      <span class={months > 2 ? 'words' : 'unseen'}>
        {months === 1 ? '' : texts.period(period)} {texts.state(state)}
      </span>
    </>
  );
  return (
    <td colspan={months} class={state}>
      {applies ? <a href={href}>{inside}</a> : <span class="cell">{inside}</span>}
    </td>
  );
}
