import { dutyOfLine } from '../model/duties.ts';
import { STATES } from '../model/state.ts';
import type { Total, TotalRow } from '../model/totals.ts';
import type { PageTexts } from '../texts.ts';
import { Sign } from './state.tsx';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Of all branches together how many stand how, duty by duty and period by period. */
export function Totals({ rows, texts }: { readonly rows: readonly TotalRow[]; readonly texts: PageTexts }) {
  return (
    <section class="scroll" aria-label={texts.organisation.totals} tabindex={0}>
      <table class="totals">
        <thead>
          <tr>
            <th scope="col">{texts.branch.duty}</th>
            {MONTHS.map((month) => (
              <th key={month} scope="col">
                {texts.month(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, totals }, index) => (
            <tr key={`${line.key}${index}`}>
              <th scope="row">{texts.duty(dutyOfLine(line))}</th>
              {placed(totals).map(({ months, total }, place) => (
                <td key={`${place}`} colspan={months}>
                  {total !== null && <Counts total={total} texts={texts} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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

function placed(
  totals: readonly Total[],
): readonly { readonly months: number; readonly total: Total | null }[] {
  const slots: { months: number; total: Total | null }[] = [];
  let next = 1;
  for (const total of totals) {
    if (total.from > next) slots.push({ months: total.from - next, total: null });
    slots.push({ months: total.to - total.from + 1, total });
    next = total.to + 1;
  }
  return next > 12 ? slots : [...slots, { months: 13 - next, total: null }];
}
