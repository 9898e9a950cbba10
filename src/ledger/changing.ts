import { localDate } from '../calendar/zone.ts';
import { UserError } from '../core/errors.ts';
import type { Draft, FieldName, LedgerRecord, RecordFields } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { may } from '../roster/permissions.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { DRAFT_LIFETIME_MS, REFUSAL } from './enter.ts';
import { FIELD_LABELS, showField } from './fields.ts';
import { draftForm, formFieldsOf } from './form.ts';
import { cancelButton, changedReply, privacy, recordRows } from './present.ts';
import { miscounted } from './review.ts';
import { amendedTalk } from './talk-change.ts';
import { change, deedId, differences } from './write.ts';

/** Which record a person means: by its number, else by duty and date, else the newest that they may change. */
export interface Pointer {
  readonly id: string | null;
  readonly kind: string | null;
  readonly date: string | null;
}

/**
 * Shows before and after of a change and asks for a confirmation; with nothing to change yet, a filled-in form.
 * @throws UserError when there is no such record for this person
 */
export async function amend(
  pointer: Pointer,
  changes: Partial<RecordFields>,
  context: EntryContext,
): Promise<Reply> {
  const record = await pointedAt(pointer, 'amend', context);
  const said = changes.talk ? { ...changes, talk: amendedTalk(record.talk, changes.talk, context) } : changes;
  const draft = changeDraft(record, 'amend', said, context);
  await context.drafts.put(draft);
  const changed = Object.keys(differences(record, said));
  return changed.length === 0 ? amendForm(record, draft, context) : confirmAmendment(record, draft, context);
}

/**
 * Asks whether a record shall become void.
 * @throws UserError when there is no such record for this person
 */
export async function voidRecord(pointer: Pointer, context: EntryContext): Promise<Reply> {
  const record = await pointedAt(pointer, 'void', context);
  const draft = changeDraft(record, 'void', {}, context);
  await context.drafts.put(draft);
  return {
    title: '要作废这条记录吗？',
    tone: 'ask',
    ...privacy(record, context),
    blocks: [
      { kind: 'fields', rows: recordRows(record, context) },
      { kind: 'note', text: '作废后不再计入统计，但会留痕，不会删除。' },
      {
        kind: 'buttons',
        buttons: [
          { label: '确认作废', action: 'record.confirm', payload: { d: draft.id }, style: 'danger' },
          cancelButton(draft),
        ],
      },
    ],
  };
}

/** Carries out what an `amend` or `void` draft waits for. */
export async function confirmChange(draft: Draft, context: EntryContext): Promise<Reply> {
  const record = draft.recordId === null ? null : await context.ledger.get(draft.recordId);
  if (record === null) throw new UserError(REFUSAL);
  const action = draft.intent === 'void' ? 'void' : 'amend';
  if (!allowed(record, action, context)) throw new UserError(REFUSAL);
  const after = await change(
    record.id,
    draft.fields,
    action === 'void' ? 'void' : null,
    context,
    draft.revision,
  );
  if (after === null)
    throw new UserError('这条记录刚被别人改过，没有改动。请再发一次“修改”，看过最新内容再改。');
  await context.drafts.remove(draft.id);
  return changedReply(after, context);
}

async function pointedAt(
  pointer: Pointer,
  action: 'amend' | 'void',
  context: EntryContext,
): Promise<LedgerRecord> {
  if (pointer.id !== null) {
    const record = await context.ledger.get(pointer.id);
    if (record === null || record.status === 'void' || !allowed(record, action, context))
      throw new UserError(REFUSAL);
    return record;
  }
  const { branch, openId } = context.speaker;
  if (branch === null) throw new UserError(REFUSAL);
  const found = await context.ledger.find({
    branch,
    ...(pointer.kind === null ? {} : { kind: pointer.kind }),
  });
  const mine = found
    .filter((record) => record.status !== 'void' && allowed(record, action, context))
    .filter((record) => pointer.date === null || record.date === pointer.date)
    .filter((record) => pointer.date !== null || pointer.kind !== null || record.created.by === openId);
  const newest = mine.toSorted((a, b) => lastTouched(a).localeCompare(lastTouched(b))).at(-1);
  if (newest === undefined)
    throw new UserError('没有找到你可以更改的记录。请带上编号，例如“修改 #0317-3fa2b”，或发“台账”查看。');
  return newest;
}

function lastTouched(record: LedgerRecord): string {
  return record.revisions.at(-1)?.at ?? record.created.at;
}

/** In a group nothing confidential is opened, not even to its owner. */
function allowed(record: LedgerRecord, action: 'amend' | 'void', context: EntryContext): boolean {
  const duty = dutyOf(record.kind, context.duties);
  if (duty === null) return false;
  const on = {
    branch: record.branch,
    group: record.group,
    duty,
    createdBy: record.created.by,
    parties: record.parties,
  };
  return may(context.speaker, action, on, context.chatType);
}

function changeDraft(
  record: LedgerRecord,
  intent: 'amend' | 'void',
  fields: Partial<RecordFields>,
  context: EntryContext,
): Draft {
  return {
    id: deedId(context.key),
    author: context.speaker.openId,
    chatId: context.chatId,
    chatType: context.chatType,
    intent,
    kind: record.kind,
    branch: record.branch,
    group: record.group,
    fields,
    issues: [],
    confirmed: [],
    recordId: record.id,
    revision: record.revisions.length,
    parties: record.parties,
    createdAt: context.now,
    expiresAt: context.now + DRAFT_LIFETIME_MS,
  };
}

function amendForm(record: LedgerRecord, draft: Draft, context: EntryContext): Reply {
  const duty = dutyOf(record.kind, context.duties);
  const filled = { ...draft, fields: record };
  return {
    title: `修改${duty?.name ?? ''} #${record.id}`,
    tone: 'ask',
    ...privacy(record, context),
    blocks: [
      { kind: 'text', text: '改好后点“确认修改”；也可以直接说，例如“实到改成4”。' },
      draftForm(filled, duty === null ? ['date'] : formFieldsOf(duty, record), context),
      { kind: 'buttons', buttons: [cancelButton(draft)] },
    ],
  };
}

/** Before and after, to be confirmed. */
export function confirmAmendment(record: LedgerRecord, draft: Draft, context: EntryContext): Reply {
  const today = localDate(context.now, context.zone);
  const rows = Object.entries(differences(record, draft.fields)).map(([name, [before, after]]) => ({
    label: FIELD_LABELS[name as FieldName],
    value: `${show(name, before, today)} → ${show(name, after, today)}`,
  }));
  return {
    title: `这样改对吗？#${record.id}`,
    tone: 'ask',
    ...privacy(record, context),
    blocks: [
      { kind: 'fields', rows },
      ...miscounted({ ...record, ...draft.fields }).map((issue) => ({
        kind: 'text' as const,
        text: issue.message,
      })),
      { kind: 'note', text: '确认后生效，并留下谁、什么时候、改了什么。' },
      {
        kind: 'buttons',
        buttons: [
          { label: '确认修改', action: 'record.confirm', payload: { d: draft.id }, style: 'primary' },
          cancelButton(draft),
        ],
      },
    ],
  };
}

function show(name: string, value: unknown, today: string): string {
  return showField(name as FieldName, value, today) || '（空）';
}
