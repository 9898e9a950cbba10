import { addDays, showDate } from '../calendar/day.ts';
import { periodOfKey } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { Arrangement, Deadline, Mute, Settlement } from '../core/arrangement.ts';
import type { Block, Reply } from '../core/reply.ts';
import { dutyOf, type EntryContext } from '../ledger/context.ts';
import { dutyName } from '../obligations/wording.ts';
import { texts } from '../texts/texts.ts';
import { calledOf } from './deadline-cards.ts';
import type { ArrangingDesk } from './keeping.ts';
import { matterLabel } from './matter.ts';
import { endButton } from './replies.ts';
import { mayArrange, mayEnd } from './rights.ts';

/** What is arranged here, and ended here. */
export type Own = Deadline | Mute | Settlement;

const MOST_SHOWN = 15;
/** A date that is over stands for a while: somebody may still have to correct it. */
const DAYS_AFTER_DATE = 90;

/**
 * 提醒设置: what stands for the speaker and their branch, for an administrator everywhere or in a named branch, each
 * with the way to end it. Only in private: leaves and reasons are nobody else's business.
 * @param branch null where none is named
 */
export async function showArrangements(branch: string | null, desk: ArrangingDesk): Promise<Reply> {
  const { entries } = desk;
  const standing = (await desk.arrangements.list()).filter(
    (one): one is Own =>
      isStanding(one, localDate(entries.now, entries.zone)) &&
      (branch === null || branchOf(one, entries) === null || branchOf(one, entries) === branch) &&
      mayKnow(one, entries),
  );
  const said = texts().arrangements.list;
  const more = standing.length - MOST_SHOWN;
  return {
    title: said.title,
    tone: 'plain',
    audience: 'sender',
    blocks: [
      ...(standing.length === 0
        ? [{ kind: 'text' as const, text: said.none }]
        : standing.slice(0, MOST_SHOWN).flatMap((one) => blocksOf(one, entries))),
      ...(more > 0 ? [{ kind: 'text' as const, text: said.more(more) }] : []),
      { kind: 'note', text: waysFor(entries) },
    ],
  };
}

/** True for one that has not ended and still makes a difference. @param today local date */
export function isStanding(one: Arrangement, today: string): one is Own {
  if (one.ended !== null) return false;
  switch (one.kind) {
    case 'deadline':
      return addDays(one.date, DAYS_AFTER_DATE) >= today;
    case 'mute':
      return one.until >= today;
    case 'settlement':
      return one.how === 'not-applicable' && (periodOfKey(one.period)?.end ?? '') >= today;
    case 'campaign':
      return false;
  }
}

/** Members know what is set for their branch; who is on leave, only they themselves and who may set it for them. */
function mayKnow(one: Own, entries: EntryContext): boolean {
  const person = one.kind === 'deadline' ? null : (one.person ?? null);
  if (person !== null) return person === entries.speaker.openId || mayEnd(one, entries);
  const own = entries.speaker.member?.branch || null;
  return mayArrange('view', { branch: one.branch ?? own }, entries);
}

function branchOf(one: Own, { directory }: EntryContext): string | null {
  const person = one.kind === 'mute' ? one.person : null;
  return person === null ? one.branch : (directory.member(person)?.branch ?? null);
}

function blocksOf(one: Own, entries: EntryContext): readonly Block[] {
  const { label, value, end, confirm } = wordsOf(one, entries);
  const { administrator, list } = texts().arrangements;
  const by = entries.directory.member(one.by)?.name ?? administrator;
  const day = showDate(one.at.slice(0, 10), { today: localDate(entries.now, entries.zone) });
  return [
    { kind: 'fields', rows: [{ label, value: list.row(value, by, day) }] },
    ...(mayEnd(one, entries)
      ? [{ kind: 'buttons' as const, buttons: [endButton(end, one.id, confirm)] }]
      : []),
  ];
}

interface Words {
  readonly label: string;
  readonly value: string;
  /** The button that ends it, and what it asks first. */
  readonly end: string;
  readonly confirm: string;
}

function wordsOf(one: Own, entries: EntryContext): Words {
  const today = localDate(entries.now, entries.zone);
  const day = (date: string): string => showDate(date, { today });
  const { deadline, every, leave, list, mute, settling, whole } = texts().arrangements;
  const duty = one.obligation === null ? null : dutyOf(one.obligation, entries.duties);
  const name = duty === null ? list.all : dutyName(duty);
  const where = one.branch ?? every;
  // A reason may name somebody: it is for those who can do something about it.
  const why = one.kind !== 'deadline' && mayEnd(one, entries) ? one.reason : null;
  switch (one.kind) {
    case 'deadline': {
      const called = duty === null ? deadline.called : calledOf(duty);
      return {
        label: `${where} ${name}`,
        value: list.deadline(called, day(one.date)),
        end: deadline.end,
        confirm: deadline.endAsked,
      };
    }
    case 'settlement': {
      const period = periodOfKey(one.period);
      const what = duty === null || period === null ? name : matterLabel({ duty, group: one.group, period });
      const label = one.person === undefined ? `${one.branch || whole} ${what}` : what;
      return { label, value: list.notApplicable(why), end: settling.end, confirm: settling.endAsked };
    }
    case 'mute': {
      if (one.person === null) {
        const value = list.muted(day(one.until), why);
        return { label: `${where} ${name}`, value, end: mute.end, confirm: mute.endAsked };
      }
      const own = one.person === entries.speaker.openId;
      const who = own ? null : (entries.directory.member(one.person)?.name ?? list.someone);
      const reason = own && one.reason !== '' ? one.reason : null;
      return {
        label: list.leaveOf(who),
        value: list.leave(day(one.from), day(one.until), reason),
        end: leave.end,
        confirm: leave.endAsked,
      };
    }
  }
}

/** How something is set, for who may. */
function waysFor(entries: EntryContext): string {
  const branch = entries.speaker.member?.branch || null;
  const may = {
    settle: mayArrange('settle-branch', { branch }, entries),
    mute: mayArrange('mute', { branch }, entries),
    term: mayArrange('set-term', { branch }, entries),
  };
  const ways = [
    ...(may.settle ? ['不适用 支委会 委员都在外学习'] : []),
    ...(may.mute ? ['暂停提醒 主题党日 到4月30日 场地装修'] : []),
    ...(may.term ? ['第一党支部届满日 2027年5月31日'] : []),
    ...(entries.speaker.administrator ? ['自查报告截止 12月20日'] : []),
    '请假 3月1日到3月20日',
  ];
  return texts().arrangements.list.ways(ways);
}
