import { addDays, showDate, weekday } from '../../calendar/day.ts';
import type { Moment, MomentProblem } from '../../calendar/expression/moment.ts';
import { isWorkday } from '../../calendar/workday.ts';
import type { Duty } from '../../core/duty.ts';
import type { FieldName, Issue } from '../../core/record.ts';
import type { Member } from '../../core/roster.ts';
import { isEntered } from '../../obligations/entered.ts';
import { COMMITTEE } from '../../roster/directory.ts';
import { texts } from '../../texts/texts.ts';
import { isTalk } from './duty.ts';
import type { FieldReading } from './field-reading.ts';
import type { UnderstandContext } from './understanding.ts';

/** What is said about the day but cannot be entered as it is. */
export function dateIssues(moment: Moment, today: string): readonly Issue[] {
  return moment.problems.map((problem) => dateIssue(problem, today));
}

function dateIssue(problem: MomentProblem, today: string): Issue {
  const [first = today] = problem.candidates;
  const said = texts().ledger.questions.day;
  switch (problem.code) {
    case 'ambiguous':
      return whichDay(problem, today);
    case 'impossible':
      return { ...issue('date', 'implausible', said.impossible(problem.text)), ...stretchOf(problem) };
    case 'vague':
      return { ...issue('date', 'ambiguous', said.vague(problem.text)), ...stretchOf(problem) };
    case 'past':
      return issue('date', 'implausible', said.past(showDate(first, { today })));
    case 'future':
      return notYet(problem, today);
  }
}

function stretchOf({ text }: MomentProblem): Pick<Issue, 'within'> {
  const [within] = /^.*?(?:月份?|季度?|年|周|星期|礼拜)(?:[初底末]|[上中下]旬)?/u.exec(text) ?? [];
  return within === undefined ? {} : { within };
}

function whichDay({ text, candidates }: MomentProblem, today: string): Issue {
  const said = texts().ledger.questions.day;
  const days = candidates.map((date) => ({ date, day: showDate(date, { today }), ahead: date > today }));
  const choices = days.map((one) => ({
    label: said.choice(one),
    value: one.ahead ? `plan:${one.date}` : one.date,
  }));
  return { ...issue('date', 'ambiguous', said.which(text, days)), choices };
}

function notYet({ candidates }: MomentProblem, today: string): Issue {
  const [date = today] = candidates;
  const said = texts().ledger.questions.day;
  return {
    ...issue('date', 'future', said.notYet(showDate(date, { today }))),
    choices: [{ label: said.plan, value: `plan:${date}` }],
  };
}

/** Of several days only the first would be kept, where the duty does not count them. */
export function rangeIssue(moment: Moment, text: string, duty: Duty | null, today: string): Issue | null {
  const { date, last } = moment;
  const [span] = moment.spans;
  const counted = duty?.unit === 'person' || duty?.fields.optional.includes('days') === true;
  if (date === null || last === null || span === undefined || moment.problems.length > 0 || counted)
    return null;
  return whichDay(
    { code: 'ambiguous', text: text.slice(span.start, span.end), candidates: [date, last] },
    today,
  );
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
  const said = texts().ledger.questions.day;
  return {
    ...issue('date', 'implausible', said.off(showDate(date, { today }), weekday(date) < 6)),
    choices: [date, ...near].map((day) => ({ label: said.is(showDate(day, { today })), value: day })),
  };
}

/** What does not add up among the numbers and the names. */
export function countIssues(
  { fields, attendance, nobodyAway }: FieldReading,
  duty: Duty | null,
): readonly Issue[] {
  const { expected, present, absent = [] } = fields;
  const found: Issue[] = [];
  const said = texts().ledger.questions;
  if (attendance.loose !== null) {
    found.push(issue('present', 'ambiguous', said.loose(attendance.loose)));
  }
  if (duty?.attendedBy === null) return found;
  if (typeof expected === 'number' && typeof present === 'number') {
    const away = expected - present;
    const named = absent?.length ?? 0;
    if (away < 0) found.push(issue('present', 'mismatch', said.miscounted.tooMany(present, expected)));
    else if (named > 0 ? named !== away : nobodyAway && away > 0) {
      const ask = named < away ? said.moreAway : said.miscounted.absences;
      found.push(issue('absent', 'mismatch', ask(expected, present, named)));
    } else if (away > 0 && named === 0) found.push(issue('absent', 'missing', said.away(away)));
  } else if (attendance.away !== null && (absent?.length ?? 0) < attendance.away) {
    found.push(issue('absent', 'missing', said.away(attendance.away)));
  }
  const unexplained = (absent ?? []).filter(({ reason }) => reason === null).map(({ name }) => name);
  if (unexplained.length > 0 && !found.some(({ field }) => field === 'absent')) {
    found.push(issue('absent', 'missing', said.reasons(unexplained)));
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
  return issue('expected', 'implausible', texts().ledger.questions.crowd(count, expected));
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
  const said = texts().ledger.questions;
  return [...new Set(asked)].flatMap((field): readonly Issue[] => {
    if (field === 'talk')
      return fields.talk?.with == null ? [issue('with', 'missing', said.missing.talk)] : [];
    // Who was away follows from the numbers, and is asked with them.
    if (field === 'absent' || (nobodyAway && fields[field] !== undefined)) return [];
    if (field === 'start' && moment.part !== null && fields.start === undefined) {
      return [issue('start', 'missing', said.hour(moment.part))];
    }
    const value = fields[field];
    return value === undefined || value === null ? [issue(field, 'missing', said.missing[field])] : [];
  });
}

/** 应到 of a branch that came in full, offered from the roster. */
export function kindIssue(duties: readonly Duty[]): Issue {
  return {
    ...issue('kind', 'missing', texts().ledger.questions.kind),
    choices: duties.filter(isEntered).map((duty) => ({ label: duty.name, value: duty.id })),
  };
}

/** A confidential entry does not belong in a group. */
export function placeIssue(duty: Duty): Issue {
  return issue('kind', 'wrong-place', texts().ledger.questions.wrongPlace(duty.name));
}

export function isConfidential(duty: Duty): boolean {
  return duty.place === 'private' || isTalk(duty);
}

function issue(field: string, code: Issue['code'], message: string): Issue {
  return { field, code, message };
}
