import { localDate } from '../calendar/zone.ts';
import type { Arrangement } from '../core/arrangement.ts';
import { UserError } from '../core/errors.ts';
import type { CardAction } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import type { EntryContext } from '../ledger/context.ts';
import { noRight } from '../ledger/enter.ts';
import { findGroup } from '../ledger/understand/unit.ts';
import { dutyName } from '../obligations/wording.ts';
import { texts } from '../texts/texts.ts';
import { type ArrangingDesk, endedBy, wasEndedBy } from './keeping.ts';
import { readLeave } from './leave-words.ts';
import { allowArranging, mayArrange, mayEnd, maySettleSome } from './rights.ts';
import { oneBranch, readSpoken, type Spoken } from './spoken.ts';
import { isStanding, showArrangements } from './standing-list.ts';

/**
 * A 取消 button. It is ended, never deleted; one that somebody ended before stays as it was.
 * @throws UserError with the one refusal where it is not there or not the speaker's to end
 */
export async function pressedTakeBack(action: CardAction, desk: ArrangingDesk): Promise<Reply> {
  const one = (await desk.arrangements.list()).find(({ id }) => id === action.payload.i);
  if (one === undefined || !mayEnd(one, desk.entries)) throw new UserError(noRight());
  await end([one], desk);
  const { ended, endedText: text } = texts().arrangements.list;
  // The list holds leaves and reasons: never in a group.
  const reply = desk.entries.chatType === 'p2p' ? await showArrangements(null, desk) : say(ended, text);
  return { ...reply, toast: { type: 'success', text } };
}

/**
 * `恢复 支委会` ends what keeps a duty of the branch from being reminded of; `销假` ends the leave of the speaker or of
 * who is named.
 * @param words without the command's own name
 * @throws UserError with the one refusal where the speaker may not, whether or not anything stands
 */
export async function resume(words: string, isLeave: boolean, desk: ArrangingDesk): Promise<Reply> {
  const { entries } = desk;
  const spoken = readSpoken(words, entries);
  const fits = isLeave ? ofPerson(words, entries) : ofDuty(spoken, entries);
  const today = localDate(entries.now, entries.zone);
  const list = await desk.arrangements.list();
  const standing = list.filter((one) => isStanding(one, today) && fits(one) && mayEnd(one, entries));
  await end(standing, desk);
  const said = texts().arrangements.list;
  const some = standing.length > 0 || list.some((one) => wasEndedBy(one, entries));
  if (isLeave) return { ...say(said.resumed, said.leaveOver(some)), audience: 'sender' };
  const [duty] = spoken.duties;
  return say(said.resumed, said.dutyResumed(duty === undefined ? '' : dutyName(duty), some));
}

type Fits = (one: Arrangement) => boolean;

function ofPerson(words: string, entries: EntryContext): Fits {
  const { directory, speaker } = entries;
  const known = speaker.administrator
    ? directory.branches.flatMap(({ name }) => directory.membersOf(name))
    : directory.membersOf(speaker.member?.branch ?? '');
  const { person } = readLeave(`销假 ${words}`, known, entries);
  if (person === null) throw new UserError(noRight());
  allowArranging('excuse', { branch: person.branch || null, person: person.openId }, entries);
  return (one) => one.kind === 'mute' && one.person === person.openId;
}

function ofDuty(spoken: Spoken, entries: EntryContext): Fits {
  if (spoken.duties.length === 0) throw new UserError(texts().arrangements.list.resumeWhich);
  const ids = new Set(spoken.duties.map(({ id }) => id));
  const isForAll = spoken.branch === 'every' && entries.speaker.administrator;
  const branch = isForAll ? null : oneBranch(spoken, entries, '恢复 第一党支部 支委会');
  const mayAny = mayArrange('mute', { branch }, entries) || maySettleSome(spoken.duties, branch, entries);
  if (!mayAny) throw new UserError(noRight());
  const group = findGroup(spoken.page, entries.directory.membersOf(branch ?? ''))?.name ?? null;
  return (one) =>
    (group === null || one.kind !== 'settlement' || one.group === null || one.group === group) &&
    (one.kind === 'settlement' || (one.kind === 'mute' && one.person === null)) &&
    one.obligation !== null &&
    ids.has(one.obligation) &&
    one.branch === branch;
}

async function end(some: readonly Arrangement[], { entries, arrangements }: ArrangingDesk): Promise<void> {
  for (const one of some) if (one.ended === null) await arrangements.put(endedBy(one, entries));
}

function say(title: string, text: string): Reply {
  return { title, tone: 'done', blocks: [{ kind: 'text', text }], toast: { type: 'success', text } };
}
