import { addDays } from '../../calendar/day.ts';
import { readDelay } from '../../calendar/expression/delay.ts';
import type { Tense } from '../../calendar/expression/reading.ts';
import { readPeriod } from '../../calendar/expression/stretch.ts';
import { localDate, localTime } from '../../calendar/zone.ts';
import type { Duty } from '../../core/duty.ts';
import type { Issue } from '../../core/record.ts';
import { texts } from '../../texts/texts.ts';
import { readChanges, readPointer } from './amend.ts';
import { readAttendance } from './attendance.ts';
import { readDays } from './days.ts';
import type { FieldReading } from './field-reading.ts';
import { readFields } from './fields.ts';
import { decideIntent, type Signals, type Telling, tellingOf } from './intent.ts';
import {
  countIssues,
  crowdIssue,
  dateIssues,
  dayOffIssue,
  isConfidential,
  kindIssue,
  missingIssues,
  placeIssue,
  rangeIssue,
} from './issues.ts';
import { type Instant, readWhen } from './moment.ts';
import { take } from './page.ts';
import { type Survey, survey } from './survey.ts';
import type { UnderstandContext, Understanding } from './understanding.ts';

const NOTHING: Understanding = {
  intent: 'other',
  kind: null,
  record: {},
  issues: [],
  target: { id: null, kind: null, date: null },
  changes: {},
  until: null,
  period: null,
  parties: [],
};

/**
 * Understands one message. Pure: the same words at the same moment mean the same.
 * @param text in any script and width, of any length (what lies beyond 3000 characters is not read)
 */
export function understand(text: string, context: UnderstandContext): Understanding {
  const instant: Instant = {
    today: localDate(context.now, context.zone),
    nowTime: localTime(context.now, context.zone),
  };
  const seen = survey(text, context);
  const signals = readSignals(seen, instant);
  const intent = decideIntent(signals);
  const kind = seen.duty?.duty.id ?? null;
  const period = readPeriod(seen.page.open, instant.today)?.period ?? null;
  switch (intent) {
    case 'record':
      return entry(seen, tellingOf(signals), instant, context);
    case 'amend': {
      const amendment = readChanges(text, seen, instant, context);
      return {
        ...NOTHING,
        intent,
        kind,
        target: amendment.target,
        changes: amendment.changes,
        issues: amendment.issues,
        ...(amendment.day === null ? {} : { day: amendment.day }),
      };
    }
    case 'void':
      return { ...NOTHING, intent, kind, period, target: readPointer(seen, instant) };
    case 'snooze':
      return snoozed(seen, kind, instant);
    case 'other': {
      // A bare answer to the bot's question (13号, 应到23实到21) is no entry by itself; what it says may still fill one.
      return { ...NOTHING, ...answer(seen, instant, context) };
    }
    default:
      return { ...NOTHING, intent, kind, period };
  }
}

function readSignals(seen: Survey, instant: Instant): Signals {
  const { page, sections, duties, cast } = seen;
  const plain = page.open;
  const withoutDuties = take(page, ...duties);
  const moment = readWhen(withoutDuties, instant, 'open', cast.people);
  const attendance = readAttendance(take(withoutDuties, ...moment.spans, ...cast.people));
  const rest = withoutDuties.open.replace(/[\s\p{P}▮]|活动|会议|登记|记录?一?下/gu, '');
  return {
    plain,
    duty: seen.duty !== null,
    dutyAlone: seen.duty !== null && rest === '',
    labels: sections.length,
    counted: attendance.expected !== null || attendance.present !== null,
    dated: moment.date !== null || moment.problems.length > 0,
  };
}

