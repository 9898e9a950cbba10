/** Why a person was not there. `reason` is null where nobody said. */
export interface Absence {
  readonly name: string;
  readonly reason: string | null;
}

/** A talk's metadata. Its content is never held here. `by` and `with` are names. */
export interface Talk {
  readonly by: string | null;
  readonly with: string | null;
  readonly relation: string | null;
  readonly type: string | null;
  readonly mode: string | null;
}

/** The fields a person can fill, as interfaces.md 4 names them. What nobody said is null or empty. */
export interface RecordFields {
  /** `YYYY-MM-DD`, local date in TIMEZONE. */
  readonly date: string | null;
  /** `HH:mm`, local. */
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly topic: string | null;
  readonly host: string | null;
  readonly recorder: string | null;
  readonly speaker: string | null;
  /** 应到 and 实到. */
  readonly expected: number | null;
  readonly present: number | null;
  readonly absent: readonly Absence[];
  /** 列席. */
  readonly observers: readonly string[];
  readonly agenda: readonly string[];
  readonly content: string | null;
  readonly resolution: string | null;
  readonly talk: Talk | null;
  /** How many days it took, halves as 0.5; absent or null where nobody said. */
  readonly days?: number | null | undefined;
}

export type FieldName = keyof RecordFields;

export type RecordStatus = 'planned' | 'held' | 'void';

export interface Revision {
  /** open_id. */
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** Field (or `status`) → [before, after]. */
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/** One line of the ledger. It is never deleted; it becomes `void`. */
export interface LedgerRecord extends RecordFields {
  /** `<MMDD>-<5 hex>`, unique in the organisation; shown to people. */
  readonly id: string;
  /** An obligation id (interfaces.md 5). */
  readonly kind: string;
  readonly branch: string;
  /** 党小组, or null. */
  readonly group: string | null;
  readonly status: RecordStatus;
  /** 补记: entered after the period ended. */
  readonly late: boolean;
  readonly created: { readonly by: string; readonly at: string };
  readonly revisions: readonly Revision[];
  /** open_ids of the people whose own record it is: both sides of a talk, the person of a site visit. */
  readonly parties: readonly string[];
}

export type IssueCode =
  | 'missing'
  | 'ambiguous'
  | 'mismatch'
  | 'future'
  | 'implausible'
  | 'unknown-person'
  | 'duplicate'
  | 'not-allowed'
  | 'wrong-place';

/** What counting for a branch or a 党小组 looks at in a record, beside its date. */
export type Outline = Pick<LedgerRecord, 'kind' | 'branch' | 'group' | 'status' | 'topic' | 'speaker'>;

/** Records that are the same to whoever counts them, by their dates. */
export interface Tally extends Outline {
  /** `YYYY-MM-DD`, in no order, as often as there are records. */
  readonly dates: readonly string[];
}

/** What must be asked before an entry may count. */
export interface Issue {
  /** A field of the record, or `kind`, `branch`, `group`. */
  readonly field: string;
  readonly code: IssueCode;
  /** The question as the person reads it. */
  readonly message: string;
  /** Possible answers, where they can be listed; `value` is what the field becomes. */
  readonly choices?: readonly { readonly label: string; readonly value: string }[];
  /** The month or the year in which the day is looked for, as it was said (`2月底`): a bare `12号` is meant there. */
  readonly within?: string;
}

/** An entry that still has something to be asked. */
export interface Draft {
  readonly id: string;
  /** open_id. */
  readonly author: string;
  readonly chatId: string;
  readonly chatType: 'p2p' | 'group';
  /** `void` and `amend` wait for a confirmation of what is done to `recordId`. */
  readonly intent: 'record' | 'plan' | 'amend' | 'void';
  readonly kind: string | null;
  readonly branch: string | null;
  readonly group: string | null;
  readonly fields: Partial<RecordFields>;
  readonly issues: readonly Issue[];
  /** Fields whose doubtful value the person has confirmed, or left empty on purpose; they are not asked about again. */
  readonly confirmed: readonly string[];
  /** The record being amended or made void, or the plan being held, or null. */
  readonly recordId: string | null;
  /** How many revisions of that record the person was shown; a change over somebody else's is refused. */
  readonly revision: number | null;
  readonly parties: readonly string[];
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly expiresAt: number;
  /** A talk's summary that waits with the entry: encrypted for this draft, or empty where it could not be. */
  readonly sealed?: string;
  /**
   * Claim keys of what made it and answered it, in this order: run again, none of them answers another of its questions.
   * Absent before it is stored.
   */
  readonly deeds?: readonly string[];
  /** When a card asked its author something else in the same chat; absent where it was gone on with since. Epoch milliseconds. */
  readonly overtakenAt?: number;
  /** How it ended: it waits for nothing any more, and only its deeds are remembered until it expires. */
  readonly over?: DraftEnd;
}

/** `same`: what it tells of was there before. */
export type DraftEnd = 'recorded' | 'cancelled' | 'same';
