import type { Period } from '../../../calendar/period.ts';
import type { Duty } from '../../../core/duty.ts';
import type { LedgerRecord, RecordStatus } from '../../../core/record.ts';
import type { Filter } from '../model/found.ts';
import type { PageTexts } from '../texts.ts';

/** All that the list of records shows. */
export interface RecordsData {
  readonly branch: string;
  readonly filter: Filter;
  readonly duties: readonly Duty[];
  readonly periods: readonly Period[];
  readonly found: readonly { readonly record: LedgerRecord; readonly name: string; readonly href: string }[];
  /** Address of the form. */
  readonly action: string;
}

const STATUSES: readonly RecordStatus[] = ['held', 'planned', 'void'];

export function RecordsPage({ data, texts }: { readonly data: RecordsData; readonly texts: PageTexts }) {
  const { found } = data;
  const words = texts.records;
  return (
    <>
      <FilterForm data={data} texts={texts} />
      <p class="hint">
        {words.found(found.length)} · {words.hint}
      </p>
      {found.length === 0 ? (
        <p class="panel">{words.none}</p>
      ) : (
        <ol class="records">
          {found.map(({ record, name, href }) => (
            <li key={record.id}>
              <a href={href}>
                <span class="what">
                  {record.date === null ? '' : texts.day(record.date)} {name}
                </span>
                <span>{record.topic ?? record.agenda[0] ?? record.place ?? ''}</span>
                <span class="hint">
                  <StatusPill status={record.status} texts={texts} />{' '}
                  {[record.group, record.late ? texts.late : null, texts.record.number(record.id)]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </a>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

const SIGNS: Readonly<Record<RecordStatus, string>> = { held: '✓', planned: '◷', void: '×' };

export function StatusPill({ status, texts }: { readonly status: RecordStatus; readonly texts: PageTexts }) {
  return (
    <span class={`pill ${status}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[status]}
      </span>{' '}
      {texts.status(status)}
    </span>
  );
}

function FilterForm({ data, texts }: { readonly data: RecordsData; readonly texts: PageTexts }) {
  const { branch, filter, duties, periods, action } = data;
  const words = texts.records;
  return (
    <form class="filter" method="get" action={action} aria-label={words.filter}>
      <input type="hidden" name="branch" value={branch} />
      <label>
        {words.kind}
        <select name="kind">
          <option value="">{words.all}</option>
          {duties.map((duty) => (
            <option key={duty.id} value={duty.id} selected={duty.id === filter.kind}>
              {texts.duty(withoutSpeaker(duty))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.period}
        <select name="period">
          {periods.map((period) => (
            <option key={period.key} value={period.key} selected={period.key === filter.period.key}>
              {texts.longPeriod(period)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.status}
        <select name="status">
          <option value="">{words.all}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status} selected={status === filter.status}>
              {texts.status(status)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.show}</button>
    </form>
  );
}

/** A record is of the duty itself, whoever's lecture counts. */
export function withoutSpeaker({ speakerRole: _, ...duty }: Duty): Duty {
  return duty;
}
