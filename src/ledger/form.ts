import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { Absence, Draft, FieldName, Issue, RecordFields } from '../core/record.ts';
import type { Form, FormField } from '../core/reply.ts';
import { isEntered } from '../obligations/entered.ts';
import { texts } from '../texts/texts.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { FIELD_NAMES, isEmpty, TALK_NAMES } from './fields.ts';

/**
 * The form on which a draft is completed, filled in with what is known.
 * @param names which fields to show; `kind`, `branch` and `group` may be among them
 */
export function draftForm(draft: Draft, names: readonly string[], context: EntryContext): Form {
  const duty = dutyOf(draft.kind, context.duties);
  const required = new Set<string>(['kind', 'branch', 'group', 'date', 'with', ...(duty?.fields.ask ?? [])]);
  return {
    kind: 'form',
    name: 'entry',
    fields: names.map((name) => formField(name, draft, required.has(name) && name !== 'absent', context)),
    submit: {
      label: texts().ledger.entry.submit[draft.intent === 'void' ? 'record' : draft.intent],
      action: 'record.submit',
      payload: { d: draft.id },
      style: 'primary',
    },
  };
}

/**
 * What the form of a duty shows, in the order of a record book: what is asked, what most people add, and what `filled`
 * holds already. A form with everything would be three screens of a phone; the rest can be said.
 */
export function formFieldsOf(duty: Duty, filled: Partial<RecordFields> = {}): readonly string[] {
  const usual = duty.fields.optional.filter((name) => USUAL.has(name) || !isEmpty(filled[name]));
  const wanted = new Set<FieldName>(['date', ...duty.fields.ask, ...usual]);
  return FIELD_NAMES.filter((name) => wanted.has(name)).flatMap((name): readonly string[] =>
    name === 'talk' ? ['with', 'type', 'mode'] : [name],
  );
}

const USUAL: ReadonlySet<FieldName> = new Set([
  'start',
  'days',
  'place',
  'host',
  'recorder',
  'agenda',
  'resolution',
]);

function formField(name: string, draft: Draft, required: boolean, context: EntryContext): FormField {
  const issue = draft.issues.find((one) => one.field === name);
  const label = labelOf(name);
  const options = optionsFor(name, issue, context);
  if (options !== null)
    return { name, label, type: 'select', required, options, ...given(currentText(name, draft)) };
  const type = TYPES[name] ?? 'text';
  const placeholders: Readonly<Record<string, string>> = texts().ledger.fields.placeholders;
  const placeholder = placeholders[name];
  return {
    name,
    label,
    type,
    required,
    ...given(
      type === 'date'
        ? (draft.fields.date ?? localDate(context.now, context.zone))
        : currentText(name, draft),
    ),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(type === 'multiline' ? { maxLength: 1000 } : {}),
  };
}

function given(value: string | null | undefined): { value?: string } {
  return value === null || value === undefined || value === '' ? {} : { value };
}

/** Every name that a field of the form may have. */
export const FORM_NAMES: ReadonlySet<string> = new Set([
  ...FIELD_NAMES,
  ...TALK_NAMES,
  ...['kind', 'branch', 'group'],
]);

function labelOf(name: string): string {
  const { fields, ledger } = texts();
  const { talk, kind, branch, group } = ledger.fields;
  const labels: Readonly<Record<string, string>> = { ...fields.names, ...talk, kind, branch, group };
  return labels[name] ?? name;
}

const TYPES: Readonly<Record<string, FormField['type']>> = {
  date: 'date',
  start: 'time',
  end: 'time',
  expected: 'number',
  present: 'number',
  days: 'number',
  agenda: 'multiline',
  content: 'multiline',
  resolution: 'multiline',
};

function optionsFor(
  name: string,
  issue: Issue | undefined,
  context: EntryContext,
): NonNullable<FormField['options']> | null {
  if (issue?.choices !== undefined && issue.choices.length > 0) return issue.choices;
  if (name === 'kind')
    return context.duties.filter(isEntered).map((duty) => ({ label: duty.name, value: duty.id }));
  return null;
}

function currentText(name: string, draft: Draft): string | null {
  if (name === 'kind') return draft.kind;
  if (name === 'branch') return draft.branch;
  if (name === 'group') return draft.group;
  const ofTalk = TALK_NAMES.find((one) => one === name);
  if (ofTalk !== undefined) return draft.fields.talk?.[ofTalk] ?? null;
  return FORM_TEXT[name]?.(draft.fields) ?? plainText(draft.fields[name as FieldName]);
}

const FORM_TEXT: Readonly<Record<string, (fields: Partial<RecordFields>) => string>> = {
  absent: (fields) => (fields.absent ?? []).map(absenceText).join('、'),
  observers: (fields) => (fields.observers ?? []).join('、'),
  agenda: (fields) => (fields.agenda ?? []).join('\n'),
};

function absenceText(absence: Absence): string {
  return absence.reason === null ? absence.name : `${absence.name}（${absence.reason}）`;
}

function plainText(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
