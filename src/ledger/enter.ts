import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { Draft, RecordFields } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { enteredAs } from '../obligations/entered.ts';
import { may } from '../roster/permissions.ts';
import { texts } from '../texts/texts.ts';
import { placed } from './belonging.ts';
import { keptOf } from './confidential.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { close, touched } from './deeds.ts';
import { draftForm, formFieldsOf } from './form.ts';
import { groupMeant, otherGroups } from './own-group.ts';
import { askReply, cancelButton, savedReply } from './present.ts';
import { isSameEvent, review } from './review.ts';
import { withStageNamed } from './stage-topic.ts';
import { carry, keepCarried } from './summary/carry.ts';
import type { Understanding } from './understand/understanding.ts';
import { deedId, write } from './write.ts';

/** The one sentence for everybody without the right, whether or not the thing exists. */
export function noRight(): string {
  return texts().ledger.entry.refusal;
}

/** A draft that nobody finishes ends after two days. */
export const DRAFT_LIFETIME_MS = 48 * 60 * 60 * 1000;

/**
 * Takes on something said to have been held or planned: records it at once when nothing is left to ask, else keeps
 * a draft and asks.
 * @throws UserError when the speaker may not log it
 */
export async function enter(understanding: Understanding, context: EntryContext): Promise<Reply> {
  const draft = await newDraft(understanding, context);
  const duty = dutyOf(draft.kind, context.duties);
  if (isMisplaced(duty, context)) return talkInGroup(duty);
  allow(draft, context);
  return besideOthers(await askFirst(draft, context), draft, understanding, context);
}

/** An entry is of one event of one group: whoever told of another is told that it is not entered yet. */
function besideOthers(
  reply: Reply,
  { kind, group }: Draft,
  { others = [], issues }: Understanding,
  context: EntryContext,
): Reply {
  const said = texts().ledger.entry;
  const name = dutyOf(kind, context.duties)?.name ?? '';
  const names = others.flatMap((id) => dutyOf(id, context.duties)?.name ?? []);
  const apart = group === null ? [] : otherGroups(issues, group);
  const lines = [
    ...(names.length === 0 ? [] : [said.oneAtATime(name, names)]),
    ...(group === null || apart.length === 0 ? [] : [said.groupsApart(group, apart)]),
  ];
  return { ...reply, blocks: [...lines.map((text) => ({ kind: 'text' as const, text })), ...reply.blocks] };
}

/** Settles what was just said; where that is nothing but which duty it is of, the whole form is asked for. */
export function askFirst(draft: Draft, context: EntryContext): Promise<Reply> {
  const duty = dutyOf(draft.kind, context.duties);
  const empty =
    Object.keys(draft.fields).length === 0 && draft.issues.every((issue) => issue.code === 'missing');
  return empty && duty !== null ? blankForm(draft, duty, context) : settle(draft, context);
}

function isMisplaced(duty: Duty | null, context: EntryContext): duty is Duty {
  return duty?.place === 'private' && context.chatType === 'group';
}

/** A confidential entry was tried in a group: nothing is kept, nothing is repeated. */
export function talkInGroup(duty: Duty): Reply {
  const said = texts().ledger.entry.talkInGroup;
  return {
    title: said.title(duty.name),
    tone: 'warn',
    audience: 'sender',
    groupHint: said.hint(duty.name),
    blocks: [
      { kind: 'text', text: said.notKept(duty.name) },
      { kind: 'text', text: said.how },
    ],
  };
}

/**
 * Records the draft when nothing is left to ask; else keeps it and asks.
 * @throws UserError when the plan or record it belongs to was changed by somebody else meanwhile
 */
