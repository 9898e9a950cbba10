/** Who arranged something, when, and whether somebody has ended it since. */
interface Trail {
  readonly id: string;
  /** open_id. */
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** Ended by somebody before its time, or taken back; null while it stands. It is never deleted. */
  readonly ended: Ending | null;
}

interface Ending {
  readonly by: string;
  readonly at: string;
  /** Tells what ended it: run again after a crash, that finds it as what it has ended. Absent in what ended long ago. */
  readonly deed?: string | undefined;
}

/** A date up to which something is done once: 届满日, 截止日期. */
export interface Deadline extends Trail {
  readonly kind: 'deadline';
  readonly obligation: string;
  /** null for all branches that have none of their own. */
  readonly branch: string | null;
  /** `YYYY-MM-DD`, local. */
  readonly date: string;
}

/** No reminders for a while: about one duty of a branch or of all, or to one person, who may be on leave. */
export interface Mute extends Trail {
  readonly kind: 'mute';
  /** null: about nothing at all (a person), or about every duty of the branch. */
  readonly obligation: string | null;
  readonly branch: string | null;
  /** open_id, or null. */
  readonly person: string | null;
  /** First and last day, `YYYY-MM-DD`, local. */
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/** Nothing more is to come of a duty in one period: it does not apply (不适用), or an organisation's own step is done. */
export interface Settlement extends Trail {
  readonly kind: 'settlement';
  readonly obligation: string;
  /** Empty for the whole organisation. */
  readonly branch: string;
  readonly group: string | null;
  /** open_id of whose own duty it is; absent where it is the branch's or a 党小组's. */
  readonly person?: string | undefined;
  /** Key of the period, e.g. `2026-03`. */
  readonly period: string;
  readonly how: 'not-applicable' | 'done';
  readonly reason: string;
}

/** A stage of a running campaign, with its first and last day (`YYYY-MM-DD`). */
export interface StageDates {
  readonly stage: string;
  readonly start: string;
  readonly end: string;
}

/** A campaign that an administrator has started from a template of data/campaigns. */
export interface CampaignRun extends Trail {
  readonly kind: 'campaign';
  /** Id of the template. */
  readonly template: string;
  /** As it is called here, e.g. `2027年作风建设年`. */
  readonly name: string;
  /** null for every branch. */
  readonly branches: readonly string[] | null;
  readonly stages: readonly StageDates[];
}

/** What the people of the organisation have arranged about their duties, beside what the documents say. */
export type Arrangement = Deadline | Mute | Settlement | CampaignRun;
