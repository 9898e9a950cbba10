import type { Tense } from '../../calendar/expression/reading.ts';
import type { Duty } from '../../core/duty.ts';
import { isTalk } from './duty.ts';
import type { FieldReading } from './field-reading.ts';
import { readMeetingFields } from './meeting-fields.ts';
import type { Instant } from './moment.ts';
import type { Survey } from './survey.ts';
import { readTalkFields } from './talk-fields.ts';
import type { UnderstandContext } from './understanding.ts';

/**
 * Reads everything that a message says for a record.
 * @param duty the duty that it is a record of, as far as that is known
 * @param tense how its days are meant
 */
export function readFields(
  survey: Survey,
  duty: Duty | null,
  tense: Tense,
  instant: Instant,
  context: UnderstandContext,
): FieldReading {
  return duty !== null && isTalk(duty)
    ? readTalkFields(survey, tense, instant, context)
    : readMeetingFields(survey, duty, tense, instant, context);
}