export async function settle(draft: Draft, context: EntryContext): Promise<Reply> {
  // A change is confirmed where the right to it is looked at (`changing`); no card of one asks for anything else.
  if (draft.intent === 'amend' || draft.intent === 'void') throw new UserError(noRight());
  const duty = dutyOf(draft.kind, context.duties);
  if (isMisplaced(duty, context)) {
    await context.drafts.remove(draft.id);
    return talkInGroup(duty);
  }
  const parties = partiesOf(duty, draft.parties, context);
  const owned = withStageNamed(keptOf({ ...draft, parties }, duty), context);
  allow(owned, context);
  const asked = touched({ ...owned, issues: await review(owned, context) }, context);
  const waited = draft.deeds !== undefined;
  // One that waited is told what completes it before the ledger is: after a crash it is known by that.
  if (waited || asked.issues.length > 0) await context.drafts.put(asked);
  if (asked.issues.length > 0) return askReply(asked, context);
  const record = await write(asked, context);
  if (record === null) throw new UserError(texts().ledger.entry.changedMeanwhile);
  const told = await keepCarried(asked, record, context);
  await (waited ? close(asked, 'recorded', context) : context.drafts.remove(asked.id));
  return savedReply(record, context, told);
}

/** @throws UserError with the one refusal when the speaker may not log or plan what the draft says. */
export function allow(draft: Draft, context: EntryContext): void {
  const duty = dutyOf(draft.kind, context.duties);
  const { member, administrator } = context.speaker;
  if (member === null && !administrator) throw new UserError(noRight());
  // Whose own it is does not hang on a branch: it need not be asked for first.
  if (duty === null || (draft.branch === null && duty.loggedBy !== 'self')) return;
  const action = draft.intent === 'plan' ? 'plan' : 'log';
  const on = { branch: draft.branch, group: draft.group, duty, createdBy: null, parties: draft.parties };
  if (!may(context.speaker, action, on, context.chatType)) throw new UserError(noRight());
}

async function newDraft(understanding: Understanding, context: EntryContext): Promise<Draft> {
  const { branch, group: _group, ...said } = understanding.record;
  const fields = understanding.days === undefined ? said : { ...said, days: understanding.days };
  const kind = enteredAs(understanding.kind, context.duties);
  const duty = dutyOf(kind, context.duties);
  const meant = groupMeant(understanding, duty, context);
  const entry: Draft = {
    id: deedId(context.key),
    author: context.speaker.openId,
    chatId: context.chatId,
    chatType: context.chatType,
    intent: understanding.intent === 'plan' ? 'plan' : 'record',
    kind,
    branch: null,
    group: meant.group,
    fields,
    issues: meant.issues,
    confirmed: [],
    recordId: null,
    revision: null,
    parties: partiesOf(duty, understanding.parties, context),
    createdAt: context.now,
    expiresAt: context.now + DRAFT_LIFETIME_MS,
  };
  const draft = placed(entry, branch ?? context.speaker.branch, context);
  return carry({ ...draft, recordId: await planOf(draft, duty, fields, context) }, context);
}

/** Whose own record it is: both sides of a talk, or the person of a duty that each person has; the speaker by default. */
function partiesOf(duty: Duty | null, named: readonly string[], context: EntryContext): readonly string[] {
  if (duty === null || duty.unit !== 'person') return [];
  return named.length > 0 ? named : [context.speaker.openId];
}

/** What was planned for that day and has now been held. */
async function planOf(
  draft: Draft,
  duty: Duty | null,
  fields: Partial<RecordFields>,
  context: EntryContext,
): Promise<string | null> {
  if (draft.intent !== 'record' || duty === null || draft.branch === null || !fields.date) return null;
  const there = await context.ledger.find({
    branch: draft.branch,
    kind: duty.id,
    from: fields.date,
    to: fields.date,
  });
  const planned = there.filter((record) => record.status === 'planned' && record.group === draft.group);
  return planned.find((record) => isSameEvent(record, draft, duty))?.id ?? null;
}

async function blankForm(draft: Draft, duty: Duty, context: EntryContext): Promise<Reply> {
  const asked = touched({ ...draft, issues: await review(draft, context) }, context);
  await context.drafts.put(asked);
  const names = [
    ...(draft.branch === null ? ['branch'] : []),
    ...(duty.unit === 'group' ? ['group'] : []),
    ...formFieldsOf(duty),
  ];
  return {
    title: texts().ledger.entry.register(duty.name),
    tone: 'ask',
    ...(duty.place === 'private' ? { audience: 'sender' as const } : {}),
    blocks: [
      { kind: 'text', text: texts().ledger.entry.blank },
      draftForm(asked, names, context),
      { kind: 'buttons', buttons: [cancelButton(asked)] },
    ],
  };
}
