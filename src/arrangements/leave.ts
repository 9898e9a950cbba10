import { addDays, isRealDate } from '../calendar/day.ts';
import { localDate } from '../calendar/zone.ts';
import type { Mute } from '../core/arrangement.ts';
import { UserError } from '../core/errors.ts';
import type { CardAction } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import type { Member } from '../core/roster.ts';
import { answerInWords } from '../ledger/answer.ts';
import type { EntryContext } from '../ledger/context.ts';
import { noRight } from '../ledger/enter.ts';
import { carry } from '../ledger/summary/carry.ts';
import type { Understanding } from '../ledger/understand/understanding.ts';
import { texts } from '../texts/texts.ts';
import { type ArrangingDesk, keep, newTrail } from './keeping.ts';
import { askDays, daysOf, leaveReply, type Taken, toldAway, toldNote } from './leave-cards.ts';
import { readLeave } from './leave-words.ts';
import { formText } from './replies.ts';
import { allowArranging } from './rights.ts';
import { LONGEST_DAYS } from './stretch.ts';

/**
 * `请假 3月1日到3月20日 休假`, or for a member `李秀英请假到下周五`: they get no reminders, and what is theirs goes to the
 * next in line. Always answered in private; the reason is shown to nobody else.
 * @throws UserError when the speaker may not, or the days cannot be told
 */
export async function takeLeave(
  words: string,
  understanding: Understanding,
  desk: ArrangingDesk,
): Promise<Reply> {
  const { entries } = desk;
  const answered = await whyAbsent(words, understanding, entries);
  if (answered !== null) return answered;
  const { person, other, days, reason } = readLeave(words, knownTo(entries), entries);
  if (person === null) throw new UserError(other ? whoIsMeant(entries) : noRight());
  allowArranging('excuse', { branch: person.branch || null, person: person.openId }, entries);
  if (days === 'impossible') throw new UserError(texts().arrangements.leave.impossible);
  if (days === null) return askDays(person, entries);
  const taken = await leave(person, days.from, days.until, reason, desk);
  const reply = leaveReply(taken, person, entries);
  if (person.openId === entries.speaker.openId) return reply;
  const told = toldAway(daysOf(taken.mute, entries));
  return { ...reply, blocks: [...reply.blocks, toldNote()], notices: [{ to: person.openId, reply: told }] };
}

/** 王五出差到下周五 said to an entry that asks who was absent, and why, is an answer to it. */
async function whyAbsent(
  words: string,
  understanding: Understanding,
  entries: EntryContext,
): Promise<Reply | null> {
  const draft = await entries.drafts.latest(entries.speaker.openId, entries.chatId);
  if (draft === null || !draft.issues.some(({ field }) => field === 'absent')) return null;
  return answerInWords(carry(draft, entries), words, understanding, entries);
}

/** The sent form of `askDays`. */
export async function pressedLeave(action: CardAction, desk: ArrangingDesk): Promise<Reply> {
  const { entries } = desk;
  const id = action.payload.m;
  const person = typeof id === 'string' ? entries.directory.member(id) : entries.speaker.member;
  if (person === null) throw new UserError(noRight());
  allowArranging('excuse', { branch: person.branch || null, person: person.openId }, entries);
  const [from, until] = [formText(action, 'from'), formText(action, 'until')];
  if (!isRealDate(from) || !isRealDate(until)) throw new UserError(texts().arrangements.leave.pick);
  return leaveReply(await leave(person, from, until, formText(action, 'reason'), desk), person, entries);
}

/** An administrator may name anybody; others only know those of their branch. */
function knownTo({ speaker, directory }: EntryContext): readonly Member[] {
  if (!speaker.administrator) return directory.membersOf(speaker.member?.branch ?? '');
  return [...directory.branches.flatMap(({ name }) => directory.membersOf(name)), ...directory.membersOf('')];
}

/** Only who may set it for others is told that there is nobody, or more than one, of that name. */
function whoIsMeant(entries: EntryContext): string {
  const { speaker } = entries;
  const mayForOthers = speaker.administrator || speaker.member?.roles.includes('书记') === true;
  return mayForOthers ? texts().arrangements.leave.whoIsMeant : noRight();
}

async function leave(
  person: Member,
  from: string,
  until: string,
  reason: string,
  desk: ArrangingDesk,
): Promise<Taken> {
  const { entries } = desk;
  const today = localDate(entries.now, entries.zone);
  const said = texts().arrangements.leave;
  if (until < from) throw new UserError(said.endsEarly);
  if (until < today) throw new UserError(said.over);
  if (until > addDays(today, LONGEST_DAYS)) throw new UserError(said.tooLong);
  const mute: Mute = {
    ...newTrail(desk),
    kind: 'mute',
    obligation: null,
    branch: null,
    person: person.openId,
    from,
    until,
    reason: reason.slice(0, 100),
  };
  // A later one that touches it takes its place: it is made longer or shorter.
  const touches = (other: Mute) =>
    other.person === person.openId && other.from <= until && other.until >= from;
  return { mute, before: await keep(mute, touches, desk) };
}
