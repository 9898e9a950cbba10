import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { Absence, Draft, FieldName, Issue, RecordFields, Talk } from '../core/record.ts';
import type { Form, FormField } from '../core/reply.ts';
import { isEntered } from '../obligations/entered.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { FIELD_LABELS, isEmpty, TALK_LABELS } from './fields.ts';

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
      label: draft.intent === 'amend' ? '确认修改' : draft.intent === 'plan' ? '确认计划' : '确认登记',
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
  return (Object.keys(FIELD_LABELS) as FieldName[])
    .filter((name) => wanted.has(name))
    .flatMap((name): readonly string[] => (name === 'talk' ? ['with', 'type', 'mode'] : [name]));
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
  const label = LABELS[name] ?? name;
  const options = optionsFor(name, issue, context);
  if (options !== null)
    return { name, label, type: 'select', required, options, ...given(currentText(name, draft)) };
  const type = TYPES[name] ?? 'text';
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
    ...(PLACEHOLDERS[name] === undefined ? {} : { placeholder: PLACEHOLDERS[name] }),
    ...(type === 'multiline' ? { maxLength: 1000 } : {}),
  };
}

function given(value: string | null | undefined): { value?: string } {
  return value === null || value === undefined || value === '' ? {} : { value };
}

/** Every name that a field of the form may have. */
export const LABELS: Readonly<Record<string, string>> = {
  ...FIELD_LABELS,
  ...TALK_LABELS,
  kind: '登记哪一项',
  branch: '支部',
  group: '党小组',
};

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

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  absent: '如：赵六（出差）、吴七（病假）',
  days: '半天填0.5',
  agenda: '一行一个议题',
  observers: '用顿号分开',
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
  if (name in TALK_LABELS) return draft.fields.talk?.[name as keyof Talk] ?? null;
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
