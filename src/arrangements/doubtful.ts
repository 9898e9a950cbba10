import { showDate } from '../calendar/day.ts';
import { periodOfKey } from '../calendar/period.ts';
import { localDate, localTime } from '../calendar/zone.ts';
import type { Deliveries, Delivery } from '../core/deliveries.ts';
import { readPlanKey, readReminderKey } from '../core/keys.ts';
import type { CardAction } from '../core/message.ts';
import type { Block, Reply } from '../core/reply.ts';
import { dutyOf, type EntryContext } from '../ledger/context.ts';
import { texts } from '../texts/texts.ts';
import { matterLabel } from './matter.ts';

/** What the list of doubtful reminders is shown from. */
export interface DoubtfulDesk {
  readonly entries: EntryContext;
  readonly deliveries: Deliveries;
}

const MOST_SHOWN = 8;

/** 待查提醒: what may or may not have arrived, each with the two ways to settle it. The command is an administrator's. */
export async function showDoubtful({ entries, deliveries }: DoubtfulDesk): Promise<Reply> {
  const said = texts().arrangements.doubtful;
  const doubted = await deliveries.doubted();
  const more = doubted.length - MOST_SHOWN;
  if (doubted.length === 0)
    return {
      title: said.none,
      blocks: [{ kind: 'text', text: said.noneText }],
    };
  return {
    title: said.title(doubted.length),
    tone: 'ask',
    blocks: [
      { kind: 'text', text: said.why },
      ...(await Promise.all(doubted.slice(0, MOST_SHOWN).map((one) => blocksOf(one, entries)))).flat(),
      ...(more > 0 ? [{ kind: 'text' as const, text: said.more(more) }] : []),
      { kind: 'note', text: said.hint },
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
  const said = texts().arrangements.doubtful;
  const text = one === undefined ? said.settled : how === 'done' ? said.kept : said.again;
  return { ...(await showDoubtful(desk)), toast: { type: 'success', text } };
}

async function blocksOf({ card, keys, at }: Delivery, entries: EntryContext): Promise<readonly Block[]> {
  const told = await Promise.all(keys.map((key) => wordsOf(key, entries)));
  const { arrangements, common, obligations } = texts();
  const said = arrangements.doubtful;
  const when = obligations.when(showDate(localDate(at, entries.zone)), localTime(at, entries.zone));
  const payload = { c: card };
  return [
    {
      kind: 'fields',
      rows: [
        { label: said.to, value: told[0]?.to ?? '' },
        { label: said.about, value: common.list(told.map(({ about }) => about)) },
        { label: said.at, value: when },
      ],
    },
    {
      kind: 'buttons',
      buttons: [
        { label: said.arrived, action: 'doubtful.done', payload, style: 'primary' },
        {
          label: said.sendAgain,
          action: 'doubtful.again',
          payload,
          confirm: said.sendAgainAsked,
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
  const { doubtful: said, whole } = texts().arrangements;
  const reminder = readReminderKey(key);
  if (reminder !== null) {
    const duty = dutyOf(reminder.obligation, entries.duties);
    const period = periodOfKey(reminder.period);
    const what =
      duty === null || period === null ? said.reminder : matterLabel({ duty, group: null, period });
    return { to: nameOf(reminder.to, entries), about: `${reminder.branch} ${what}`.trim() };
  }
  const plan = readPlanKey(key);
  if (plan !== null) {
    const record = await entries.ledger.get(plan.record);
    const duty = dutyOf(record?.kind ?? null, entries.duties);
    const about = said.planned(record?.branch ?? '', duty?.name ?? '');
    return { to: nameOf(plan.to, entries), about };
  }
  const digest = /^digest:(?<month>[^/]+)\/(?:branch\/(?<branch>.+)|organisation\/(?<reader>.+))$/s.exec(key);
  const { month = '', branch, reader } = digest?.groups ?? {};
  const label = periodOfKey(month)?.label ?? '';
  const about = digest === null ? said.message : said.digest(branch ?? whole, label);
  if (branch !== undefined) return { to: said.secretary(branch), about };
  return { to: nameOf(reader ?? key.slice(key.lastIndexOf('/') + 1), entries), about };
}

/** A member by name and branch, a group by its branch. */
function nameOf(to: string, { directory }: EntryContext): string {
  const { administrator, doubtful: said } = texts().arrangements;
  const member = directory.member(to);
  if (member !== null) return said.person(member.name, member.branch);
  const branch = directory.branchOfChat(to);
  if (branch !== null) return said.group(branch);
  return directory.isAdministrator(to) ? administrator : said.gone;
}
