import type { PageTexts } from '../texts.ts';

/** A chart, and the same numbers to be read. */
export interface FigureData {
  readonly title: string;
  /** Heading of the first column: what a row is. */
  readonly rowTitle: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** `<svg>…</svg>`, drawn by `charts/`. */
  readonly svg: string;
}

export function Figure({ data, texts }: { readonly data: FigureData; readonly texts: PageTexts }) {
  const { title, rowTitle, columns, rows, svg } = data;
  return (
    <section>
      <h2>{title}</h2>
      {/* echarts escapes every word that it draws. */}
      <div class="chart" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
      <section class="scroll" aria-label={title} tabindex={0}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{rowTitle}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">{texts.branch.total}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {values.map((value, index) => (
                  <td key={columns[index]}>{value}</td>
                ))}
                <td>{values.reduce((sum, value) => sum + value, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
