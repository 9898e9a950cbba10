import type { LedgerRecord } from '../../../core/record.ts';
import type { PageTexts } from '../texts.ts';
import { StatusPill } from './records.tsx';

/** All that the page of one record shows. */
export interface RecordData {
  readonly record: LedgerRecord;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  /** Its entry, then its changes; null for who may not see them. */
  readonly trail: readonly Step[] | null;
  readonly links: { readonly back: string; readonly minutes: string | null };
}

export interface Step {
  readonly who: string;
  /** Local date and time. */
  readonly when: string;
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

export function RecordPage({ data, texts }: { readonly data: RecordData; readonly texts: PageTexts }) {
  const { record, fields, trail, links } = data;
  const words = texts.record;
  return (
    <>
      <p>
        <StatusPill status={record.status} texts={texts} />{' '}
        <span class="hint">
          {[record.branch, record.group, record.late ? texts.late : null, words.number(record.id)]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </p>
      <dl class="fields">
        {fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="buttons no-print">
        {links.minutes !== null && (
          <a class="button" href={links.minutes}>
            {words.minutes}
          </a>
        )}
        <a class="button" href={links.back}>
          {words.back}
        </a>
      </p>
      {trail !== null && <Trail trail={trail} texts={texts} />}
    </>
  );
}

function Trail({ trail, texts }: { readonly trail: readonly Step[]; readonly texts: PageTexts }) {
  const words = texts.record;
  return (
    <section>
      <h2>{words.revisions}</h2>
      <section class="scroll" aria-label={words.revisions} tabindex={0}>
        <table class="text">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {trail.map(({ who, when, changes }, index) => (
              <tr key={`${when}${index}`}>
                <th scope="row">{when}</th>
                <td>{who}</td>
                <td>
                  {index === 0 ? (
                    words.created
                  ) : (
                    <ul class="changes">
                      {changes.map(({ field, before, after }) => (
                        <li key={field}>
                          {field}
                          {texts.colon}
                          <del>{before}</del> → <ins>{after}</ins>
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
