import type { Period } from '../../calendar/period.ts';
import type { Duty } from '../../core/duty.ts';
import type { ChatType, Mention } from '../../core/message.ts';
import type { Issue, RecordFields } from '../../core/record.ts';
import type { Member } from '../../core/roster.ts';

/**
 * What a message wants: `record` something held, `plan` something to come, `amend` or `void` something recorded,
 * `refuse` must not be done, `other` none of these.
 */
export type Intent =
  | 'record'
  | 'plan'
  | 'amend'
  | 'void'
  | 'status'
  | 'list'
  | 'export'
  | 'snooze'
  | 'ask'
  | 'help'
  | 'refuse'
  | 'other';

/** A record's fields, and which branch or 党小组 it belongs to where the message says so. */
export type SaidFields = Partial<RecordFields> & { readonly branch?: string; readonly group?: string };

/** Which record an `amend` or `void` means; all null: the latest one. */
export interface RecordPointer {
  /** The number of a record, e.g. `0317-3fa2b`. */
  readonly id: string | null;
  readonly kind: string | null;
  /** `YYYY-MM-DD`, local. */
  readonly date: string | null;
}

/** How one message is understood. Nothing in it was not said, apart from what follows from who speaks and when. */
export interface Understanding {
  readonly intent: Intent;
  /** An obligation id, or null. */
  readonly kind: string | null;
  readonly record: SaidFields;
  /** What must be asked before it may count. */
  readonly issues: readonly Issue[];
  readonly target: RecordPointer;
  /** What an `amend` changes; empty for every other intent. */
  readonly changes: Partial<RecordFields>;
  /** The words that an `amend` names a day with, to be read beside the record's own; absent where it names none. */
  readonly day?: string;
  /** For `snooze`: local date `YYYY-MM-DD` and time `HH:mm` (null where nobody said), or null. */
  readonly until: { readonly date: string; readonly time: string | null } | null;
  /** The month, quarter or year that a `list`, `status`, `export`, `void` or `refuse` is about, or null. */
  readonly period: Period | null;
  /** open_ids of the people on both sides of a talk, as far as they are known. */
  readonly parties: readonly string[];
  /** How many days it took, for a duty that counts them; absent where nobody said. */
  readonly days?: number;
  /** Other duties that the message tells were held, and that this entry is not of; absent where there are none. */
  readonly others?: readonly string[];
}

/** What a message is understood with. */
export interface UnderstandContext {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone in which dates are meant. */
  readonly zone: string;
  readonly duties: readonly Duty[];
  /** Members of the speaker's branch, or everybody for an administrator. */
  readonly members: readonly Member[];
  readonly speaker: Member | null;
  /** Names of all branches. */
  readonly branches: readonly string[];
  readonly chatType: ChatType;
  readonly mentions: readonly Mention[];
}
