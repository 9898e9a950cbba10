import type { Settlement } from '../core/arrangement.ts';
import type { DocumentHead } from '../core/document.ts';
import { type Block, type Reply, saying } from '../core/reply.ts';
import type { EntryContext } from '../ledger/context.ts';
import { isMeeting } from '../obligations/announcing.ts';
import { basisWords } from '../obligations/basis-quote.ts';
import { type Matter, matterLabel, payloadFor } from './matter.ts';
import { endButton, LEAVE_BUTTON } from './replies.ts';

/** Asks why, on a form with one field. */
export function askReason(matter: Matter, entries: EntryContext): Reply {
  return {
    title: `${matterLabel(matter)}：为什么不适用？`,
    tone: 'ask',
    ...privacy(matter),
    blocks: [
      { kind: 'text', text: `${placeOf(matter)}这一期不再提醒，要留一句原因，以后查得到。` },
      {
        kind: 'form',
        name: 'not-applicable',
        fields: [
          {
            name: 'reason',
            label: '原因',
            type: 'text',
            required: true,
            placeholder: '如：委员都在外学习',
            maxLength: 200,
          },
        ],
        submit: {
          label: '确认不适用',
          action: 'not-applicable.set',
          payload: payloadFor(matter, entries),
          style: 'primary',
        },
      },
      { kind: 'buttons', buttons: [LEAVE_BUTTON] },
      { kind: 'note', text: '也可以直接回一句原因。' },
    ],
  };
}

/** What was set, and how it is taken back. In a group the reason is not repeated: it may name somebody. */
export function settledReply(
  matter: Matter,
  { id, reason }: Settlement,
  documents: readonly DocumentHead[],
  { chatType }: EntryContext,
): Reply {
  const text = `${matterLabel(matter)}不再提醒，“还差啥”里也不再列；下一期照常。`;
  return {
    title: '已设为不适用',
    tone: 'done',
    ...privacy(matter),
    blocks: [
      { kind: 'text', text },
      {
        kind: 'fields',
        rows: [
          {
            label: '支部',
            value: [matter.branch || '全单位', matter.group].filter((part) => part !== null).join(' '),
          },
          ...(chatType === 'p2p' ? [{ label: '原因', value: reason }] : []),
        ],
      },
      ...demandOf(matter, documents),
      {
        kind: 'buttons',
        buttons: [endButton('取消不适用', id, '取消后照常提醒，还差的照常列出。')],
      },
    ],
    toast: { type: 'success', text: '已设为不适用' },
  };
}

/** What the document demands stays as it is: a setting of ours does not change it. */
function demandOf({ duty }: Matter, documents: readonly DocumentHead[]): readonly Block[] {
  const words = basisWords(duty.basis[0], documents);
  if (duty.cadence?.strength !== 'hard' || words === null) return [];
  const text = `文件原文是：${words}。这里只是不再提醒，不改变文件的要求。`;
  return [{ kind: 'note', text }];
}

/** It was held, so it is to be logged: a setting would hide it. */
export function heldAfterAll(matter: Matter, entries: EntryContext): Reply {
  const held = isMeeting(matter.duty) ? '开过' : '办过';
  const { branch } = matter;
  const where = branch === entries.speaker.branch ? '' : ` ${branch}`;
  return {
    title: `${held}了，登记一下就不再提醒`,
    tone: 'ask',
    ...privacy(matter),
    blocks: [
      { kind: 'text', text: `${matterLabel(matter)}没有设为不适用。已经${held}的，请登记，计入台账。` },
      {
        kind: 'buttons',
        buttons: [saying('去登记', `登记 ${matter.duty.name}${where}`, 'primary')],
      },
    ],
  };
}

/** Nothing was named that could be settled. */
export function whichDuty({ duties }: EntryContext): Reply {
  const names = [...new Set(duties.filter(({ cadence }) => cadence !== null).map(({ name }) => name))];
  return {
    title: '哪一项不适用？',
    tone: 'ask',
    blocks: [
      { kind: 'text', text: '请连名称和原因一起说，例如“不适用 支委会 委员都在外学习”。' },
      { kind: 'note', text: `有提醒的是：${names.join('、')}。` },
    ],
  };
}

/** One's own duty is one's own business. */
function privacy({ person }: Matter): { audience?: 'sender' } {
  return person === null ? {} : { audience: 'sender' };
}

function placeOf({ branch, group, person }: Matter): string {
  return person === null ? (group ?? (branch || '全单位')) : '您';
}
