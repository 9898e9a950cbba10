import type { Absence, FieldName, RecordFields, Talk } from '../core/record.ts';
import { type Texts, texts, textsIn } from '../texts/texts.ts';

/** A record in which nobody has said anything yet. */
export const NO_FIELDS: RecordFields = {
  date: null,
  start: null,
  end: null,
  place: null,
  topic: null,
  host: null,
  recorder: null,
  speaker: null,
  expected: null,
  present: null,
  absent: [],
  observers: [],
  agenda: [],
  content: null,
  resolution: null,
  talk: null,
};

/** In the order of a printed record book. */
export const FIELD_NAMES = Object.keys(textsIn('zh').fields.names) as readonly FieldName[];

/** In the order in which they are told. */
export const TALK_NAMES = ['by', 'with', 'relation', 'type', 'mode'] as const satisfies (keyof Talk)[];

/** True where nobody has said anything for the field. */
export function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/**
 * @param value of the field `name`
 * @param today local date, so that a date of this year is shown without the year
 * @param said in whose language; papers are in Chinese everywhere
 * @returns the value in words, or an empty string where there is none
 */
export function showField(name: FieldName, value: unknown, today: string, said: Texts = texts()): string {
  if (isEmpty(value)) return '';
  const { calendar, common, ledger } = said;
  if (name === 'date' && typeof value === 'string') {
    return calendar.day(value, !today.startsWith(value.slice(0, 4)));
  }
  if (name === 'days') return ledger.fields.days(Number(value));
  if (name === 'expected' || name === 'present') return ledger.fields.people(Number(value));
  if (name === 'absent') {
    const absences = value as readonly Absence[];
    return common.list(absences.map((one) => ledger.fields.absence(one.name, one.reason)));
  }
  if (name === 'agenda') return showAgenda(value as readonly string[]);
  if (Array.isArray(value)) return common.list(value);
  if (name === 'talk') return showTalk(value as Talk, said);
  return String(value);
}

function showAgenda(items: readonly string[]): string {
  return items.length === 1
    ? String(items[0])
    : items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}

function showTalk(talk: Talk, { common, ledger }: Texts): string {
  const known = TALK_NAMES.flatMap((name) => {
    const value = talk[name];
    return value === null ? [] : [common.labelled(ledger.fields.talk[name], value)];
  });
  return common.clauses(known);
}

/** @returns only the fields that a person can fill, out of a whole record. */
export function fieldsOf(record: RecordFields): RecordFields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, record[name]])) as unknown as RecordFields;
}
