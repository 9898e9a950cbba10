import { toEpoch } from '../calendar/zone.ts';
import type { Standing } from './standing.ts';
import type { Entry } from './timetable.ts';
import { openSentence } from './wording.ts';

/** One message to one person about one duty that is still open. */
export interface Reminder {
  /** Claimed before it is sent, so that it is sent once (`core/keys`). */
  readonly key: string;
  readonly obligation: string;
  readonly branch: string;
  readonly group: string | null;
  /** Key of the period, e.g. `2026Q1`. */
  readonly period: string;
  /** Id of the duty's stage, or `snooze-YYYY-MM-DD` for one that a person put off to that day. */
  readonly stage: string;
  /** open_id. */
  readonly to: string;
  /** Epoch milliseconds at which it should be sent: in working hours, away from :00 and :30. */
  readonly at: number;
  /** Epoch milliseconds from which it is stale. */
  readonly until: number;
  /** One Chinese sentence: what is open, and until when. */
  readonly text: string;
  readonly standing: Standing;
}

/** @param zone IANA zone in which the entry's moments are meant */
export function toReminder({ key, stage, to, moment, closes, standing }: Entry, zone: string): Reminder {
  return {
    key,
    obligation: standing.duty.id,
    branch: standing.branch,
    group: standing.group,
    period: standing.period.key,
    stage,
    to,
    at: toEpoch(moment.slice(0, 10), moment.slice(11), zone),
    until: toEpoch(closes, '00:00', zone),
    text: openSentence(standing),
    standing,
  };
}
