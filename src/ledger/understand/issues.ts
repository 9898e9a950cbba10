import { addDays, showDate, weekday } from '../../calendar/day.ts';
import type { Moment, MomentProblem } from '../../calendar/expression/moment.ts';
import { isWorkday } from '../../calendar/workday.ts';
import type { Duty } from '../../core/duty.ts';
import type { FieldName, Issue } from '../../core/record.ts';
import type { Member } from '../../core/roster.ts';
import { isEntered } from '../../obligations/entered.ts';
import { COMMITTEE } from '../../roster/directory.ts';
import { isTalk } from './duty.ts';
import type { FieldReading } from './field-reading.ts';
import type { UnderstandContext } from './understanding.ts';

const QUESTIONS: Readonly<Record<FieldName, string>> = {
  date: '是哪一天？',
  start: '几点开始？',
  end: '几点结束？',
  place: '在哪里？',
  topic: '主题是什么？',
  host: '谁主持的？',
  recorder: '谁记录的？',
  speaker: '谁讲的课？',
  expected: '应到多少人？',
  present: '实到多少人？',
  absent: '谁没到，什么原因？',
  observers: '谁列席？',
  agenda: '议题是什么？',
  content: '内容是什么？',
  resolution: '决议是什么？',
  talk: '和谁谈的？',
  days: '几天？',
};

/** What is said about the day but cannot be entered as it is. */
export function dateIssues(moment: Moment, today: string): readonly Issue[] {
  return moment.problems.map((problem) => dateIssue(problem, today));
}

function dateIssue(problem: MomentProblem, today: string): Issue {
  const [first = today] = problem.candidates;
  switch (problem.code) {
    case 'ambiguous':
      return whichDay(problem, today);
    case 'impossible':
      return issue('date', 'implausible', `没有“${problem.text}”这一天，是哪一天？`);
    case 'vague':
      return issue('date', 'ambiguous', `“${problem.text}”具体是哪一天？`);
    case 'past':
      return issue(
        'date',
        'implausible',
        `${showDate(first, { today })}已经过去了，是开过了，还是日期写错了？`,
      );
    case 'future':
      return notYet(problem, today);
  }
}

function whichDay({ text, candidates }: MomentProblem, today: string): Issue {
  const choices = candidates.map((date) => ({
    label: date > today ? `${showDate(date, { today })}，还没开` : showDate(date, { today }),
    value: date > today ? `plan:${date}` : date,
  }));
  const [only, ...others] = candidates;
  const days = candidates
    .map((date) => `${showDate(date, { today })}${date > today ? '（计划）' : ''}`)
    .join('还是');
  const message =
    only !== undefined && others.length === 0
      ? `“${text}”是${showDate(only, { today })}吗？`
      : `“${text}”是${days}？`;
  return { ...issue('date', 'ambiguous', message), choices };
}

function notYet({ candidates }: MomentProblem, today: string): Issue {
  const [date = today] = candidates;
  const message = `${showDate(date, { today })}还没到，是计划吗？如果日期写错了，请改。`;
  return { ...issue('date', 'future', message), choices: [{ label: '存为计划', value: `plan:${date}` }] };
}

/** Ways of writing a day in which the weekday is easily overlooked. */
const BY_NUMBER: ReadonlySet<Moment['form']> = new Set(['day', 'month-and-day', 'numeric', 'slash']);

/**
 * A meeting on a day off is possible, and more often a slip. It is asked about where the day was given by its number:
 * who says 上周六 or 昨天 knows which day it was.
 */
export function dayOffIssue(moment: Moment, duty: Duty | null, today: string): Issue | null {
  const { date } = moment;
  if (date === null || moment.problems.length > 0 || duty?.unit === 'person' || !BY_NUMBER.has(moment.form))
    return null;
  if (moment.weekdayNamed || isWorkday(date)) return null;
  const near = [addDays(date, weekday(date) === 7 ? -2 : -1)].filter((day) => isWorkday(day));
  const kind = weekday(date) >= 6 ? '' : '，放假';
  return {
    ...issue('date', 'implausible', `${showDate(date, { today })}是休息日${kind}，日期对吗？`),
    choices: [date, ...near].map((day) => ({ label: `是${showDate(day, { today })}`, value: day })),
  };
}

