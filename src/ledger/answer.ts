import type { FormValue } from '../core/message.ts';
import type { Draft, Issue, RecordFields, Talk } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import type { Member } from '../core/roster.ts';
import { findPeople } from '../roster/people.ts';
import { fold } from '../text/fold.ts';
import { confirmChange } from './changing.ts';
import type { EntryContext } from './context.ts';
import { settle } from './enter.ts';
import { type FormReading, readForm } from './form.ts';
import { VITAL } from './present.ts';
import { relationOf } from './understand/talk.ts';
import type { Understanding } from './understand/understanding.ts';

/**
 * Tries what was said as an answer to the draft's questions.
 * @returns the reply, or null when it is no answer but something of its own
 */
export async function answerInWords(
  draft: Draft,
  text: string,
  understanding: Understanding,
  context: EntryContext,
): Promise<Reply | null> {
  const said = fold(text)
    .replace(/[\s.,!?]+$/u, '')
    .trim();
  if (CANCEL.test(said)) return cancel(draft, context);
  if (draft.intent === 'amend' || draft.intent === 'void') {
    return YES.test(said) ? confirmChange(draft, context) : null;
  }
  const chosen = choiceSaid(said, draft);
  if (chosen !== null) return choose(draft, chosen.field, chosen.value, context);
  if (YES.test(said)) return affirm(draft, context);
  if (PLAN.test(said) && draft.issues.some((issue) => issue.code === 'future')) {
    return settle({ ...without(draft, ['date']), intent: 'plan' }, context);
  }
  if (LEAVE.test(said)) return leave(draft, context);
  if (startsSomethingElse(draft, understanding)) return null;
  const { branch, group, ...fields } = understanding.record;
  if (Object.keys(fields).length > 0 || branch !== undefined || group !== undefined) {
    const doubts = understanding.issues.filter((issue) => issue.code !== 'missing' && issue.field in fields);
    const next = merge(draft, fields, understanding.parties, [...doubts, ...ambiguous(understanding)]);
    return settle({ ...next, branch: branch ?? draft.branch, group: group ?? draft.group }, context);
  }
  return freeText(draft, text, understanding, context);
}

const CANCEL = /^(取消|不登记了?|算了|不用了|不记了)$/;
const YES = /^(是|是的|对|对的|确认|确认登记|确认修改|确认作废|没错|好|好的|嗯|行|可以|同意)$/;
const PLAN = /^(是)?(计划|先存为?计划|存为?计划)$/;
const LEAVE = /^(留空|缺项留空|先这样|就这样|不知道|不清楚|没有了?)$/;

/** `1`, `2`, `第一个`, or the label itself, for the first question that has choices. */
function choiceSaid(said: string, draft: Draft): { field: string; value: string } | null {
  const issue = draft.issues.find((one) => (one.choices?.length ?? 0) > 0);
  if (issue?.choices === undefined) return null;
  const number = /^(?:第|选)?([1-9一二两三四五])(?:个|项|号)?$/.exec(said)?.[1];
  const index = number === undefined ? -1 : (NUMERALS[number] ?? Number(number)) - 1;
  const choice =
    issue.choices[index] ?? issue.choices.find((one) => fold(one.label) === said || fold(one.value) === said);
  return choice === undefined ? null : { field: issue.field, value: choice.value };
}

const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 };

/** `是`: the doubts that can be affirmed are. A question that wants a value is still open. */
async function affirm(draft: Draft, context: EntryContext): Promise<Reply | null> {
  const affirmed = draft.issues.filter((issue) => AFFIRMABLE.has(issue.code));
  if (affirmed.length === 0) return null;
  const same = affirmed.find((issue) => issue.code === 'duplicate');
  if (same !== undefined) return choose(draft, 'duplicate', 'same', context);
  return settle(
    { ...draft, confirmed: [...draft.confirmed, ...affirmed.map((issue) => issue.field)] },
    context,
  );
}

const AFFIRMABLE: ReadonlySet<Issue['code']> = new Set(['implausible', 'duplicate', 'unknown-person']);

function startsSomethingElse(draft: Draft, understanding: Understanding): boolean {
  if (understanding.kind !== null && understanding.kind !== draft.kind) return true;
  return (
    understanding.intent !== 'record' &&
    understanding.intent !== 'plan' &&
    understanding.intent !== 'other' &&
    understanding.intent !== 'amend'
  );
}

function ambiguous(understanding: Understanding): readonly Issue[] {
  return understanding.issues.filter(
    (issue) => issue.code === 'ambiguous' && !(issue.field in understanding.record),
  );
}

