import type { Moment } from '../../calendar/expression/moment.ts';
import type { Issue } from '../../core/record.ts';
import type { Attendance } from './attendance.ts';
import type { SaidFields } from './understanding.ts';

/** Everything that a message says for a record. */
export interface FieldReading {
  readonly fields: SaidFields;
  readonly moment: Moment;
  readonly attendance: Attendance;
  /** True when it was said that nobody was away, or that everybody came. */
  readonly nobodyAway: boolean;
  /** Doubts about people. */
  readonly issues: readonly Issue[];
  /** open_ids of both sides of a talk. */
  readonly parties: readonly string[];
}

/** Each field of `T`, unless it is undefined. */
type Compact<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what was not said. */
export function compact<T extends object>(fields: T): Compact<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Compact<T>;
}
