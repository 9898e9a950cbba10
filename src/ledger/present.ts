import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { Draft, Issue, LedgerRecord } from '../core/record.ts';
import { type Block, type Button, type FieldRow, type Reply, saying } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { FIELD_NAMES, isEmpty, showField, TALK_NAMES } from './fields.ts';
import { draftForm } from './form.ts';

/**
 * What was recorded, with the way to change it.
 * @param summary what is told of the summary that came with it, or null where none did
 */
export function savedReply(
  record: LedgerRecord,
  context: EntryContext,
  summary: string | null = null,
): Reply {
  const duty = dutyOf(record.kind, context.duties);
  const planned = record.status === 'planned';
  const gaps = planned ? [] : unsaid(record, context);
  const said = texts().ledger.entry.saved;
  return {
    title: said.title(duty?.name ?? record.kind, planned ? 'planned' : record.late ? 'late' : 'held'),
    tone: 'done',
    ...privacy(record, context),
    blocks: [
      { kind: 'fields', rows: recordRows(record, context) },
      ...(planned ? [note(said.planned)] : []),
      ...(gaps.length > 0 ? [note(said.unsaid(gaps))] : []),
      ...(summary === null ? offerSummary(record, duty) : [note(summary)]),
      { kind: 'buttons', buttons: recordButtons(record) },
    ],
    toast: { type: 'success', text: planned ? said.toast.planned : said.toast.held },
  };
}

/** The content of a talk is asked of nobody; who insists may add one line. */
function offerSummary(record: LedgerRecord, duty: Duty | null): readonly Block[] {
  if (duty?.place !== 'private' || record.status !== 'held') return [];
  return [note(texts().ledger.entry.saved.offerSummary)];
}

/** What the last change of a record is answered with; a plan that was held counts as an entry. */
export function changedReply(
  record: LedgerRecord,
  context: EntryContext,
  summary: string | null = null,
): Reply {
  const { voided, amended } = texts().ledger.entry;
  if (record.status === 'void') {
    return {
      title: voided,
      tone: 'done',
      ...privacy(record, context),
      blocks: [{ kind: 'fields', rows: recordRows(record, context) }],
      toast: { type: 'success', text: voided },
    };
  }
  const change = record.revisions.at(-1)?.changes ?? {};
  if (record.revisions.length === 0 || Object.hasOwn(change, 'status'))
    return savedReply(record, context, summary);
  return {
    ...savedReply(record, context, summary),
    title: amended,
    toast: { type: 'success', text: amended },
  };
}

/** Who may see a reply that shows this record. */
export function privacy(record: LedgerRecord, context: EntryContext): { audience?: 'sender' } {
  return dutyOf(record.kind, context.duties)?.place === 'private' ? { audience: 'sender' } : {};
}

/** A record's lines, only those that hold something, in the order of a record book. */
export function recordRows(record: LedgerRecord, context: EntryContext): readonly FieldRow[] {
  const today = localDate(context.now, context.zone);
  const said = texts().ledger.fields;
  const head: FieldRow[] = [
    { label: said.branch, value: record.group === null ? record.branch : `${record.branch} ${record.group}` },
  ];
  return [...head, ...fieldRows(record, today), { label: said.number, value: `#${record.id}` }];
}

function fieldRows(fields: Draft['fields'], today: string): readonly FieldRow[] {
  return FIELD_NAMES.flatMap((name): readonly FieldRow[] => {
    if (name === 'talk') return talkRows(fields);
    const value = showField(name, fields[name], today);
    return value === '' ? [] : [{ label: texts().fields.names[name], value }];
  });
}

function talkRows(fields: Draft['fields']): readonly FieldRow[] {
  const labels = texts().ledger.fields.talk;
  return TALK_NAMES.flatMap((name) => {
    const value = fields.talk?.[name];
    return value === null || value === undefined ? [] : [{ label: labels[name], value }];
  });
}

/** Elements that a record book usually has and nobody gave: shown once, never asked twice. */
function unsaid(record: LedgerRecord, context: EntryContext): readonly string[] {
  const duty = dutyOf(record.kind, context.duties);
  const worthTelling = new Set(['resolution', 'recorder', 'host', 'place']);
  return [...(duty?.fields.ask ?? []), ...(duty?.fields.optional ?? [])]
    .filter((name) => (worthTelling.has(name) || duty?.fields.ask.includes(name)) && isEmpty(record[name]))
    .filter((name) => name !== 'absent')
    .map((name) => texts().fields.names[name]);
}

/** 修改 and 作废 of one record. */
export function recordButtons(record: LedgerRecord): readonly Button[] {
  const said = texts().ledger.entry;
  return [saying(said.amend, `修改 #${record.id}`), saying(said.void, `作废 #${record.id}`, 'danger')];
}

/** What is still to be asked about a draft: all at once, on one card, prefilled. */
export function askReply(draft: Draft, context: EntryContext): Reply {
  const duty = dutyOf(draft.kind, context.duties);
  const today = localDate(context.now, context.zone);
  const rows = fieldRows(draft.fields, today);
  const said = texts().ledger.entry.ask;
  const blocks: Block[] = [
    ...(rows.length > 0 ? [{ kind: 'fields' as const, rows }] : []),
    { kind: 'list', items: draft.issues.map((issue) => issue.message) },
    ...questionBlocks(draft, context),
    ...summaryWaiting(draft),
    note(said.how),
  ];
  return {
    title: duty === null ? said.what : said.title(duty.name),
    tone: 'ask',
    ...(duty?.place === 'private' ? { audience: 'sender' as const } : {}),
    blocks,
  };
}

function summaryWaiting({ sealed }: Draft): readonly Block[] {
  if (sealed === undefined) return [];
  const { summaryLost, summaryWaits } = texts().ledger.entry.ask;
  return [note(sealed === '' ? summaryLost : summaryWaits)];
}

function questionBlocks(draft: Draft, context: EntryContext): readonly Block[] {
  const open = draft.issues.map((issue) => issue.field);
  const onlyChoices = draft.issues.every((issue) => issue.choices !== undefined && issue.choices.length <= 5);
  const buttons = [...closingButtons(draft), cancelButton(draft)];
  if (onlyChoices && draft.issues.length === 1) {
    return [
      {
        kind: 'buttons',
        buttons: [...draft.issues.flatMap((issue) => choiceButtons(draft, issue)), ...buttons],
      },
    ];
  }
  return [draftForm(draft, open, context), { kind: 'buttons', buttons }];
}

function choiceButtons(draft: Draft, issue: Issue): readonly Button[] {
  return (issue.choices ?? []).map((choice) => ({
    label: choice.label,
    action: 'record.choose',
    payload: { d: draft.id, f: issue.field, c: choice.value },
  }));
}

/** Somebody may not know how many were there: then it is recorded with that place left empty. */
function closingButtons(draft: Draft): readonly Button[] {
  const leavable = draft.issues.every((issue) => issue.code === 'missing' && !VITAL.has(issue.field));
  return leavable
    ? [{ label: texts().ledger.entry.ask.leave, action: 'record.leave', payload: { d: draft.id } }]
    : [];
}

/** Without these a record says nothing. */
export const VITAL: ReadonlySet<string> = new Set(['kind', 'branch', 'group', 'date', 'with']);

export function cancelButton(draft: Draft): Button {
  return { label: texts().ledger.entry.cancel, action: 'record.cancel', payload: { d: draft.id } };
}

function note(text: string): Block {
  return { kind: 'note', text };
}