/** A few words that fit no field by themselves answer the one question that wants free words. */
async function freeText(
  draft: Draft,
  text: string,
  understanding: Understanding,
  context: EntryContext,
): Promise<Reply | null> {
  const open = draft.issues.filter((issue) => issue.code === 'missing').map((issue) => issue.field);
  const field = open.length === 1 ? open[0] : undefined;
  if (field === undefined || !FREE.has(field) || understanding.intent !== 'other') return null;
  if (text.length > 200 || ASKS.test(fold(text))) return null;
  return fill(draft, readForm({ [field]: text }), context);
}

const FREE: ReadonlySet<string> = new Set([
  'place',
  'topic',
  'host',
  'recorder',
  'speaker',
  'with',
  'absent',
  'agenda',
  'content',
  'resolution',
]);

/** Words of a question: somebody has turned to something else. */
const ASKS = /[?]|吗|呢|啥|什么|怎么|咋|多少|几|哪|谁|为何|是否/;

/** A choice tapped on the card, or said. */
export async function choose(
  draft: Draft,
  field: string,
  value: string,
  context: EntryContext,
): Promise<Reply> {
  if (field === 'duplicate') {
    if (value === 'same') return cancel(draft, context, '好的，是同一次，没有另记。');
    return settle({ ...draft, confirmed: [...draft.confirmed, 'duplicate'] }, context);
  }
  if (field === 'date' && value.startsWith('plan:')) {
    const planned = fill({ ...draft, intent: 'plan' }, readForm({ date: value.slice(5) }), context);
    return planned;
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
    Object.keys(talk).length === 0
      ? fields
      : { ...fields, talk: { ...NO_TALK, ...draft.fields.talk, ...talk } };
  return confirmChange({ ...draft, fields: changed }, context);
}

function fill(draft: Draft, reading: FormReading, context: EntryContext): Promise<Reply> {
  const { fields, talk, kind, branch, group, filled } = reading;
  const partners = typeof talk.with === 'string' ? partnersOf(talk.with, context) : [];
  const told =
    Object.keys(talk).length === 0 ? fields : { ...fields, talk: talkOf(draft, talk, partners, context) };
  const merged = merge(
    draft,
    told,
    partners.map((member) => member.openId),
    [],
  );
  return settle(
    {
      ...without(merged, filled),
      kind: kind ?? draft.kind,
      branch: branch ?? draft.branch,
      group: group ?? draft.group,
    },
    context,
  );
}

function talkOf(draft: Draft, said: Partial<Talk>, partners: readonly Member[], context: EntryContext): Talk {
  const talk = { ...NO_TALK, ...draft.fields.talk, ...said };
  const { member } = context.speaker;
  const relation = talk.relation ?? relationOf(member, partners[0] ?? null, false);
  return { ...talk, by: talk.by ?? member?.name ?? null, relation };
}

const NO_TALK: Talk = { by: null, with: null, relation: null, type: null, mode: null };

/** The one person of the branch whom the name means; nobody when it could be two. */
function partnersOf(name: string, context: EntryContext): readonly Member[] {
  const everyone = context.directory.membersOf(context.speaker.branch ?? '');
  const [first] = findPeople(name, everyone, { mentions: context.mentions, speaker: context.speaker.member });
  return first?.candidates.length === 1 ? first.candidates : [];
}

function merge(
  draft: Draft,
  fields: Partial<RecordFields>,
  parties: readonly string[],
  doubts: readonly Issue[],
): Draft {
  const talk =
    fields.talk === undefined || fields.talk === null
      ? {}
      : { talk: { ...draft.fields.talk, ...given(fields.talk) } as Talk };
  const answered = without(draft, [...Object.keys(fields), ...(fields.talk ? ['with'] : [])]);
  return {
    ...answered,
    fields: { ...draft.fields, ...fields, ...talk },
    parties: [...new Set([...draft.parties, ...parties])],
    issues: [...answered.issues, ...doubts],
  };
}

function given(talk: Talk): Partial<Talk> {
  return Object.fromEntries(Object.entries(talk).filter(([, value]) => value !== null));
}

function without(draft: Draft, fields: readonly string[]): Draft {
  return { ...draft, issues: draft.issues.filter((issue) => !fields.includes(issue.field)) };
}

/** Records a draft with the places left empty that nobody could fill. */
export async function leave(draft: Draft, context: EntryContext): Promise<Reply | null> {
  const leavable = draft.issues.every((issue) => issue.code === 'missing' && !VITAL.has(issue.field));
  if (!leavable) return null;
  return settle(
    { ...draft, confirmed: [...draft.confirmed, ...draft.issues.map((issue) => issue.field)] },
    context,
  );
}

/** Ends a draft at its author's wish. */
export async function cancel(
  draft: Draft,
  context: EntryContext,
  said = '已取消，没有登记。',
): Promise<Reply> {
  await context.drafts.remove(draft.id);
  return {
    title: '已取消',
    tone: 'plain',
    blocks: [{ kind: 'text', text: said }],
    toast: { type: 'info', text: said },
  };
}
