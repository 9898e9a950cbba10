import { addDays, isRealDate, showDate } from '../calendar/day.ts';
import { localDate } from '../calendar/zone.ts';
import type { Mute } from '../core/arrangement.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { CardAction } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import { dutyOf, type EntryContext } from '../ledger/context.ts';
import { take } from '../ledger/understand/page.ts';
import { dutyName } from '../obligations/wording.ts';
import { texts } from '../texts/texts.ts';
import { type ArrangingDesk, keep, newTrail } from './keeping.ts';
import { endButton, formText, leaveButton } from './replies.ts';
import { allowArranging } from './rights.ts';
import { leftOver, oneBranch, readSpoken, without } from './spoken.ts';
import { LONGEST_DAYS, readStretch } from './stretch.ts';

const VERB = /^\s*(?:请|先)?(?:暂停|停止|停发)(?:一下)?(?:提醒)?/;
/** 暂停主题党日的提醒 */
const OF_IT = /的提醒/;
const EXAMPLE = '暂停提醒 第一党支部 主题党日 到4月30日 场地装修';

/** Which reminders rest: those of a duty, of one branch or of all (null). */
interface Subject {
  readonly duty: Duty;
  readonly branch: string | null;
}

/**
 * `暂停提醒 主题党日 到4月30日 本月装修`: no reminders of the duty until then; what is open stays open. Without an end or a
 * reason both are asked for.
 * @throws UserError when the speaker may not, or there is nothing to rest
 */
export async function muteDuty(words: string, desk: ArrangingDesk): Promise<Reply> {
  const { entries } = desk;
  const spoken = readSpoken(without(without(words, VERB), OF_IT), entries);
  const duty = spoken.duties.find(({ reminders }) => reminders.length > 0) ?? spoken.duties[0];
  if (duty === undefined) throw new UserError(texts().arrangements.mute.which(EXAMPLE));
  const every = spoken.branch === 'every' && entries.speaker.administrator;
  const branch = every || duty.unit === 'organisation' ? null : oneBranch(spoken, entries, EXAMPLE);
  allowArranging('mute', { branch }, entries);
  const days = readStretch(spoken.page.open, localDate(entries.now, entries.zone));
  if (days === 'impossible') throw new UserError(texts().arrangements.mute.impossible);
  const reason = leftOver(days === null ? spoken.page : take(spoken.page, ...days.spans));
  return mute({ duty, branch }, days?.until ?? '', reason.replace(/^为止/, ''), desk);
}

/** The sent form of `askEnd`. */
export async function pressedMute(action: CardAction, desk: ArrangingDesk): Promise<Reply> {
  const { o, b, all } = action.payload;
  const duty = dutyOf(typeof o === 'string' ? o : null, desk.entries.duties);
  const branch = all === true ? null : typeof b === 'string' ? b : desk.entries.speaker.branch;
  if (duty === null || (branch === null && all !== true))
    throw new UserError(texts().arrangements.mute.cardOver(EXAMPLE));
  return mute({ duty, branch }, formText(action, 'until'), formText(action, 'reason'), desk);
}

async function mute(subject: Subject, until: string, reason: string, desk: ArrangingDesk): Promise<Reply> {
  const { entries } = desk;
  const { duty, branch } = subject;
  const said = texts().arrangements.mute;
  allowArranging('mute', { branch }, entries);
  if (duty.reminders.length === 0) throw new UserError(said.needless(duty.name));
  if (!isRealDate(until) || reason.trim() === '') return askEnd(subject, until, reason, entries);
  const today = localDate(entries.now, entries.zone);
  if (until < today) throw new UserError(said.over);
  if (until > addDays(today, LONGEST_DAYS)) throw new UserError(said.tooLong);
  const one: Mute = {
    ...newTrail(desk),
    kind: 'mute',
    obligation: duty.id,
    branch,
    person: null,
    from: today,
    until,
    reason: reason.trim().slice(0, 200),
  };
  const isSame = (other: Mute) =>
    other.person === null && other.obligation === duty.id && other.branch === branch;
  await keep(one, isSame, desk);
  return mutedReply(one, subject, entries);
}

function mutedReply(one: Mute, { duty, branch }: Subject, { now, zone, chatType }: EntryContext): Reply {
  const { every, mute: said, reason } = texts().arrangements;
  const today = localDate(now, zone);
  const until = showDate(one.until, { today });
  return {
    title: said.done,
    tone: 'done',
    blocks: [
      {
        kind: 'text',
        text: said.text(branch ?? every, dutyName(duty), until),
      },
      ...(chatType === 'p2p'
        ? [{ kind: 'fields' as const, rows: [{ label: reason, value: one.reason }] }]
        : []),
      { kind: 'note', text: said.hint },
      { kind: 'buttons', buttons: [endButton(said.end, one.id, said.endAsked)] },
    ],
    toast: { type: 'success', text: said.done },
  };
}

function askEnd({ duty, branch }: Subject, until: string, reason: string, { speaker }: EntryContext): Reply {
  const { every, mute: said, reason: label } = texts().arrangements;
  return {
    title: said.asked(dutyName(duty)),
    tone: 'ask',
    blocks: [
      { kind: 'text', text: said.askedText(branch ?? every) },
      {
        kind: 'form',
        name: 'mute',
        fields: [
          { name: 'until', label: said.until, type: 'date', required: true, ...given(until) },
          { name: 'reason', label, type: 'text', required: true, maxLength: 200, ...given(reason) },
        ],
        submit: {
          label: said.submit,
          action: 'mute.set',
          payload: {
            o: duty.id,
            ...(branch === null ? { all: true } : branch === speaker.branch ? {} : { b: branch }),
          },
          style: 'primary',
        },
      },
      { kind: 'buttons', buttons: [leaveButton()] },
      { kind: 'note', text: said.inWords },
    ],
  };
}

function given(value: string): { value?: string } {
  return value === '' ? {} : { value };
}
