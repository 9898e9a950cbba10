import type { Tense } from '../../calendar/expression/reading.ts';
import type { Duty } from '../../core/duty.ts';
import type { Issue } from '../../core/record.ts';
import { texts } from '../../texts/texts.ts';
import { correctedBy } from './corrected.ts';
import { readDays } from './days.ts';
import type { FieldReading } from './field-reading.ts';
import { readFields } from './fields.ts';
import type { Telling } from './intent.ts';
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
import type { Instant } from './moment.ts';
import type { Survey } from './survey.ts';
import type { UnderstandContext, Understanding } from './understanding.ts';

/** What a message says that says nothing. */
export const NOTHING: Understanding = {
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
 * Something held or to come: what it is, what it says, and what must be asked.
 * @param later what corrects it, in order
 */
export function entry(
  seen: Survey,
  telling: Telling,
  instant: Instant,
  context: UnderstandContext,
  later: readonly Survey[] = [],
): Understanding {
  const duty = seen.duty?.duty ?? null;
  if (duty !== null && isConfidential(duty) && context.chatType === 'group') {
    return { ...NOTHING, intent: 'record', kind: duty.id, issues: [placeIssue(duty)] };
  }
  const read = (tense: Tense): FieldReading =>
    later
      .map((one) => readFields(one, duty, tense, instant, context))
      .reduce(correctedBy, readFields(seen, duty, tense, instant, context));
  const reading = read(TENSES[telling]);
  const planned = isPlan(reading, telling, instant);
  const final = planned ? read('future') : reading;
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

function missingDate({ fields, moment }: Pick<FieldReading, 'fields' | 'moment'>): readonly Issue[] {
  return fields.date === undefined && moment.problems.length === 0
    ? [{ field: 'date', code: 'missing', message: texts().ledger.questions.missing.date }]
    : [];
}

/** A field is asked about once; the sharper question, which comes first, stays. */
export function oncePerField(issues: readonly Issue[]): readonly Issue[] {
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
