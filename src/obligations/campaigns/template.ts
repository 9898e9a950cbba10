import type { Basis, ReminderStage } from '../../core/duty.ts';

/** What a stage or a whole campaign asks of every branch, or of the organisation itself. */
export interface CampaignTask {
  /** An obligation id: its name, fields and rights are those of that duty. */
  readonly obligation: string;
  /** What a record's topic must hold to count; null for any record, and for a stage's own work: its name. */
  readonly topic: string | null;
  /** `organisation`: its administrators look after it and say when it is done. */
  readonly unit: 'branch' | 'organisation';
  /** How often while it lasts: once in each stage, or every month, quarter, year or two years. */
  readonly every: 'stage' | 'month' | 'quarter' | 'year' | 'two-years';
  readonly strength: 'hard' | 'soft';
  readonly reminders: readonly ReminderStage[];
  readonly basis: Basis;
}

/** A first and last day, `MM-DD`, each with the years that it lies after the start; what is shown can be changed. */
export interface ProposedDates {
  readonly start: string;
  readonly end: string;
  readonly year: number;
  readonly endYear: number;
}

export interface CampaignStage {
  /** Unique within the template; runs remember it. */
  readonly id: string;
  /** As the document calls it. */
  readonly name: string;
  readonly proposed: ProposedDates;
  readonly tasks: readonly CampaignTask[];
}

/** A campaign as data/campaigns/<id>.yaml describes it; an administrator starts it with dates of its own. */
export interface CampaignTemplate {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Where the proposed days come from: months that the document names, or the organisation's own setting. */
  readonly dates: 'document' | 'own';
  readonly stages: readonly CampaignStage[];
  /** What goes on through all stages; `every: stage` once in each. */
  readonly tasks: readonly CampaignTask[];
  readonly basis: Basis;
}

/** The obligation under which a branch tells of its work in a stage; the record's topic names the stage. */
export const STAGE_WORK = 'campaign-stage';
