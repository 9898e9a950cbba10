import type { Duty } from '../core/duty.ts';
import type { Draft, FieldName, RecordFields } from '../core/record.ts';
import { FIELD_NAMES } from './fields.ts';

/** True where only the outline of what was held is kept: a talk's (谈心谈话). */
export function isConfidential(duty: Duty | null): boolean {
  return duty?.place === 'private';
}

/** @returns the fields that a record of this duty may hold: of a confidential one its day and those of its own */
export function keptFields(fields: Partial<RecordFields>, duty: Duty | null): Partial<RecordFields> {
  if (duty === null || !isConfidential(duty)) return fields;
  const own = ownFields(duty);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => own.has(name)));
}

/** @returns the draft without what its duty does not keep, questions about it included */
export function keptOf(draft: Draft, duty: Duty | null): Draft {
  if (duty === null || !isConfidential(duty)) return draft;
  const own = ownFields(duty);
  const issues = draft.issues.filter(({ field }) => own.has(field) || !FIELDS.has(field));
  return { ...draft, fields: keptFields(draft.fields, duty), issues };
}

const FIELDS: ReadonlySet<string> = new Set(FIELD_NAMES);

function ownFields({ fields }: Duty): ReadonlySet<string> {
  return new Set<FieldName>(['date', ...fields.ask, ...fields.optional]);
}
