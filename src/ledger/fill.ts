import { UserError } from '../core/errors.ts';
import type { FormValue } from '../core/message.ts';
import type { Draft, RecordFields, Talk } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import type { Member } from '../core/roster.ts';
import { findPeople } from '../roster/people.ts';
import { texts } from '../texts/texts.ts';
import { isBranch, placed } from './belonging.ts';
import { confirmChange } from './changing.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { cancel } from './ending.ts';
import { noRight, settle } from './enter.ts';
import { type FormReading, readForm } from './form-reading.ts';
import { merge, NO_TALK, without } from './merge.ts';
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
    if (value === 'same')
      return cancel(draft, context, texts().ledger.entry.same(draft.sealed !== undefined));
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
  const sides = [before?.by ?? '', said.with ?? ''].map((name) => partnersOf(name, context)[0] ?? null);
  const [by = null, other = null] = sides;
  return amendedTalk(before, { ...NO_TALK, ...said, relation: relationOf(by, other, false) }, context);
}

/** Puts what a form says into the draft, and settles it. */
export function fill(draft: Draft, reading: FormReading, context: EntryContext): Promise<Reply> {
  const { fields, talk, branch, group, filled } = reading;
  if (branch !== null && !isBranch(branch, context)) throw new UserError(noSuchBranch(context));
  // The form asks for the kind only where there is none yet.
  const kind = draft.kind ?? reading.kind;
  const partners = typeof talk.with === 'string' ? partnersOf(talk.with, context) : [];
  const told =
    Object.keys(talk).length === 0 ? fields : { ...fields, talk: talkOf(draft, talk, partners, context) };
  const merged = merge(
    draft,
    told,
    partners.map((member) => member.openId),
    [],
  );
  const next = { ...without(merged, filled), kind, fields: permitted(kind, merged.fields, context) };
  return settle({ ...placed(next, branch ?? draft.branch, context), group: group ?? draft.group }, context);
}

/** A form of a confidential duty may be sent with fields that it never had: they are not taken. */
function permitted(
  kind: string | null,
  fields: Partial<RecordFields>,
  { duties }: EntryContext,
): Partial<RecordFields> {
  const duty = dutyOf(kind, duties);
  if (duty === null || duty.place !== 'private') return fields;
  const known = new Set<string>(['date', ...duty.fields.ask, ...duty.fields.optional]);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => known.has(name)));
}

/** Only who sees all branches is told that there is none of that name. */
function noSuchBranch({ speaker }: EntryContext): string {
  return speaker.administrator ? texts().members.binding.noSuchBranch : noRight();
}

function talkOf(draft: Draft, said: Partial<Talk>, partners: readonly Member[], context: EntryContext): Talk {
  const talk = { ...NO_TALK, ...draft.fields.talk, ...said };
  const { member } = context.speaker;
  const relation = talk.relation ?? relationOf(member, partners[0] ?? null, false);
  return { ...talk, by: talk.by ?? member?.name ?? null, relation };
}

/** The one person of the branch whom the name means; nobody when it could be two. */
function partnersOf(name: string, context: EntryContext): readonly Member[] {
  const everyone = context.directory.membersOf(context.speaker.branch ?? '');
  const [first] = findPeople(name, everyone, { mentions: context.mentions, speaker: context.speaker.member });
  return first?.candidates.length === 1 ? first.candidates : [];
}
