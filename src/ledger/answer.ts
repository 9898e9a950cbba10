import type { Draft, Issue, RecordFields } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { bare } from '../text/consent.ts';
import { fold } from '../text/fold.ts';
import { placed } from './belonging.ts';
import { confirmChange } from './changing.ts';
import { isConfidential, keptFields } from './confidential.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { countAnswer } from './count-answer.ts';
import { dayWithin } from './day-within.ts';
import { cancel, leave } from './ending.ts';
import { settle } from './enter.ts';
import { choose, fill } from './fill.ts';
import { readForm } from './form-reading.ts';
import { ASKS, freeAnswer, isLeftBehind } from './free-answer.ts';
import { merge, without } from './merge.ts';
import { otherSideIn } from './other-side.ts';
import { askReply } from './present.ts';
import { corrects, startsSomethingElse } from './something-else.ts';
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
  const said = bare(text);
  const isChange = draft.intent === 'amend' || draft.intent === 'void';
  if (CANCEL.test(said) || (isChange ? NO_CHANGE : NO_ENTRY).test(said)) return cancel(draft, context);
  if (isChange) {
    return YES.test(said) ? confirmChange(draft, context) : null;
  }
  // It was complete, and the store did not take its record.
  if (draft.issues.length === 0 && (YES.test(said) || CHOICE.test(said))) return settle(draft, context);
  const chosen = choiceSaid(said, draft);
  if (chosen !== null) return choose(draft, chosen.field, chosen.value, context);
  if (YES.test(said)) return affirm(draft, said, context);
  if (NO.test(said)) return deny(draft, context);
  if (PLAN.test(said) && draft.issues.some((issue) => issue.code === 'future')) {
    return settle({ ...without(draft, ['date']), intent: 'plan' }, context);
  }
  if (LEAVE.test(said)) return leave(draft, context);
  const counts = countAnswer(draft, text);
  if (counts !== null) return settle(merge(draft, counts, [], []), context);
  const named = namesOtherSide(draft, text, understanding, context);
  const told = tellsOfTalk(draft, text, understanding, context);
  const free = named || told ? null : freeAnswer(draft, text, understanding);
  if (free !== null && !(await isLeftBehind(draft, context))) return fill(draft, readForm(free), context);
  if (!named && !told && startsSomethingElse(draft, text, understanding)) return null;
  const { branch, group, ...others } = corrects(text, understanding)
    ? { ...understanding.record, ...understanding.changes }
    : understanding.record;
  const { fields, issues } = dayWithin(
    draft,
    text,
    { fields: keptFields(others, dutyOf(draft.kind, context.duties)), issues: understanding.issues },
    context,
  );
  const doubts = issues.filter((issue) => issue.code !== 'missing' && issue.field in fields);
  const next = merge(draft, fields, understanding.parties, [...doubts, ...unsettled(fields, issues)]);
  const known = told ? { ...next, kind: understanding.kind } : next;
  if (named || (told && understanding.intent === 'ask')) {
    return fill(known, readForm({ with: text }), context);
  }
  if (told) return settle(known, context);
  if (Object.keys(fields).length > 0 || branch !== undefined || group !== undefined) {
    const here = placed(next, branch ?? draft.branch, context);
    return settle({ ...here, group: group ?? draft.group }, context);
  }
  return null;
}

/** @returns whether what was said tells something that the draft keeps, as `answerInWords` takes it */
export function answersDraft(
  draft: Draft,
  text: string,
  understanding: Understanding,
  context: EntryContext,
): boolean {
  if (draft.intent === 'amend' || draft.intent === 'void') return false;
  if (namesOtherSide(draft, text, understanding, context)) return true;
  if (freeAnswer(draft, text, understanding) !== null) return true;
  if (startsSomethingElse(draft, text, understanding)) return false;
  const fields = keptFields(understanding.record, dutyOf(draft.kind, context.duties));
  return Object.keys(fields).length > 0;
}

