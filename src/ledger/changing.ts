import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { Draft, FieldName, LedgerRecord, RecordFields } from '../core/record.ts';
import type { Block, Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';
import { isConfidential, keptFields } from './confidential.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { dayBeside } from './day-beside.ts';
import { close, touched } from './deeds.ts';
import { DRAFT_LIFETIME_MS, noRight } from './enter.ts';
import { showField } from './fields.ts';
import { draftForm, formFieldsOf } from './form.ts';
import { isAllowed, type Pointer, pointedAt } from './pointing.ts';
import { cancelButton, changedReply, privacy, recordRows } from './present.ts';
import { miscounted } from './review.ts';
import { amendedTalk } from './talk-change.ts';
import { unconfirmed } from './unconfirmed.ts';
import { change, deedId, differences } from './write.ts';

/**
 * Shows before and after of a change and asks for a confirmation; with nothing to change yet, a filled-in form.
 * @param day the words of the new day, to be read beside the record's own
 * @throws UserError when there is no such record for this person
 */
export async function amend(
  pointer: Pointer,
  changes: Partial<RecordFields>,
  context: EntryContext,
  day?: string,
): Promise<Reply> {
  const record = await pointedAt(pointer, 'amend', context);
  const date = day === undefined ? null : dayBeside(day, record, localDate(context.now, context.zone));
  const told = {
    ...changes,
    ...(date === null ? {} : { date }),
    ...(changes.talk ? { talk: amendedTalk(record.talk, changes.talk, context) } : {}),
  };
  const said = {
    ...(await unconfirmed(record, context)),
    ...keptFields(told, dutyOf(record.kind, context.duties)),
  };
  const draft = changeDraft(record, 'amend', said, context);
  await context.drafts.put(draft);
  return askChange(record, draft, context);
}

/** What an `amend` or `void` draft asks. */
export function askChange(record: LedgerRecord, draft: Draft, context: EntryContext): Reply {
  if (draft.intent === 'void') return confirmVoid(record, draft, context);
  const changed = Object.keys(differences(record, draft.fields));
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
  return askChange(record, draft, context);
}

function confirmVoid(record: LedgerRecord, draft: Draft, context: EntryContext): Reply {
  const said = texts().ledger.changing.void;
  return {
    title: said.title,
    tone: 'ask',
    ...privacy(record, context),
    blocks: [
      { kind: 'fields', rows: recordRows(record, context) },
      { kind: 'note', text: said.note },
      {
        kind: 'buttons',
        buttons: [
          { label: said.confirm, action: 'record.confirm', payload: { d: draft.id }, style: 'danger' },
          cancelButton(draft),
        ],
      },
    ],
  };
}

/** Carries out what an `amend` or `void` draft waits for. */
export async function confirmChange(draft: Draft, context: EntryContext): Promise<Reply> {
  const record = draft.recordId === null ? null : await context.ledger.get(draft.recordId);
  if (record === null) throw new UserError(noRight());
  const action = draft.intent === 'void' ? 'void' : 'amend';
  if (!isAllowed(record, action, context)) throw new UserError(noRight());
  if (action === 'amend' && Object.keys(differences(record, draft.fields)).length === 0) {
    const toast = { type: 'info', text: texts().ledger.changing.unchanged } as const;
    return { ...askChange(record, draft, context), toast };
  }
  // Told first what confirms it: after a crash it is known by that.
  await context.drafts.put(touched(draft, context));
  const after = await change(
    record.id,
    draft.fields,
    action === 'void' ? 'void' : null,
    context,
    draft.revision,
  );
  if (after === null) throw new UserError(texts().ledger.changing.meanwhile);
  await close(draft, 'recorded', context);
  return changedReply(after, context);
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
    deeds: [context.key],
  };
}

function amendForm(record: LedgerRecord, draft: Draft, context: EntryContext): Reply {
  const duty = dutyOf(record.kind, context.duties);
  const filled = { ...draft, fields: record };
  const said = texts().ledger.changing.form;
  return {
    title: said.title(duty?.name ?? '', record.id),
    tone: 'ask',
    ...privacy(record, context),
    blocks: [
      ...noContent(duty),
      { kind: 'text', text: said.how },
      draftForm(filled, duty === null ? ['date'] : formFieldsOf(duty, record), context),
      { kind: 'buttons', buttons: [cancelButton(draft)] },
    ],
  };
}

/** Before and after, to be confirmed. */
function confirmAmendment(record: LedgerRecord, draft: Draft, context: EntryContext): Reply {
  const today = localDate(context.now, context.zone);
  const { fields, ledger } = texts();
  const said = ledger.changing.confirm;
  const rows = Object.entries(differences(record, draft.fields)).map(([name, [before, after]]) => ({
    label: fields.names[name as FieldName],
    value: `${show(name, before, today)} → ${show(name, after, today)}`,
  }));
  return {
    title: said.title(record.id),
    tone: 'ask',
    ...privacy(record, context),
    blocks: [
      { kind: 'fields', rows },
      ...miscounted({ ...record, ...draft.fields }).map((issue) => ({
        kind: 'text' as const,
        text: issue.message,
      })),
      ...noContent(dutyOf(record.kind, context.duties)),
      { kind: 'note', text: said.note },
      {
        kind: 'buttons',
        buttons: [
          { label: said.button, action: 'record.confirm', payload: { d: draft.id }, style: 'primary' },
          cancelButton(draft),
        ],
      },
    ],
  };
}

/** Somebody may have tried to add what was said in a talk, and it was left out before it came here. */
function noContent(duty: Duty | null): readonly Block[] {
  return isConfidential(duty) ? [{ kind: 'text', text: texts().ledger.changing.form.noContent }] : [];
}

function show(name: string, value: unknown, today: string): string {
  return showField(name as FieldName, value, today) || texts().ledger.fields.empty;
}
