import { localDate } from '../calendar/zone.ts';
import { UserError } from '../core/errors.ts';
import type { Draft, LedgerRecord, RecordFields } from '../core/record.ts';
import type { Button, Reply } from '../core/reply.ts';
import { whenOf } from '../obligations/announcing.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import { amend } from './changing.ts';
import type { EntryContext } from './context.ts';
import { dutyOf } from './context.ts';
import { dayBeside } from './day-beside.ts';
import { DRAFT_LIFETIME_MS, noRight, settle } from './enter.ts';
import { fieldsOf } from './fields.ts';
import { isPublic, mayDo, plansUpTo, waitingPlans } from './open-plans.ts';
import { recordRows } from './present.ts';
import type { Understanding } from './understand/understanding.ts';
import { change, deedId } from './write.ts';

/**
 * `开了`: the newest plan of the branch whose day has come turns into an entry.
 * @returns null when the words are no such answer, or nothing was planned
 */
export async function holdPlan(text: string, context: EntryContext): Promise<Reply | null> {
  if (!HELD.test(fold(text).trim())) return null;
  const plan = (await plansUpTo(localDate(context.now, context.zone), context)).at(-1);
  return plan === undefined ? null : settle(draftOf(plan, context), context);
}

const HELD = /^(已经|都|会)?(开了|开完了|开过了|搞完了|办了|办完了|已开)[.!]*$/;
/** 没开, with the duty's name before it at most. 还没开 tells of something still to come. */
const NOT_HELD = /^(?<what>[^还谁哪,.]{0,12}?)没有?(?:开|搞|办)(?:成|了)?[.!]*$/;
const CANCELLED = /^(?:会议?)?(?:取消|不开|不办)了?[.!]*$/;
const MOVED =
  /^(?:没有?(?:开|搞|办)(?:成|了)?[,.\s]*)?(?:改期|延期|推迟|推|改|挪|延)(?:到|至|在|成)?[,:\s]*(?<to>.*)$/s;

/**
 * What the planner of a meeting answers, in words, when its day has passed: 没开 (it becomes void), 改期 or 改到下周三 (it
 * is moved). Words that point at a record by its number, and a day that is over, are left to 修改.
 * @param understand how a text is understood when said here and now
 * @returns null when the words are no such answer, or no plan of the speaker's is waiting for one
 */
export async function answerPlan(
  text: string,
  understanding: Understanding,
  understand: (text: string) => Understanding,
  context: EntryContext,
): Promise<Reply | null> {
  const said = fold(text).trim();
  const draft = await context.drafts.latest(context.speaker.openId, context.chatId);
  if (draft !== null) return moveDraft(draft, MOVED.exec(said)?.groups?.to || said, understand, context);
  const dropped = NOT_HELD.exec(said)?.groups?.what ?? (CANCELLED.test(said) ? '' : null);
  const to = MOVED.exec(said)?.groups?.to ?? null;
  if ((dropped === null && to === null) || understanding.target.id !== null) return null;
  if (dropped && understanding.kind === null) return null;
  const waiting = (await waitingPlans(context)).filter(
    ({ kind }) => understanding.kind === null || understanding.kind === kind,
  );
  const [plan] = waiting;
  if (plan === undefined) return null;
  if (to === null)
    return waiting.length === 1 ? drop(plan, context) : whichPlan(waiting, 'plan.drop', context);
  if (to === '') return waiting.length === 1 ? move(plan, context) : whichPlan(waiting, 'plan.move', context);
  const when = whenSaid(to, plan, understand, context);
  if (when === null) return null;
  return waiting.length > 1
    ? whichPlan(waiting, 'plan.move', context)
    : amend(pointerTo(plan), when, context);
}

/** A bare day, said to the form of 改期. */
async function moveDraft(
  draft: Draft,
  to: string,
  understand: (text: string) => Understanding,
  context: EntryContext,
): Promise<Reply | null> {
  if (draft.intent !== 'amend' || draft.recordId === null) return null;
  const plan = await context.ledger.get(draft.recordId);
  if (plan?.status !== 'planned') return null;
  const when = whenSaid(to, plan, understand, context);
  return when === null ? null : amend(pointerTo(plan), when, context);
}

