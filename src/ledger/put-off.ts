import { localDate } from '../calendar/zone.ts';
import { UserError } from '../core/errors.ts';
import type { LedgerRecord } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import { amend } from './changing.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { noRight } from './enter.ts';
import { isPublic, mayDo } from './open-plans.ts';
import { whichPlan } from './plan.ts';
import type { Understanding } from './understand/understanding.ts';

/** What is put off is a reminder. */
const REMINDER = /提醒|催|通知我|叫我|喊我/;
/** 推迟到周五, 延期三天, 提前到明天, 往后推: what follows says until when. */
const MOVED =
  /(?:推迟|推后|往后推|往后延|延期|延后|延迟|顺延|缓|推|延|提前|挪)(?:到|至|在)?[\s,:]*(?<when>.*)$/su;

/**
 * 党员大会推迟到周五: where a meeting of that kind is planned it is the meeting that is moved, by the card that shows before
 * and after. Where several may be meant it is asked which one.
 * @param understand how a text is understood when said here and now
 * @returns null where no such meeting is planned, or a reminder is meant
 * @throws UserError with the one refusal when the speaker may not change what is planned
 */
export async function putOffPlan(
  text: string,
  { kind, target }: Understanding,
  understand: (text: string) => Understanding,
  context: EntryContext,
): Promise<Reply | null> {
  const moved = MOVED.exec(fold(text).trim());
  if (moved === null || target.id !== null || REMINDER.test(fold(text))) return null;
  const plans = await plansAhead(kind, context);
  if (plans.length === 0) return null;
  const own = plans.filter((one) => mayDo(one, 'amend', context));
  const [plan] = own;
  if (plan === undefined) throw new UserError(noRight());
  if (own.length > 1) return whichPlan(own, 'plan.shift', context, moved[0]);
  return shift(plan, moved[0], understand, context);
}

function shift(
  plan: LedgerRecord,
  words: string,
  understand: (text: string) => Understanding,
  context: EntryContext,
): Promise<Reply> {
  const name = dutyOf(plan.kind, context.duties)?.name ?? '';
  const { start } = understand(`计划 ${MOVED.exec(words)?.groups?.when ?? ''} ${name}`).record;
  const pointer = { id: plan.id, kind: null, date: null };
  return amend(pointer, start == null ? {} : { start }, context, words);
}

/**
 * The button of the question which plan is moved.
 * @param words until when, as it was said: 往后推一周
 * @throws UserError with the one refusal when there is no such plan for this person
 */
export async function pressedShift(
  id: string,
  words: string,
  understand: (text: string) => Understanding,
  context: EntryContext,
): Promise<Reply> {
  const plan = await context.ledger.get(id);
  if (plan === null || !mayDo(plan, 'amend', context)) throw new UserError(noRight());
  if (plan.status !== 'planned') {
    return { blocks: [], toast: { type: 'info', text: texts().ledger.changing.plan.settled } };
  }
  return shift(plan, words, understand, context);
}

/** @returns the branch's plans from today on, the next one first */
async function plansAhead(kind: string | null, context: EntryContext): Promise<readonly LedgerRecord[]> {
  const { branch } = context.speaker;
  if (branch === null) return [];
  const from = localDate(context.now, context.zone);
  const found = await context.ledger.find({ branch, from, ...(kind === null ? {} : { kind }) });
  return found.filter((one) => one.status === 'planned' && isPublic(one, context));
}
