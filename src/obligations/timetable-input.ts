import type { Snooze } from '../core/deliveries.ts';
import type { Arranged } from './arranged.ts';
import type { RecordIndex } from './counting.ts';
import type { OfficeHours } from './hours.ts';
import type { Organisation } from './organisation.ts';

/** What a timetable is drawn up from. */
export interface TimetableInput {
  readonly organisation: Organisation;
  readonly index: RecordIndex;
  readonly snoozes: readonly Snooze[];
  readonly arranged: Arranged;
  /** open_ids that cannot be written to. */
  readonly closed: ReadonlySet<string>;
  /** Local date of today. */
  readonly today: string;
  /** IANA zone. */
  readonly zone: string;
  readonly hours: OfficeHours;
}
