import type { LedgerRecord, RecordFields } from '../../core/record.ts';
import { plainText } from '../export/plain.ts';
import { FIELD_NAMES, fieldsOf } from '../fields.ts';

/** What tells two lines apart, apart from their numbers. */
export interface Content {
  readonly kind: string;
  readonly branch: string;
  readonly group: string | null;
  readonly fields: RecordFields;
  readonly parties: readonly string[];
}

export function contentOf(record: LedgerRecord): Content {
  const { kind, branch, group, parties } = record;
  return { kind, branch, group, fields: fieldsOf(record), parties };
}

/** @returns the content in one string, as a table can hold it: equal exactly where the content is. */
export function spelt({ kind, branch, group, fields, parties }: Content): string {
  const said = FIELD_NAMES.map((name) => (name === 'talk' ? null : (fields[name] ?? null)));
  return JSON.stringify([kind, branch, group, said, parties], (_, value: unknown) =>
    typeof value === 'string' ? plainText(value) : value,
  );
}

/** True when both tell of the same branch, people and day, and their times do not differ. */
export function isSameEvent(one: Content, other: Content): boolean {
  return (
    one.kind === other.kind &&
    one.branch === other.branch &&
    one.group === other.group &&
    one.fields.date === other.fields.date &&
    (one.fields.start === null || other.fields.start === null || one.fields.start === other.fields.start) &&
    one.parties.length === other.parties.length &&
    one.parties.every((party) => other.parties.includes(party))
  );
}
