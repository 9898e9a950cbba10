import type { FieldName } from './record.ts';
import type { Rank, Role } from './roster.ts';

/** In which stretches of time a duty falls due. */
export type Rhythm =
  | { readonly every: 'month' | 'quarter' | 'year' }
  /** So many calendar years each, counted from the year `from`. */
  | { readonly every: 'years'; readonly years: number; readonly from: number }
  /** Every year between two days (`MM-DD`), over new year where the last lies before the first. */
  | { readonly every: 'season'; readonly start: string; readonly end: string }
  /** Once, up to a date that the organisation sets for a branch; `called` is what that date is, 截止日期 where absent. */
  | { readonly every: 'date'; readonly called?: string }
  /** Once, between two dates (`YYYY-MM-DD`): a stage of a campaign. */
  | { readonly every: 'span'; readonly start: string; readonly end: string };

/** How often a duty falls due. `count` per period; `hard` = 至少 (不少于), `soft` = 一般. */
export type Cadence = Rhythm & {
  readonly count: number;
  /** Takes the place of `count` where the number goes by 职级: nobody else has one (then `count` is 0). */
  readonly byRank?: Readonly<Partial<Record<Rank, number>>>;
  readonly strength: 'hard' | 'soft';
  /** Only periods that end between these dates (`YYYY-MM-DD`): while a campaign runs. */
  readonly within?: { readonly start: string; readonly end: string };
};

/** Where a rule stands, in the document's own words. */
export interface Basis {
  /** Slug of a file in data/documents. */
  readonly document: string;
  /** The clause's label, as `qa` labels it, e.g. `三、（六）`. */
  readonly clause: string;
  /** Verbatim from that document. */
  readonly quote: string;
}

/** Days that a person spends on a duty in a calendar year. */
export interface DaysInYear {
  readonly byRank: Readonly<Partial<Record<Rank, number>>>;
  readonly strength: 'hard' | 'soft';
  /** Which of the duty's `basis` says so: its quote. */
  readonly quote: string;
}

/** The first day of a stage: so many workdays or months before the period's last day, or workdays after its first. */
export type Opening =
  | { readonly workdaysLeft: number }
  | { readonly monthsLeft: number }
  /** Negative: workdays before the period begins. */
  | { readonly workdaysIn: number };

/**
 * One nudge of a duty: sent once per period while nothing is recorded. It closes when a later one to the same people
 * opens, or the period ends.
 */
export interface ReminderStage {
  /** Name, unique within the duty, e.g. `start`, `middle`, `last`. */
  readonly id: string;
  readonly opens: Opening;
  /** Empty where the duty is a person's own: it goes to that person. */
  readonly to: readonly Role[];
}

/** Which records count for a duty, where they are not simply those of its own kind. */
export interface Counting {
  /** An obligation id whose records these are: nobody enters one thing twice. */
  readonly kind?: string;
  /** What the record's topic must hold: the name of a campaign's stage. */
  readonly topic?: string;
  /** Days that were spent, halves as 0.5, in place of records. */
  readonly measure?: 'days';
}

/** One duty, as data/obligations/<id>.yaml describes it. */
export interface Duty {
  /** Obligation id (interfaces.md 5). */
  readonly id: string;
  readonly name: string;
  /** Everything people call it, the name included, longest first; compared folded (`text/fold`). */
  readonly aliases: readonly string[];
  /** One record per branch, per 党小组, per person, or one for the whole organisation, which its administrators look after. */
  readonly unit: 'branch' | 'group' | 'person' | 'organisation';
  /** Only these branches have it; absent for all. */
  readonly branches?: readonly string[];
  /** Which branches have it: all, or only those with a committee or with groups. */
  readonly appliesTo: 'all' | 'with-committee' | 'with-groups';
  /** Who may log it (interfaces.md 8). */
  readonly loggedBy: 'committee' | 'member' | 'group-leader' | 'self';
  /** Whose number 应到 is, for a check of plausibility; null where nobody is counted. */
  readonly attendedBy: 'members' | 'committee' | 'group' | null;
  /** `private`: only in a private chat (谈心谈话). */
  readonly place: 'anywhere' | 'private';
  /** Fields without which it does not count, and fields kept when given. `date` is always asked. */
  readonly fields: { readonly ask: readonly FieldName[]; readonly optional: readonly FieldName[] };
  /** null where no document and no setting gives a number. */
  readonly cadence: Cadence | null;
  readonly counts?: Counting;
  /** Name of the campaign that it belongs to while that runs. */
  readonly campaign?: string;
  /** The same records are also counted by the days that they took. */
  readonly days?: DaysInYear;
  /** What one of it is called in a count: 篇; absent for 次. */
  readonly counter?: string;
  /** Only a record whose 讲课人 holds this role in the branch counts towards the cadence. */
  readonly speakerRole?: Role;
  readonly reminders: readonly ReminderStage[];
  readonly basis: readonly Basis[];
}
