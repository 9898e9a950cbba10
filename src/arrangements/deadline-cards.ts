import { showDate } from '../calendar/day.ts';
import { addMonths } from '../calendar/period.ts';
import { nextWorkday, undecreedNote, undecreedYears } from '../calendar/workday.ts';
import { localDate } from '../calendar/zone.ts';
import type { Deadline } from '../core/arrangement.ts';
import type { Duty } from '../core/duty.ts';
import { type Block, type Reply, saying } from '../core/reply.ts';
import type { EntryContext } from '../ledger/context.ts';
import { periodFor } from '../obligations/periods.ts';
import { openStages } from '../obligations/stages.ts';
import { dutyName } from '../obligations/wording.ts';
import { endButton, LEAVE_BUTTON } from './replies.ts';

/** A date that is set for a duty of one branch, or of all (null). */
export interface Setting {
  readonly duty: Duty;
  readonly branch: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** @returns what the date of the duty is called: 届满日, 截止日期. */
export function calledOf({ cadence }: Pick<Duty, 'cadence'>): string {
  return (cadence?.every === 'date' ? cadence.called : undefined) ?? '截止日期';
}

/** @returns how a date is set, for those duties that have one. */
export function examplesOf(duties: readonly Duty[]): string {
  const dated = duties.filter(({ cadence }) => cadence?.every === 'date');
  return dated
    .map((duty) =>
      calledOf(duty) === '截止日期'
        ? `“${duty.name}截止 12月20日”`
        : `“第一党支部${calledOf(duty)} 2027年5月31日”`,
    )
    .join('、');
}

/** What was set, and when there will be reminders. @param before what stood until now */
export function deadlineReply(
  { id, date }: Deadline,
  { duty, branch }: Setting,
  before: Deadline | null,
  { now, zone }: EntryContext,
): Reply {
  const today = localDate(now, zone);
  const called = calledOf(duty);
  return {
    title: `已设${called}：${dutyName(duty)}`,
    tone: 'done',
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label: '支部', value: branch ?? '各支部' },
          { label: called, value: inFull(date) },
          ...(before === null ? [] : [{ label: '原来', value: inFull(before.date) }]),
        ],
      },
      ...remindingBlocks(duty, date, today),
      {
        kind: 'buttons',
        buttons: [endButton('取消这个日期', id, '取消后不再按这一天提醒。')],
      },
    ],
    toast: { type: 'success', text: `已设${called}` },
  };
}

/** Each stage with the workday on which it begins and whom it goes to; nobody is named. */
function remindingBlocks(duty: Duty, date: string, today: string): readonly Block[] {
  const period = duty.cadence === null ? null : periodFor(duty.cadence, date, date);
  const stages = period === null ? [] : openStages(duty.reminders, period);
  const ahead = stages.filter(({ closes }) => closes > today);
  if (ahead.length === 0) return [{ kind: 'text', text: '这一天已经过了，不会再提醒。' }];
  const items = ahead.map(({ opens, stage }) => {
    const day = nextWorkday(opens > today ? opens : today);
    return `${inFull(day)}：${stage.to.join('、')}`;
  });
  const note = undecreedNote(undecreedYears(today, date));
  return [
    { kind: 'text', text: '到时还没有登记，会从这几天起提醒（都是工作日）：' },
    { kind: 'list', items },
    { kind: 'note', text: `提前多久提醒是本单位设置，文件没有写。${note}` },
  ];
}

/** Asks whether a day that is over was meant. @param yearSaid the words name the year */
export function askPast({ duty, branch, date }: Setting, yearSaid: boolean, entries: EntryContext): Reply {
  const called = calledOf(duty);
  const next = addMonths(date, 12);
  const words = `设置${called} ${branch ?? '各支部'} ${duty.name} ${next}`;
  const isAhead = next >= localDate(entries.now, entries.zone);
  return {
    title: `${inFull(date)}已经过了`,
    tone: 'ask',
    blocks: [
      { kind: 'text', text: `${branch ?? '各支部'}“${dutyName(duty)}”的${called}是哪一天？` },
      {
        kind: 'buttons',
        buttons: [
          ...(yearSaid || !isAhead ? [] : [saying(`是${inFull(next)}`, words, 'primary')]),
          {
            label: '确认就是这一天',
            action: 'deadline.set',
            payload: { o: duty.id, ...(branch === null ? {} : { b: branch }), d: date },
          },
          LEAVE_BUTTON,
        ],
      },
      { kind: 'note', text: '也可以带上年份再说一次，如“2027年5月31日”要连支部和名称一起说。' },
    ],
  };
}

/** @returns the day with its year: `2027年5月31日（周一）`. */
function inFull(date: string): string {
  return `${date.slice(0, 4)}年${showDate(date)}`;
}
