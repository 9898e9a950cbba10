import type { FieldName } from './record.ts';
import type { Rank, Role } from './roster.ts';

/** How often a duty falls due. `count` per period; `hard` = 至少 (不少于), `soft` = 一般. */
export interface Cadence {
  readonly every: 'month' | 'quarter' | 'year';
  readonly count: number;
  /** Takes the place of `count` where the number goes by 职级: nobody else has one (then `count` is 0). */
  readonly byRank?: Readonly<Partial<Record<Rank, number>>>;
  readonly strength: 'hard' | 'soft';
}

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

/** One nudge of a duty: sent once per period while nothing is recorded. */
export interface ReminderStage {
  /** Name, unique within the duty, e.g. `start`, `middle`, `last`. */
  readonly id: string;
  /** Workdays before the period's last day at which the stage opens; it closes when the next one opens or the period ends. */
  readonly workdaysLeft: number;
  /** Empty where the duty is a person's own: it goes to that person. */
  readonly to: readonly Role[];
}

/** One duty, as data/obligations/<id>.yaml describes it. */
export interface Duty {
  /** Obligation id (interfaces.md 5). */
  readonly id: string;
  readonly name: string;
  /** Everything people call it, the name included, longest first; compared folded (`text/fold`). */
  readonly aliases: readonly string[];
  /** One record per branch, per 党小组, or per person. */
  readonly unit: 'branch' | 'group' | 'person';
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
  /** The same records are also counted by the days that they took. */
  readonly days?: DaysInYear;
  /** What one of it is called in a count: 篇; absent for 次. */
  readonly counter?: string;
  /** Only a record whose 讲课人 holds this role in the branch counts towards the cadence. */
  readonly speakerRole?: Role;
  readonly reminders: readonly ReminderStage[];
  readonly basis: readonly Basis[];
}
