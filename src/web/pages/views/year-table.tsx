import type { ComponentChildren } from 'preact';
import type { PageTexts } from '../texts.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

interface YearTableProps {
  /** What it is, for those who cannot see where it stands. */
  readonly label: string;
  readonly kind: 'calendar' | 'totals';
  readonly texts: PageTexts;
  /** Its rows, each of a name and twelve months. */
  readonly children: ComponentChildren;
}

/** Duties down, months across. */
export function YearTable({ label, kind, texts, children }: YearTableProps) {
  return (
    <section class="scroll" aria-label={label} tabindex={0}>
      <table class={kind}>
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
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
