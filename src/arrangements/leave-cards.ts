import { showDate } from '../calendar/day.ts';
import { localDate } from '../calendar/zone.ts';
import type { Mute } from '../core/arrangement.ts';
import type { Block, Reply } from '../core/reply.ts';
import type { Member } from '../core/roster.ts';
import type { EntryContext } from '../ledger/context.ts';
import { COMMITTEE } from '../roster/directory.ts';
import { endButton, LEAVE_BUTTON } from './replies.ts';

/** A leave, and the ones that it took the place of. */
export interface Taken {
  readonly mute: Mute;
  readonly before: readonly Mute[];
}

/** @returns the leave's days, e.g. `3月1日（周日）至3月20日（周五）`. */
export function daysOf({ from, until }: Mute, { now, zone }: EntryContext): string {
  const today = localDate(now, zone);
  return `${showDate(from, { today })}${until === from ? '' : `至${showDate(until, { today })}`}`;
}

/** Stands on the card of who set it for another. */
export const TOLD: Block = { kind: 'note', text: '已私聊告诉本人，没有说事由。' };

/** What was noted, and who hears of the branch's matters meanwhile. */
export function leaveReply({ mute, before }: Taken, person: Member, entries: EntryContext): Reply {
  const own = person.openId === entries.speaker.openId;
  const days = daysOf(mute, entries);
  const why: readonly Block[] =
    own && mute.reason !== '' ? [{ kind: 'fields', rows: [{ label: '事由', value: mute.reason }] }] : [];
  return {
    title: '请假已记下',
    tone: 'done',
    audience: 'sender',
    blocks: [
      { kind: 'text', text: `${days}，不给${own ? '您' : person.name}发提醒。${nextInLine(person)}` },
      ...why,
      ...before.map((one) => ({
        kind: 'note' as const,
        text: `原来记的${daysOf(one, entries)}，以这次为准。`,
      })),
      ...(own ? [{ kind: 'note' as const, text: '事由只有您自己看得到。提前回来，发“销假”。' }] : []),
      { kind: 'buttons', buttons: [endButton('取消请假', mute.id, '取消后照常发提醒。')] },
    ],
    toast: { type: 'success', text: '请假已记下' },
  };
}

/** Who hears of it meanwhile (`obligations/recipients`). */
function nextInLine({ roles }: Member): string {
  if (roles.includes('书记')) return '这期间该书记办的支部事项，改提醒管理员。';
  if (roles.some((role) => COMMITTEE.includes(role) || role === '党小组长'))
    return '这期间该办的支部事项，改提醒书记。';
  return '个人的事项，回来再提醒。';
}

/** What the person is told whose leave somebody else has set. */
export function toldAway(days: string): Reply {
  return {
    title: '请假已记下',
    tone: 'plain',
    blocks: [
      { kind: 'text', text: `已为您记下：${days}不给您发提醒。` },
      { kind: 'note', text: '不对的话，发“销假”就照常提醒。' },
    ],
  };
}

/** Asks from when to when, on a form. */
export function askDays(person: Member, { speaker, now, zone }: EntryContext): Reply {
  const own = person.openId === speaker.openId;
  const today = localDate(now, zone);
  return {
    title: own ? '请假：从哪天到哪天？' : `${person.name}请假：从哪天到哪天？`,
    tone: 'ask',
    audience: 'sender',
    blocks: [
      {
        kind: 'form',
        name: 'leave',
        fields: [
          { name: 'from', label: '开始', type: 'date', value: today, required: true },
          { name: 'until', label: '结束', type: 'date', required: true },
          { name: 'reason', label: '事由（可不填，只有本人看得到）', type: 'text', maxLength: 100 },
        ],
        submit: {
          label: '确认请假',
          action: 'absence.set',
          payload: own ? {} : { m: person.openId },
          style: 'primary',
        },
      },
      { kind: 'buttons', buttons: [LEAVE_BUTTON] },
      { kind: 'note', text: '也可以直接回一句，如“3月1日到3月20日”“到下周五”。' },
    ],
  };
}
