import { UserError } from '../core/errors.ts';
import type { FormValue } from '../core/message.ts';
import type { Draft, Talk } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import type { Member } from '../core/roster.ts';
import { texts } from '../texts/texts.ts';
import { isBranch, placed } from './belonging.ts';
import { confirmChange } from './changing.ts';
import type { EntryContext } from './context.ts';
import { cancel } from './ending.ts';
import { noRight, settle } from './enter.ts';
import { type FormReading, readForm } from './form-reading.ts';
import { merge, NO_TALK, without } from './merge.ts';
import { talkSaid } from './other-side.ts';
import { amendedTalk } from './talk-change.ts';
import { relationOf } from './understand/talk.ts';

/** A choice tapped on the card, or said. */
export async function choose(
  draft: Draft,
  field: string,
  value: string,
  context: EntryContext,
): Promise<Reply> {
  if (field === 'duplicate') {
    if (value === 'same') return cancel(draft, context, 'same');
    return settle({ ...draft, confirmed: [...draft.confirmed, 'duplicate'] }, context);
  }
  if (field === 'date' && value.startsWith('plan:')) {
    return fill({ ...draft, intent: 'plan' }, readForm({ date: value.slice(5) }), context);
  }
  return fill(draft, readForm({ [field]: value }), context);
}

/** Completes a draft from a sent form. */
export async function submit(
  draft: Draft,
  form: Readonly<Record<string, FormValue>>,
  context: EntryContext,
): Promise<Reply> {
  if (draft.intent !== 'amend') return fill(draft, readForm(form), context);
  const { fields, talk } = readForm(form);
  const changed =
    Object.keys(talk).length === 0 ? fields : { ...fields, talk: await talkAmended(draft, talk, context) };
  return confirmChange({ ...draft, fields: changed }, context);
}

/** The form shows neither 谈话人 nor 关系: the one stays, the other follows from who the two are. */
async function talkAmended(draft: Draft, said: Partial<Talk>, context: EntryContext): Promise<Talk> {
  const record = draft.recordId === null ? null : await context.ledger.get(draft.recordId);
  const before = record?.talk ?? null;
  const { talk, others } = talkSaid(said, context);
  const everyone = context.directory.membersOf(context.speaker.branch ?? '');
  const by = everyone.find(({ name }) => name === before?.by) ?? null;
  const relation = relationOf(by, others[0] ?? null, false);
  return amendedTalk(before, { ...NO_TALK, ...talk, relation }, context);
}

/** Puts what a form says into the draft, and settles it. */
export function fill(draft: Draft, reading: FormReading, context: EntryContext): Promise<Reply> {
  const { fields, branch, group, filled } = reading;
  if (branch !== null && !isBranch(branch, context)) throw new UserError(noSuchBranch(context));
  // The form asks for the kind only where there is none yet.
  const kind = draft.kind ?? reading.kind;
  const { talk, others } = talkSaid(reading.talk, context);
  const told =
    Object.keys(talk).length === 0 ? fields : { ...fields, talk: talkOf(draft, talk, others, context) };
  // Whoever names the other side is the one side, also where it was not known before that it is a talk.
  const sides = others.length === 0 ? [] : [context.speaker.openId, ...others.map(({ openId }) => openId)];
  const next = { ...without(merge(draft, told, sides, []), filled), kind };
  return settle({ ...placed(next, branch ?? draft.branch, context), group: group ?? draft.group }, context);
}

/** Only who sees all branches is told that there is none of that name. */
function noSuchBranch({ speaker }: EntryContext): string {
  return speaker.administrator ? texts().members.binding.noSuchBranch : noRight();
}

function talkOf(draft: Draft, said: Partial<Talk>, others: readonly Member[], context: EntryContext): Talk {
  const talk = { ...NO_TALK, ...draft.fields.talk, ...said };
  const { member } = context.speaker;
  const relation = talk.relation ?? relationOf(member, others[0] ?? null, false);
  return { ...talk, by: talk.by ?? member?.name ?? null, relation };
}
