import { localDate, localTime } from '../../../calendar/zone.ts';
import type { FieldName, LedgerRecord } from '../../../core/record.ts';
import { FIELD_NAMES, isEmpty, showField } from '../../../ledger/fields.ts';
import { linkTo } from '../links.ts';
import { mayPrint, recordSeen, seesDetails } from '../model/one-record.ts';
import type { PageTexts } from '../texts.ts';
import { RecordPage, type Step } from '../views/record.tsx';
import { withoutSpeaker } from '../views/records.tsx';
import type { Visit } from '../visit.ts';
import type { Route } from './answer.ts';

/** `GET /record?id=…`: one record, and for the committee what became of it. */
export const recordPage: Route = async ({ visit, texts, query }) => {
  const seen = await recordSeen(query.get('id'), visit);
  if (seen === null) return null;
  const { record, duty } = seen;
  const detailed = seesDetails(visit, record);
  const { base } = visit;
  const data = {
    record,
    fields: FIELD_NAMES.filter((name) => name !== 'talk' && !isEmpty(record[name])).map((name) => ({
      label: texts.field(name),
      value: shownAs(name, record, detailed, texts),
    })),
    trail: detailed ? trailOf(record, visit, texts) : null,
    links: {
      back: linkTo(base, 'records', { branch: record.branch }),
      minutes: mayPrint(visit, record)
        ? linkTo(base, 'minutes', { branch: record.branch, id: record.id })
        : null,
    },
  };
  const day = record.date === null ? '' : texts.day(record.date);
  return {
    kind: 'page',
    title: `${texts.duty(withoutSpeaker(duty))} ${day}`.trim(),
    body: <RecordPage data={data} texts={texts} />,
  };
};

function shownAs(name: FieldName, record: LedgerRecord, detailed: boolean, texts: PageTexts): string {
  if (name === 'absent' && !detailed) return texts.record.absent(record.absent.length);
  if (name === 'date' && record.date !== null) return texts.day(record.date);
  return showField(name, record[name], '');
}

function trailOf(record: LedgerRecord, visit: Visit, texts: PageTexts): readonly Step[] {
  const { directory, sources } = visit;
  const who = (openId: string) => directory.member(openId)?.name ?? texts.record.unknown;
  const when = (at: string) => {
    const epoch = Date.parse(at);
    return `${localDate(epoch, sources.zone)} ${localTime(epoch, sources.zone)}`;
  };
  const shown = (field: string, value: unknown): string => {
    if (isEmpty(value)) return texts.record.empty;
    if (field === 'status') return statusShown(value, texts);
    const name = FIELD_NAMES.find((known) => known === field);
    return name === undefined ? String(value) : showField(name, value, '');
  };
  return [
    { who: who(record.created.by), when: when(record.created.at), changes: [] },
    ...record.revisions.map(({ by, at, changes }) => ({
      who: who(by),
      when: when(at),
      changes: Object.entries(changes).map(([field, [before, after]]) => ({
        field: texts.field(field),
        before: shown(field, before),
        after: shown(field, after),
      })),
    })),
  ];
}

function statusShown(value: unknown, texts: PageTexts): string {
  return value === 'held' || value === 'planned' || value === 'void' ? texts.status(value) : String(value);
}
