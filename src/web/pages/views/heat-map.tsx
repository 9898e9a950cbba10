import type { CalendarRow } from '../model/calendar.ts';
import { slotsOf } from '../model/calendar.ts';
import type { Cell } from '../model/state.ts';
import type { PageTexts } from '../texts.ts';
import { SlotCell, StateCell } from './calendar.tsx';

/** Branches down, duties or months across. */
export interface MapData {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly MapRow[];
}

export interface MapRow {
  readonly branch: string;
  readonly href: string;
  /** Twelve months of a duty, or one cell for each column. */
  readonly year: CalendarRow | null;
  readonly cells: readonly (Cell | null)[];
  /** Where the records of a cell are, by the number of its column; of a year always 0. */
  recordsOf(cell: Cell, column: number): string;
}

export function HeatMap({ data, texts }: { readonly data: MapData; readonly texts: PageTexts }) {
  const { title, columns, rows } = data;
  return (
    <section class="scroll" aria-label={title} tabindex={0}>
      <table class="map">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.organisation.branch}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.branch}${index}`}>
              <th scope="row">
                <a href={row.href}>{row.branch}</a>
              </th>
              <RowCells row={row} texts={texts} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowCells({ row, texts }: { readonly row: MapRow; readonly texts: PageTexts }) {
  const { year } = row;
  if (year !== null)
    return (
      <>
        {slotsOf(year.placed).map((slot, place) => (
          <SlotCell
            key={`${place}`}
            slot={slot}
            row={year}
            texts={texts}
            linkOf={(_, cell) => row.recordsOf(cell, 0)}
          />
        ))}
      </>
    );
  return (
    <>
      {row.cells.map((cell, column) =>
        cell === null ? (
          <td key={`${column}`} />
        ) : (
          <StateCell
            key={`${column}`}
            cell={cell}
            months={1}
            href={row.recordsOf(cell, column)}
            texts={texts}
          />
        ),
      )}
    </>
  );
}