/** Something held or to come: what it is, what it says, and what must be asked. */
function entry(seen: Survey, telling: Telling, instant: Instant, context: UnderstandContext): Understanding {
  const duty = seen.duty?.duty ?? null;
  if (duty !== null && isConfidential(duty) && context.chatType === 'group') {
    return { ...NOTHING, intent: 'record', kind: duty.id, issues: [placeIssue(duty)] };
  }
  const reading = readFields(seen, duty, TENSES[telling], instant, context);
  const planned = isPlan(reading, telling, instant);
  const final = planned ? readFields(seen, duty, 'future', instant, context) : reading;
  const issues = [
    ...(duty === null ? [kindIssue(context.duties)] : []),
    ...dateIssues(final.moment, instant.today),
    ...present(rangeIssue(final.moment, seen.page.text, duty, instant.today)),
    ...present(planned ? null : dayOffIssue(final.moment, duty, instant.today)),
    ...(planned ? [] : countIssues(final, duty)),
    ...present(planned ? null : crowdIssue(final, duty, context)),
    ...final.issues,
    ...(duty === null ? missingDate(final) : missingIssues(final, duty, planned)),
  ];
  return {
    ...NOTHING,
    intent: planned ? 'plan' : 'record',
    kind: duty?.id ?? null,
    record: final.fields,
    issues: oncePerField(issues),
    parties: final.parties,
    ...daysOf(seen, duty, final.fields.date),
  };
}

function daysOf(seen: Survey, duty: Duty | null, date: string | null | undefined): { days?: number } {
  const counted = duty?.fields.optional.includes('days') === true && typeof date === 'string';
  const days = counted ? readDays(seen.page.folded, date) : null;
  return days === null ? {} : { days };
}

const TENSES: Readonly<Record<Telling, Tense>> = {
  held: 'past',
  entered: 'past',
  ahead: 'future',
  either: 'open',
};

/** A day ahead, or an hour ahead today, makes a plan, unless it was told as done: then it is asked about. */
function isPlan({ moment }: FieldReading, telling: Telling, { today, nowTime }: Instant): boolean {
  if (telling === 'ahead') return true;
  if (telling === 'held' || moment.date === null) return false;
  return moment.date > today || (moment.date === today && moment.start !== null && moment.start > nowTime);
}

function answer(
  seen: Survey,
  instant: Instant,
  context: UnderstandContext,
): Pick<Understanding, 'record' | 'issues'> {
  const reading = readFields(seen, null, 'past', instant, context);
  const { date: _date, start: _start, end: _end, ...others } = reading.fields;
  const rest = take(seen.page, ...reading.moment.spans).open.replace(
    /[\s\p{P}▮]|应该|就是|是|的|了|开|那天/gu,
    '',
  );
  // 今天天气不错 speaks of a day and answers nothing.
  if (Object.keys(others).length === 0 && rest !== '') return { record: {}, issues: [] };
  return {
    record: reading.fields,
    issues: oncePerField([...dateIssues(reading.moment, instant.today), ...reading.issues]),
  };
}

function snoozed(seen: Survey, kind: string | null, { today, nowTime }: Instant): Understanding {
  const until = readDelay(seen.page.open, today, nowTime);
  const issues: readonly Issue[] =
    until === null || until.date <= addDays(today, -1)
      ? [{ field: 'date', code: 'ambiguous', message: texts().ledger.questions.day.until }]
      : [];
  return { ...NOTHING, intent: 'snooze', kind, until: issues.length > 0 ? null : until, issues };
}

function missingDate({ fields, moment }: Pick<FieldReading, 'fields' | 'moment'>): readonly Issue[] {
  return fields.date === undefined && moment.problems.length === 0
    ? [{ field: 'date', code: 'missing', message: texts().ledger.questions.missing.date }]
    : [];
}

/** A field is asked about once; the sharper question, which comes first, stays. */
function oncePerField(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue, index) => {
    if (issue.code !== 'missing') return true;
    return !issues.some(
      (other, at) => other.field === issue.field && (other.code !== 'missing' || at < index),
    );
  });
}

function present(issue: Issue | null): readonly Issue[] {
  return issue === null ? [] : [issue];
}
