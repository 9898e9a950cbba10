import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { Draft, Issue, LedgerRecord } from '../core/record.ts';
import { type Block, type Button, type FieldRow, type Reply, saying } from '../core/reply.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { FIELD_LABELS, FIELD_NAMES, isEmpty, showField, TALK_LABELS } from './fields.ts';
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
  return {
    title: `${planned ? '已存为计划' : record.late ? '已补记' : '已登记'}：${duty?.name ?? record.kind}`,
    tone: 'done',
    ...privacy(record, context),
    blocks: [
      { kind: 'fields', rows: recordRows(record, context) },
      ...(planned ? [note('开完会回“开了”，再转成记录；计划不计入完成情况。')] : []),
      ...(gaps.length > 0 ? [note(`没有说到：${gaps.join('、')}。留空不补，可以随时修改。`)] : []),
      ...(summary === null ? offerSummary(record, duty) : [note(summary)]),
      { kind: 'buttons', buttons: recordButtons(record) },
    ],
    toast: { type: 'success', text: planned ? '已存为计划' : '已登记' },
  };
}

/** The content of a talk is asked of nobody; who insists may add one line. */
function offerSummary(record: LedgerRecord, duty: Duty | null): readonly Block[] {
  if (duty?.place !== 'private' || record.status !== 'held') return [];
  return [
    note('谈话内容不记。确有必要，可以回“概要：…”加一句（100字内，加密保存，只有你和对方能在私聊里看）。'),
  ];
}

/** What the last change of a record is answered with; a plan that was held counts as an entry. */
export function changedReply(
  record: LedgerRecord,
  context: EntryContext,
  summary: string | null = null,
): Reply {
  if (record.status === 'void') {
    return {
      title: '已作废',
      tone: 'done',
      ...privacy(record, context),
      blocks: [{ kind: 'fields', rows: recordRows(record, context) }],
      toast: { type: 'success', text: '已作废' },
    };
  }
  const change = record.revisions.at(-1)?.changes ?? {};
  if (record.revisions.length === 0 || Object.hasOwn(change, 'status'))
    return savedReply(record, context, summary);
  return {
    ...savedReply(record, context, summary),
    title: '已修改',
    toast: { type: 'success', text: '已修改' },
  };
}

/** Who may see a reply that shows this record. */
export function privacy(record: LedgerRecord, context: EntryContext): { audience?: 'sender' } {
  return dutyOf(record.kind, context.duties)?.place === 'private' ? { audience: 'sender' } : {};
}

/** A record's lines, only those that hold something, in the order of a record book. */
export function recordRows(record: LedgerRecord, context: EntryContext): readonly FieldRow[] {
  const today = localDate(context.now, context.zone);
  const head: FieldRow[] = [
    { label: '支部', value: record.group === null ? record.branch : `${record.branch} ${record.group}` },
  ];
  return [...head, ...fieldRows(record, today), { label: '编号', value: `#${record.id}` }];
}

function fieldRows(fields: Draft['fields'], today: string): readonly FieldRow[] {
  return FIELD_NAMES.flatMap((name): readonly FieldRow[] => {
    if (name === 'talk') return talkRows(fields);
    const value = showField(name, fields[name], today);
    return value === '' ? [] : [{ label: FIELD_LABELS[name], value }];
  });
}

function talkRows(fields: Draft['fields']): readonly FieldRow[] {
  return Object.entries(TALK_LABELS).flatMap(([key, label]) => {
    const value = fields.talk?.[key as keyof typeof TALK_LABELS];
    return value === null || value === undefined ? [] : [{ label, value }];
  });
}

/** Elements that a record book usually has and nobody gave: shown once, never asked twice. */
function unsaid(record: LedgerRecord, context: EntryContext): readonly string[] {
  const duty = dutyOf(record.kind, context.duties);
  const worthTelling = new Set(['resolution', 'recorder', 'host', 'place']);
  return [...(duty?.fields.ask ?? []), ...(duty?.fields.optional ?? [])]
    .filter((name) => (worthTelling.has(name) || duty?.fields.ask.includes(name)) && isEmpty(record[name]))
    .filter((name) => name !== 'absent')
    .map((name) => FIELD_LABELS[name]);
}

/** 修改 and 作废 of one record. */
export function recordButtons(record: LedgerRecord): readonly Button[] {
  return [saying('修改', `修改 #${record.id}`), saying('作废', `作废 #${record.id}`, 'danger')];
}

/** What is still to be asked about a draft: all at once, on one card, prefilled. */
export function askReply(draft: Draft, context: EntryContext): Reply {
  const duty = dutyOf(draft.kind, context.duties);
  const today = localDate(context.now, context.zone);
  const rows = fieldRows(draft.fields, today);
  const blocks: Block[] = [
    ...(rows.length > 0 ? [{ kind: 'fields' as const, rows }] : []),
    { kind: 'list', items: draft.issues.map((issue) => issue.message) },
    ...questionBlocks(draft, context),
    ...summaryWaiting(draft),
    note('可以点选，也可以直接回话，例如“13号”“1”“应到23实到21”。48小时内有效。'),
  ];
  return {
    title: duty === null ? '登记什么？' : `${duty.name}：还要问一下`,
    tone: 'ask',
    ...(duty?.place === 'private' ? { audience: 'sender' as const } : {}),
    blocks,
  };
}

function summaryWaiting({ sealed }: Draft): readonly Block[] {
  if (sealed === undefined) return [];
  return [note(sealed === '' ? '概要不能加密，没有保存。' : '概要已加密，登记完成时一起保存。')];
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
  return leavable ? [{ label: '确认登记，缺项留空', action: 'record.leave', payload: { d: draft.id } }] : [];
}

/** Without these a record says nothing. */
export const VITAL: ReadonlySet<string> = new Set(['kind', 'branch', 'group', 'date', 'with']);

export function cancelButton(draft: Draft): Button {
  return { label: '取消', action: 'record.cancel', payload: { d: draft.id } };
}

function note(text: string): Block {
  return { kind: 'note', text };
}