/** @returns the day still to come that the words name, and the hour if they do; null when they name none */
function whenSaid(
  to: string,
  plan: LedgerRecord,
  understand: (text: string) => Understanding,
  context: EntryContext,
): Pick<Partial<RecordFields>, 'date' | 'start'> | null {
  const { start, ...said } = understand(`计划 ${to} ${dutyOf(plan.kind, context.duties)?.name ?? ''}`).record;
  const today = localDate(context.now, context.zone);
  const date = said.date == null ? null : (dayBeside(to, plan, today) ?? said.date);
  if (date === null || date < today) return null;
  return start == null ? { date } : { date, start };
}

/**
 * The buttons of the question after a plan's day.
 * @throws UserError with the one refusal when there is no such plan for this person
 */
export async function pressedPlan(
  id: string,
  what: 'held' | 'move' | 'drop',
  context: EntryContext,
): Promise<Reply> {
  const plan = await context.ledger.get(id);
  if (plan === null || !mayDo(plan, what === 'held' ? 'log' : DEEDS[what], context))
    throw new UserError(noRight());
  if (plan.status !== 'planned') {
    return { blocks: [], toast: { type: 'info', text: texts().ledger.changing.plan.settled } };
  }
  if (what === 'held') return settle(draftOf(plan, context), context);
  return what === 'move' ? move(plan, context) : drop(plan, context);
}

const DEEDS = { move: 'amend', drop: 'void' } as const;

/** 改期 without a day: the form, filled in with what was planned. */
function move(plan: LedgerRecord, context: EntryContext): Promise<Reply> {
  return amend(pointerTo(plan), {}, context);
}

function pointerTo({ id }: LedgerRecord) {
  return { id, kind: null, date: null };
}

/** A plan that came to nothing never counted, so that nothing has to be asked before it becomes void. */
async function drop(plan: LedgerRecord, context: EntryContext): Promise<Reply> {
  const after = await change(plan.id, {}, 'void', context, plan.revisions.length);
  const said = texts().ledger.changing.plan;
  if (after === null) throw new UserError(said.meanwhile);
  return {
    title: said.dropped,
    tone: 'done',
    ...(isPublic(plan, context) ? {} : { audience: 'sender' as const }),
    blocks: [
      { kind: 'fields', rows: recordRows(after, context) },
      { kind: 'note', text: said.droppedNote },
    ],
    toast: { type: 'success', text: said.droppedToast },
  };
}

/**
 * Several may be meant: which one is.
 * @param words what goes along with the press, as it was said; absent where the plans' days have passed
 */
export function whichPlan(
  plans: readonly LedgerRecord[],
  action: string,
  context: EntryContext,
  words?: string,
): Reply {
  const buttons = (words === undefined ? plans.slice(-5) : plans.slice(0, 5)).map(
    (plan): Button => ({
      label: `${dutyOf(plan.kind, context.duties)?.name ?? ''} ${whenOf(plan)}`,
      action,
      payload: { r: plan.id, ...(words === undefined ? {} : { w: words }) },
    }),
  );
  const said = texts().ledger.changing.plan;
  return {
    title: said.which,
    tone: 'ask',
    blocks: [
      { kind: 'text', text: words === undefined ? said.whichHow : said.whichAhead },
      { kind: 'buttons', buttons },
    ],
  };
}

function draftOf(plan: LedgerRecord, context: EntryContext): Draft {
  return {
    id: deedId(context.key),
    author: context.speaker.openId,
    chatId: context.chatId,
    chatType: context.chatType,
    intent: 'record',
    kind: plan.kind,
    branch: plan.branch,
    group: plan.group,
    fields: fieldsOf(plan),
    issues: [],
    confirmed: [],
    recordId: plan.id,
    revision: plan.revisions.length,
    parties: plan.parties,
    createdAt: context.now,
    expiresAt: context.now + DRAFT_LIFETIME_MS,
  };
}
