import { slotsOf } from '../model/calendar.ts';
import { dutyOfLine } from '../model/duties.ts';
import { STATES } from '../model/state.ts';
import type { Total, TotalRow } from '../model/totals.ts';
import type { PageTexts } from '../texts.ts';
import { Sign } from './state.tsx';
import { YearTable } from './year-table.tsx';

/** Of all branches together how many stand how, duty by duty and period by period. */
export function Totals({ rows, texts }: { readonly rows: readonly TotalRow[]; readonly texts: PageTexts }) {
  return (
    <YearTable label={texts.organisation.totals} kind="totals" texts={texts}>
      {rows.map(({ line, totals }, index) => (
        <tr key={`${line.key}${index}`}>
          <th scope="row">{texts.duty(dutyOfLine(line))}</th>
          {slotsOf(totals).map(({ months, one }, place) => (
            <td key={`${place}`} colspan={months}>
              {one !== null && <Counts total={one} texts={texts} />}
            </td>
          ))}
        </tr>
      ))}
    </YearTable>
  );
}

function Counts({ total: { counts }, texts }: { readonly total: Total; readonly texts: PageTexts }) {
  return (
    <>
      {STATES.filter((state) => state !== 'not-applicable' && counts[state] > 0).map((state) => (
        <span key={state} class={state}>
          <Sign state={state} /> <span class="unseen">{texts.state(state)}</span>
          {counts[state]}
        </span>
      ))}
    </>
  );
}