const CANCEL = /^(取消|不登记了?|算了|不用了|不记了)$/;
const NO_ENTRY = /^(?:那|还是)?(?:算了吧?[,\s]*)?先?不(?:登|记|登记|录|录入)(?:了|吧|了吧)$/;
const NO_CHANGE = /^(?:那|还是)?(?:算了吧?[,\s]*)?(?:先?不(?:用|必)?(?:改|动)了?吧?|不作废了?|就这样不改了)$/;
const YES = /^(是|是的|对|对的|确认|确认登记|确认修改|确认作废|没错|好|好的|嗯|行|可以|同意)$/;
/** Says yes, or no more than that it was read. */
const HEARD = /^(好|好的|嗯|行)$/;
const NO = /^(不是|不对|不|否|另一次|另记|另记一次|不是同一次)$/;
const PLAN = /^(是)?(计划|先存为?计划|存为?计划)$/;
const LEAVE = /^(留空|缺项留空|先这样|就这样|不知道|不清楚|没有了?)$/;

/** `1`, `2`, `第一个`, or the label itself, for the first question that has choices. */
function choiceSaid(said: string, draft: Draft): { field: string; value: string } | null {
  const issue = draft.issues.find((one) => (one.choices?.length ?? 0) > 0);
  if (issue?.choices === undefined) return null;
  const number = CHOICE.exec(said)?.[1];
  const index = number === undefined ? -1 : (NUMERALS[number] ?? Number(number)) - 1;
  const choice =
    issue.choices[index] ?? issue.choices.find((one) => fold(one.label) === said || fold(one.value) === said);
  return choice === undefined ? null : { field: issue.field, value: choice.value };
}

const CHOICE = /^(?:第|选)?([1-9一二两三四五])(?:个|项)?$/;
const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 };

/** `是`: the doubts that can be affirmed are. A question that wants a value is still open, and asked again. */
async function affirm(draft: Draft, said: string, context: EntryContext): Promise<Reply | null> {
  const affirmed = draft.issues.filter((issue) => AFFIRMABLE.has(issue.code));
  if (affirmed.length === 0) return HEARD.test(said) ? null : askReply(draft, context);
  const same = affirmed.find((issue) => issue.code === 'duplicate');
  if (same !== undefined) return choose(draft, 'duplicate', 'same', context);
  return settle(
    { ...draft, confirmed: [...draft.confirmed, ...affirmed.map((issue) => issue.field)] },
    context,
  );
}

/** `不是`: another meeting than the one that is there; or a doubtful day that has to be said anew. */
async function deny(draft: Draft, context: EntryContext): Promise<Reply | null> {
  if (draft.issues.some((issue) => issue.code === 'duplicate'))
    return choose(draft, 'duplicate', 'other', context);
  if (!draft.issues.some((issue) => issue.field === 'date' && issue.code === 'implausible')) return null;
  const { date: _doubtful, ...fields } = draft.fields;
  return settle({ ...without(draft, ['date']), fields }, context);
}

const AFFIRMABLE: ReadonlySet<Issue['code']> = new Set(['implausible', 'duplicate', 'unknown-person']);

function unsettled(fields: Partial<RecordFields>, issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.code === 'ambiguous' && !(issue.field in fields));
}

/**
 * 跟吴七斤谈心谈话, said to the question what is to be entered: what was told before is the talk's, and would otherwise
 * wait by itself in clear.
 */
function tellsOfTalk(
  draft: Draft,
  text: string,
  { intent, kind }: Understanding,
  context: EntryContext,
): boolean {
  if (draft.kind !== null || context.now - draft.createdAt >= MEANT_FOR_MS) return false;
  if (!isConfidential(dutyOf(kind, context.duties))) return false;
  const named = intent === 'ask' && !ASKS.test(fold(text)) && otherSideIn(text, context).sighted;
  return named || intent === 'record';
}
const MEANT_FOR_MS = 10 * 60_000;

/** 吴七斤，办公室: whom a talk was with may be told with other things, and before what is told of the talk. */
function namesOtherSide(
  draft: Draft,
  text: string,
  { intent, kind }: Understanding,
  context: EntryContext,
): boolean {
  const asked = draft.issues.some(({ field, code }) => field === 'with' && code === 'missing');
  if (!isConfidential(dutyOf(draft.kind, context.duties))) return false;
  if (!asked || kind !== null || !NAMING.has(intent) || ASKS.test(fold(text))) return false;
  return otherSideIn(text, context).sighted;
}

/** 群众老张 by itself could be looked up, and what is told of the talk behind a name reads like an entry. */
const NAMING: ReadonlySet<Understanding['intent']> = new Set(['record', 'plan', 'other', 'ask']);