/** What does not add up among the numbers and the names. */
export function countIssues(
  { fields, attendance, nobodyAway }: FieldReading,
  duty: Duty | null,
): readonly Issue[] {
  const { expected, present, absent = [] } = fields;
  const found: Issue[] = [];
  if (attendance.loose !== null) {
    found.push(issue('present', 'ambiguous', `“${attendance.loose}”不是准确人数，实到多少人？`));
  }
  if (duty?.attendedBy === null) return found;
  if (typeof expected === 'number' && typeof present === 'number') {
    const away = expected - present;
    const named = absent?.length ?? 0;
    if (away < 0) found.push(issue('present', 'mismatch', `实到${present}人比应到${expected}人多，请核对。`));
    else if (named > 0 ? named !== away : nobodyAway && away > 0) {
      found.push(
        issue(
          'absent',
          'mismatch',
          `应到${expected}、实到${present}，差${away}人，但写了${named}名缺席，请${named < away ? '补上其余的人和原因' : '核对'}。`,
        ),
      );
    } else if (away > 0 && named === 0)
      found.push(issue('absent', 'missing', `有${away}人没到，是谁、什么原因？`));
  } else if (attendance.away !== null && (absent?.length ?? 0) < attendance.away) {
    found.push(issue('absent', 'missing', `有${attendance.away}人没到，是谁、什么原因？`));
  }
  const unexplained = (absent ?? []).filter(({ reason }) => reason === null).map(({ name }) => name);
  if (unexplained.length > 0 && !found.some(({ field }) => field === 'absent')) {
    found.push(issue('absent', 'missing', `${unexplained.join('、')}是什么原因没到？`));
  }
  return found;
}

/** More than twice as many as there are on the roster is a slip of the finger; a few more may be guests. */
export function crowdIssue(
  reading: FieldReading,
  duty: Duty | null,
  context: UnderstandContext,
): Issue | null {
  const { expected } = reading.fields;
  if (duty === null || typeof expected !== 'number') return null;
  const branch = reading.fields.branch ?? context.speaker?.branch;
  const members = context.members.filter((member) => member.branch === branch);
  const count = members.filter((member) => attends(member, duty, reading.fields.group)).length;
  if (count < 3 || expected <= count * 2) return null;
  return issue('expected', 'implausible', `名册上应参加的是${count}人，应到写了${expected}人，对吗？`);
}

function attends(member: Member, duty: Duty, group: string | undefined): boolean {
  if (duty.attendedBy === 'committee') return member.roles.some((role) => COMMITTEE.includes(role));
  if (duty.attendedBy === 'group') return group === undefined || member.group === group;
  return duty.attendedBy === 'members';
}

/** What the duty asks for and nobody said. A plan needs its day only. */
export function missingIssues(reading: FieldReading, duty: Duty, planned: boolean): readonly Issue[] {
  const asked: readonly FieldName[] = planned ? ['date'] : ['date', ...duty.fields.ask];
  const { fields, moment, nobodyAway } = reading;
  return [...new Set(asked)].flatMap((field): readonly Issue[] => {
    if (field === 'talk') return fields.talk?.with == null ? [issue('with', 'missing', QUESTIONS.talk)] : [];
    // Who was away follows from the numbers, and is asked with them.
    if (field === 'absent' || (nobodyAway && fields[field] !== undefined)) return [];
    if (field === 'start' && moment.part !== null && fields.start === undefined) {
      return [issue('start', 'missing', `${moment.part}几点开始？`)];
    }
    const said = fields[field];
    return said === undefined || said === null ? [issue(field, 'missing', QUESTIONS[field])] : [];
  });
}

/** 应到 of a branch that came in full, offered from the roster. */
export function kindIssue(duties: readonly Duty[]): Issue {
  return {
    ...issue('kind', 'missing', '要登记哪一项？'),
    choices: duties.filter(isEntered).map((duty) => ({ label: duty.name, value: duty.id })),
  };
}

/** A confidential entry does not belong in a group. */
export function placeIssue(duty: Duty): Issue {
  return issue('kind', 'wrong-place', `${duty.name}不能在群里登记，刚才的内容没有保存，请在私聊里登记。`);
}

export function isConfidential(duty: Duty): boolean {
  return duty.place === 'private' || isTalk(duty);
}

function issue(field: string, code: Issue['code'], message: string): Issue {
  return { field, code, message };
}
