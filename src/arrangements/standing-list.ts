import { addDays, showDate } from '../calendar/day.ts';
import { periodOfKey } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { Arrangement, Deadline, Mute, Settlement } from '../core/arrangement.ts';
import type { Block, Reply } from '../core/reply.ts';
import { dutyOf, type EntryContext } from '../ledger/context.ts';
import { dutyName } from '../obligations/wording.ts';
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
  const more = standing.length - MOST_SHOWN;
  return {
    title: '提醒设置',
    tone: 'plain',
    audience: 'sender',
    blocks: [
      ...(standing.length === 0
        ? [{ kind: 'text' as const, text: '现在没有另外设的：该提醒的都照常提醒。' }]
        : standing.slice(0, MOST_SHOWN).flatMap((one) => blocksOf(one, entries))),
      ...(more > 0
        ? [{ kind: 'text' as const, text: `还有${more}条，请带上支部名称看，如“提醒设置 第一党支部”。` }]
        : []),
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
  const by = entries.directory.member(one.by)?.name ?? '管理员';
  const set = `${by}${showDate(one.at.slice(0, 10), { today: localDate(entries.now, entries.zone) })}设`;
  return [
    { kind: 'fields', rows: [{ label, value: `${value}（${set}）` }] },
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
  const duty = one.obligation === null ? null : dutyOf(one.obligation, entries.duties);
  const name = duty === null ? '全部提醒' : dutyName(duty);
  const where = one.branch ?? '各支部';
  // A reason may name somebody: it is for those who can do something about it.
  const why = one.kind !== 'deadline' && mayEnd(one, entries) ? `，原因：${one.reason}` : '';
  switch (one.kind) {
    case 'deadline': {
      const called = duty === null ? '截止日期' : calledOf(duty);
      const label = `${where} ${name}`;
      return {
        label,
        value: `${called}是${day(one.date)}`,
        end: '取消这个日期',
        confirm: '取消后不再按这一天提醒。',
      };
    }
    case 'settlement': {
      const period = periodOfKey(one.period);
      const what = duty === null || period === null ? name : matterLabel({ duty, group: one.group, period });
      const label = one.person === undefined ? `${one.branch || '全单位'} ${what}` : what;
      const confirm = '取消后照常提醒，还差的照常列出。';
      return { label, value: `不适用${why}`, end: '取消不适用', confirm };
    }
    case 'mute': {
      const days = `${day(one.from)}至${day(one.until)}`;
      if (one.person === null) {
        const value = `暂停到${day(one.until)}${why}`;
        return { label: `${where} ${name}`, value, end: '取消暂停', confirm: '取消后照常提醒。' };
      }
      const own = one.person === entries.speaker.openId;
      const who = own ? '您' : (entries.directory.member(one.person)?.name ?? '一位同志');
      const reason = own && one.reason !== '' ? `，事由：${one.reason}` : '';
      return {
        label: `${who}请假`,
        value: `${days}${reason}`,
        end: '取消请假',
        confirm: '取消后照常发提醒。',
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
    ...(may.settle ? ['“不适用 支委会 委员都在外学习”'] : []),
    ...(may.mute ? ['“暂停提醒 主题党日 到4月30日 场地装修”'] : []),
    ...(may.term ? ['“第一党支部届满日 2027年5月31日”'] : []),
    ...(entries.speaker.administrator ? ['“自查报告截止 12月20日”'] : []),
    '“请假 3月1日到3月20日”',
  ];
  return `要设，直接说：${ways.join('、')}。`;
}
