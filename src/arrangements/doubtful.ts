import { showDate } from '../calendar/day.ts';
import { periodOfKey } from '../calendar/period.ts';
import { localDate, localTime } from '../calendar/zone.ts';
import type { Deliveries, Delivery } from '../core/deliveries.ts';
import { readPlanKey, readReminderKey } from '../core/keys.ts';
import type { CardAction } from '../core/message.ts';
import type { Block, Reply } from '../core/reply.ts';
import { dutyOf, type EntryContext } from '../ledger/context.ts';
import { matterLabel } from './matter.ts';

/** What the list of doubtful reminders is shown from. */
export interface DoubtfulDesk {
  readonly entries: EntryContext;
  readonly deliveries: Deliveries;
}

const MOST_SHOWN = 8;
const WHY =
  '发送时断了，不知道对方收到没有。过了一小时飞书就认不出是同一条，再发可能让人收到两遍，所以没有自动重发。';

/** 待查提醒: what may or may not have arrived, each with the two ways to settle it. The command is an administrator's. */
export async function showDoubtful({ entries, deliveries }: DoubtfulDesk): Promise<Reply> {
  const doubted = await deliveries.doubted();
  const more = doubted.length - MOST_SHOWN;
  if (doubted.length === 0)
    return {
      title: '没有待查的提醒',
      blocks: [{ kind: 'text', text: '都发清楚了，没有要您查的。' }],
    };
  return {
    title: `有${doubted.length}条提醒待查`,
    tone: 'ask',
    blocks: [
      { kind: 'text', text: WHY },
      ...(await Promise.all(doubted.slice(0, MOST_SHOWN).map((one) => blocksOf(one, entries)))).flat(),
      ...(more > 0 ? [{ kind: 'text' as const, text: `还有${more}条，处理完上面的再发“待查提醒”。` }] : []),
      { kind: 'note', text: '问一下本人收到没有再点；已经登记了的，点“再发一次”也不会发。' },
    ],
  };
}

/** 已收到 leaves it as it is; 再发一次 gives it back, so that it is sent when it is still due. */
export async function pressedDoubtful(
  how: 'done' | 'again',
  action: CardAction,
  desk: DoubtfulDesk,
): Promise<Reply> {
  const { deliveries } = desk;
  const card = action.payload.c;
  const one = (await deliveries.doubted()).find((other) => other.card === card);
  if (one !== undefined && how === 'done') await deliveries.done(one.card, '');
  if (one !== undefined && how === 'again') await deliveries.release(one.card);
  const text =
    one === undefined
      ? '这一条已经处理过了。'
      : how === 'done'
        ? '好的，不再发。'
        : '好的，还没登记的话，十几分钟内会再发（只在工作时间）。';
  return { ...(await showDoubtful(desk)), toast: { type: 'success', text } };
}

async function blocksOf({ card, keys, at }: Delivery, entries: EntryContext): Promise<readonly Block[]> {
  const told = await Promise.all(keys.map((key) => wordsOf(key, entries)));
  const when = `${showDate(localDate(at, entries.zone))}${localTime(at, entries.zone)}`;
  const payload = { c: card };
  return [
    {
      kind: 'fields',
      rows: [
        { label: '发给', value: told[0]?.to ?? '' },
        { label: '事项', value: told.map(({ about }) => about).join('、') },
        { label: '时间', value: when },
      ],
    },
    {
      kind: 'buttons',
      buttons: [
        { label: '已收到，不用再发', action: 'doubtful.done', payload, style: 'primary' },
        {
          label: '再发一次',
          action: 'doubtful.again',
          payload,
          confirm: '对方如果其实已经收到，会收到第二遍。',
        },
      ],
    },
  ];
}

interface Told {
  readonly to: string;
  readonly about: string;
}

/** What a key of ours says about its message; any other kind is told by its recipient alone. */
async function wordsOf(key: string, entries: EntryContext): Promise<Told> {
  const reminder = readReminderKey(key);
  if (reminder !== null) {
    const duty = dutyOf(reminder.obligation, entries.duties);
    const period = periodOfKey(reminder.period);
    const what = duty === null || period === null ? '一条提醒' : matterLabel({ duty, group: null, period });
    return { to: nameOf(reminder.to, entries), about: `${reminder.branch} ${what}`.trim() };
  }
  const plan = readPlanKey(key);
  if (plan !== null) {
    const record = await entries.ledger.get(plan.record);
    const duty = dutyOf(record?.kind ?? null, entries.duties);
    const about = `${record?.branch ?? ''} ${duty?.name ?? ''}（计划）`.trim();
    return { to: nameOf(plan.to, entries), about };
  }
  const digest = /^digest:(?<month>[^/]+)\/(?:branch\/(?<branch>.+)|organisation\/(?<reader>.+))$/s.exec(key);
  const { month = '', branch, reader } = digest?.groups ?? {};
  const label = periodOfKey(month)?.label ?? '';
  const about = digest === null ? '一条消息' : `${branch ?? '全单位'} ${label}小结`;
  if (branch !== undefined) return { to: `${branch}书记`, about };
  return { to: nameOf(reader ?? key.slice(key.lastIndexOf('/') + 1), entries), about };
}

/** A member by name and branch, a group by its branch. */
function nameOf(to: string, { directory }: EntryContext): string {
  const member = directory.member(to);
  if (member !== null) return [member.name, member.branch].filter((part) => part !== '').join('，');
  const branch = directory.branchOfChat(to);
  if (branch !== null) return `${branch}的群`;
  return directory.isAdministrator(to) ? '管理员' : '名册里已经没有的同志';
}
