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
import { texts } from '../texts/texts.ts';
import { endButton, leaveButton } from './replies.ts';

/** A date that is set for a duty of one branch, or of all (null). */
export interface Setting {
  readonly duty: Duty;
  readonly branch: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** @returns what the date of the duty is called: 届满日, or a plain deadline. */
export function calledOf(duty: Pick<Duty, 'cadence'>): string {
  return ownName(duty) ?? texts().arrangements.deadline.called;
}

/** @returns what its file calls the date, or null */
function ownName({ cadence }: Pick<Duty, 'cadence'>): string | null {
  return (cadence?.every === 'date' ? cadence.called : undefined) ?? null;
}

/** @returns how a date is set, for those duties that have one. */
export function examplesOf(duties: readonly Duty[]): string {
  const dated = duties.filter(({ cadence }) => cadence?.every === 'date');
  const { common } = texts();
  return common.list(
    dated.map((duty) => {
      const own = ownName(duty);
      return common.quoted(own === null ? `${duty.name}截止 12月20日` : `第一党支部${own} 2027年5月31日`);
    }),
  );
}

/** What was set, and when there will be reminders. @param before what stood until now */
export function deadlineReply(
  { id, date }: Deadline,
  { duty, branch }: Setting,
  before: Deadline | null,
  { now, zone }: EntryContext,
): Reply {
  const today = localDate(now, zone);
  const { branch: label, every, deadline: said } = texts().arrangements;
  const called = calledOf(duty);
  return {
    title: said.title(called, dutyName(duty)),
    tone: 'done',
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label, value: branch ?? every },
          { label: called, value: inFull(date) },
          ...(before === null ? [] : [{ label: said.before, value: inFull(before.date) }]),
        ],
      },
      ...remindingBlocks(duty, date, today),
      {
        kind: 'buttons',
        buttons: [endButton(said.end, id, said.endAsked)],
      },
    ],
    toast: { type: 'success', text: said.set(called) },
  };
}

/** Each stage with the workday on which it begins and whom it goes to; nobody is named. */
export function remindingBlocks(duty: Duty, date: string, today: string): readonly Block[] {
  const { arrangements, common } = texts();
  const said = arrangements.deadline;
  const period = duty.cadence === null ? null : periodFor(duty.cadence, date, date);
  const stages = period === null ? [] : openStages(duty.reminders, period);
  const ahead = stages.filter(({ closes }) => closes > today);
  if (ahead.length === 0) return [{ kind: 'text', text: said.over }];
  const items = ahead.map(({ opens, stage }) => {
    const day = nextWorkday(opens > today ? opens : today);
    return common.labelled(inFull(day), common.list(stage.to));
  });
  const note = undecreedNote(undecreedYears(today, date));
  return [
    { kind: 'text', text: said.stages },
    { kind: 'list', items },
    { kind: 'note', text: said.ownSetting(note) },
  ];
}

/** Asks whether a day that is over was meant. @param yearSaid the words name the year */
export function askPast({ duty, branch, date }: Setting, yearSaid: boolean, entries: EntryContext): Reply {
  const { every, deadline: said } = texts().arrangements;
  const next = addMonths(date, 12);
  const words = `设置${ownName(duty) ?? '截止日期'} ${branch ?? '各支部'} ${duty.name} ${next}`;
  const isAhead = next >= localDate(entries.now, entries.zone);
  return {
    title: said.past(inFull(date)),
    tone: 'ask',
    blocks: [
      { kind: 'text', text: said.pastAsked(branch ?? every, dutyName(duty), calledOf(duty)) },
      {
        kind: 'buttons',
        buttons: [
          ...(yearSaid || !isAhead ? [] : [saying(said.isNext(inFull(next)), words, 'primary')]),
          {
            label: said.isThis,
            action: 'deadline.set',
            payload: { o: duty.id, ...(branch === null ? {} : { b: branch }), d: date },
          },
          leaveButton(),
        ],
      },
      { kind: 'note', text: said.withYear },
    ],
  };
}

/** @returns the day with its year: `2027年5月31日（周一）`. */
function inFull(date: string): string {
  return texts().calendar.day(date, true);
}
