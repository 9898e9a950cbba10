import type { Minutes } from '../../../ledger/export/minutes.ts';
import type { PageTexts } from '../texts.ts';

/** A page of a record book, as it is printed; in the documents' language, whatever that of the pages is. */
export function MinutesPage({ minutes, texts }: { readonly minutes: Minutes; readonly texts: PageTexts }) {
  const { title, heading, lines, signatures } = minutes;
  return (
    <>
      <p class="hint no-print">{texts.record.print}</p>
      <article class="sheet" lang="zh-CN">
        <h2>{title}</h2>
        <p>{heading.join('　')}</p>
        <table>
          <tbody>
            {lines.map(({ cells, room }) => (
              <tr key={cells[0]?.label} class={`room-${room}`}>
                {cells.map(({ label, value }) => [
                  <th key={label} scope="row">
                    {label}
                  </th>,
                  <td key={`${label}-value`} colspan={cells.length === 1 ? 3 : 1}>
                    {value}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="sign-here">
          {signatures.map((name) => (
            <span key={name}>{name}（签字）：＿＿＿＿＿＿</span>
          ))}
        </p>
      </article>
    </>
  );
}
