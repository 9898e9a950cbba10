import { showDate } from '../calendar/day.ts';
import { localDate } from '../calendar/zone.ts';
import type { Mute } from '../core/arrangement.ts';
import type { Block, Reply } from '../core/reply.ts';
import type { Member } from '../core/roster.ts';
import type { EntryContext } from '../ledger/context.ts';
import { COMMITTEE } from '../roster/directory.ts';
import { texts } from '../texts/texts.ts';
import { endButton, leaveButton } from './replies.ts';

/** A leave, and the ones that it took the place of. */
export interface Taken {
  readonly mute: Mute;
  readonly before: readonly Mute[];
}

/** @returns the leave's days, e.g. `3月1日（周日）至3月20日（周五）`. */
export function daysOf({ from, until }: Mute, { now, zone }: EntryContext): string {
  const today = localDate(now, zone);
  return texts().arrangements.leave.days(
    showDate(from, { today }),
    until === from ? null : showDate(until, { today }),
  );
}

/** Stands on the card of who set it for another. */
export function toldNote(): Block {
  return { kind: 'note', text: texts().arrangements.leave.told };
}

/** What was noted, and who hears of the branch's matters meanwhile. */
export function leaveReply({ mute, before }: Taken, person: Member, entries: EntryContext): Reply {
  const said = texts().arrangements.leave;
  const own = person.openId === entries.speaker.openId;
  const days = daysOf(mute, entries);
  const why: readonly Block[] =
    own && mute.reason !== '' ? [{ kind: 'fields', rows: [{ label: said.why, value: mute.reason }] }] : [];
  return {
    title: said.set,
    tone: 'done',
    audience: 'sender',
    blocks: [
      { kind: 'text', text: said.text(days, own ? null : person.name, nextInLine(person)) },
      ...why,
      ...before.map((one) => ({
        kind: 'note' as const,
        text: said.before(daysOf(one, entries)),
      })),
      ...(own ? [{ kind: 'note' as const, text: said.private }] : []),
      { kind: 'buttons', buttons: [endButton(said.end, mute.id, said.endAsked)] },
    ],
    toast: { type: 'success', text: said.set },
  };
}

/** Who hears of it meanwhile (`obligations/recipients`). */
function nextInLine({ roles }: Member): string {
  const { next } = texts().arrangements.leave;
  if (roles.includes('书记')) return next.secretary;
  if (roles.some((role) => COMMITTEE.includes(role) || role === '党小组长')) return next.committee;
  return next.member;
}

/** What the person is told whose leave somebody else has set. */
export function toldAway(days: string): Reply {
  const said = texts().arrangements.leave;
  return {
    title: said.set,
    tone: 'plain',
    blocks: [
      { kind: 'text', text: said.toldText(days) },
      { kind: 'note', text: said.toldHint },
    ],
  };
}

/** Asks from when to when, on a form. */
export function askDays(person: Member, { speaker, now, zone }: EntryContext): Reply {
  const said = texts().arrangements.leave;
  const own = person.openId === speaker.openId;
  const today = localDate(now, zone);
  return {
    title: said.asked(own ? null : person.name),
    tone: 'ask',
    audience: 'sender',
    blocks: [
      {
        kind: 'form',
        name: 'leave',
        fields: [
          { name: 'from', label: said.from, type: 'date', value: today, required: true },
          { name: 'until', label: said.until, type: 'date', required: true },
          { name: 'reason', label: said.reason, type: 'text', maxLength: 100 },
        ],
        submit: {
          label: said.submit,
          action: 'absence.set',
          payload: own ? {} : { m: person.openId },
          style: 'primary',
        },
      },
      { kind: 'buttons', buttons: [leaveButton()] },
      { kind: 'note', text: said.hint },
    ],
  };
}
