import { addDays, isRealDate } from '../calendar/day.ts';
import { readMoment } from '../calendar/expression/moment.ts';
import { localDate } from '../calendar/zone.ts';
import type { Deadline } from '../core/arrangement.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { CardAction } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import { dutyOf, type EntryContext } from '../ledger/context.ts';
import { noRight } from '../ledger/enter.ts';
import { texts } from '../texts/texts.ts';
import { askPast, deadlineReply, examplesOf, type Setting } from './deadline-cards.ts';
import { type ArrangingDesk, keep, newTrail } from './keeping.ts';
import { nothingToDo } from './replies.ts';
import { allowArranging, deadlineAction, TERM } from './rights.ts';
import { oneBranch, readSpoken, type Spoken } from './spoken.ts';

const TERM_WORDS = /届满|任期/;
/** Further ahead it is a slip of the pen: no term is so long. */
const LONGEST_YEARS = 6;

/**
 * `第一党支部届满日 2027年5月31日`, `自查报告截止 12月20日`: the duty is reminded of before that day. A later one takes the
 * earlier one's place; a day that is over is asked about.
 * @throws UserError when the speaker may not, or the duty or the day cannot be told
 */
export async function setDeadline(words: string, desk: ArrangingDesk): Promise<Reply> {
  const { entries } = desk;
  const spoken = readSpoken(words, entries);
  const duty = datedDuty(spoken, entries);
  if (duty === null) throw new UserError(texts().arrangements.deadline.which(examplesOf(entries.duties)));
  const branch = branchOf(spoken, duty, entries);
  allowArranging(deadlineAction(duty.id), { branch }, entries);
  const today = localDate(entries.now, entries.zone);
  const { date, problems } = readMoment(spoken.page.open, { today, tense: 'future' });
  if (date === null || problems.some(({ code }) => code !== 'past'))
    throw new UserError(texts().arrangements.deadline.whichDay);
  const setting = { duty, branch, date };
  if (date < today) return askPast(setting, /\d{4}/.test(spoken.page.open), entries);
  return set(setting, desk);
}

/** The day that is over was meant after all. */
export async function pressedDeadline(action: CardAction, desk: ArrangingDesk): Promise<Reply> {
  const { o, b, d } = action.payload;
  const duty = dutyOf(typeof o === 'string' ? o : null, desk.entries.duties);
  const branch = typeof b === 'string' ? b : null;
  if (duty === null || typeof d !== 'string' || !isRealDate(d)) throw new UserError(noRight());
  allowArranging(deadlineAction(duty.id), { branch }, desk.entries);
  return set({ duty, branch, date: d }, desk);
}

/** The duty with a date of its own that is named; 届满日 names the one of the term. */
function datedDuty({ duties, page }: Spoken, entries: EntryContext): Duty | null {
  const isDated = ({ cadence }: Duty): boolean => cadence?.every === 'date';
  const named = duties.find(isDated);
  if (named !== undefined || duties.length > 0) return named ?? null;
  return TERM_WORDS.test(page.folded) ? dutyOf(TERM, entries.duties.filter(isDated)) : null;
}

/** A term is a branch's own; any other date an administrator may set for all at once. */
function branchOf(spoken: Spoken, duty: Duty, entries: EntryContext): string | null {
  const { speaker, chatType } = entries;
  if (duty.id === TERM) return oneBranch(spoken, entries, '第一党支部届满日 2027年5月31日');
  const isForAll = spoken.branch === 'every' || (spoken.branch === null && chatType === 'p2p');
  if (duty.unit === 'organisation' || (speaker.administrator && isForAll)) return null;
  return oneBranch(spoken, entries, '第一党支部 自查报告截止 12月20日');
}

async function set(setting: Setting, desk: ArrangingDesk): Promise<Reply> {
  const { duty, branch, date } = setting;
  const { entries, arrangements } = desk;
  const today = localDate(entries.now, entries.zone);
  if (date > addDays(today, LONGEST_YEARS * 366)) throw new UserError(texts().arrangements.deadline.tooFar);
  const one: Deadline = { ...newTrail(desk), kind: 'deadline', obligation: duty.id, branch, date };
  const isSame = (other: Deadline) => other.obligation === duty.id && other.branch === branch;
  const isKept = (await arrangements.list()).some(
    (other) =>
      other.kind === 'deadline' &&
      other.ended === null &&
      other.id !== one.id &&
      isSame(other) &&
      other.date === date,
  );
  if (isKept) return nothingToDo(texts().arrangements.deadline.same);
  const [before = null] = await keep(one, isSame, desk);
  return deadlineReply(one, setting, before, entries);
}
