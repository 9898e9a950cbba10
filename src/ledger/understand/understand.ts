import { addDays } from '../../calendar/day.ts';
import { readDelay } from '../../calendar/expression/delay.ts';
import { readPeriod } from '../../calendar/expression/stretch.ts';
import { localDate, localTime } from '../../calendar/zone.ts';
import type { Issue } from '../../core/record.ts';
import { texts } from '../../texts/texts.ts';
import { readChanges, readPointer } from './amend.ts';
import { readAttendance } from './attendance.ts';
import { corrections } from './correction.ts';
import { entry, NOTHING, oncePerField } from './entry.ts';
import { readFields } from './fields.ts';
import { decideIntent, isEntry, type Signals, tellingOf } from './intent.ts';
import { dateIssues, isConfidential } from './issues.ts';
import { type Instant, readWhen } from './moment.ts';
import { take } from './page.ts';
import { severalIn } from './several.ts';
import { type Survey, survey } from './survey.ts';
import type { UnderstandContext, Understanding } from './understanding.ts';

/**
 * Understands one message. Pure: the same words at the same moment mean the same.
 * @param text in any script and width, of any length (what lies beyond 3000 characters is not read)
 */
export function understand(text: string, context: UnderstandContext): Understanding {
  const instant: Instant = {
    today: localDate(context.now, context.zone),
    nowTime: localTime(context.now, context.zone),
  };
  const [first, ...later] = corrections(text);
  const taken = later.length === 0 ? null : selfCorrected(first, later, text, instant, context);
  if (taken !== null) return taken;
  const seen = survey(text, context);
  const signals = readSignals(seen, instant);
  const intent = decideIntent(signals);
  const kind = seen.duty?.duty.id ?? null;
  const period = readPeriod(seen.page.open, instant.today)?.period ?? null;
  switch (intent) {
    case 'record': {
      const { others, end } = severalIn(seen);
      const one = end === null ? seen : survey(text.slice(0, end), context);
      const read = entry(one, tellingOf(signals), instant, context);
      return others.length === 0 ? read : { ...read, others };
    }
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

/** An entry that corrects itself: 昨天开了支委会，应到5实到5，不对，实到4. @returns null where it is no such entry */
function selfCorrected(
  first: string,
  later: readonly string[],
  text: string,
  instant: Instant,
  context: UnderstandContext,
): Understanding | null {
  const seen = survey(first, context);
  const signals = readSignals(survey(text, context), instant);
  // What was said in a talk may take back anything, and is not looked at.
  if (seen.duty === null || isConfidential(seen.duty.duty) || isEntry(signals) === 'none') return null;
  const others = later.map((part) => survey(part, context));
  if (others.some(({ duty }) => duty !== null && duty.duty.id !== seen.duty?.duty.id)) return null;
  const says = (one: Survey) =>
    Object.keys(readFields(one, null, 'past', instant, context).fields).length > 0;
  if (!others.every(says)) return null;
  return entry(seen, tellingOf(readSignals(seen, instant)), instant, context, others);
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
