import type { Basis, ReminderStage } from '../../core/duty.ts';

/** What a stage or a whole campaign asks of every branch, or of the organisation itself. */
export interface CampaignTask {
  /** An obligation id: its name, fields and rights are those of that duty. */
  readonly obligation: string;
  readonly unit: 'branch' | 'organisation';
  /** How often while it lasts: once in the stage, or every month, quarter, year or two years. */
  readonly every: 'stage' | 'month' | 'quarter' | 'year' | 'two-years';
  readonly strength: 'hard' | 'soft';
  readonly reminders: readonly ReminderStage[];
  readonly basis: Basis;
}

export interface CampaignStage {
  /** Unique within the template. */
  readonly id: string;
  /** As the document calls it. */
  readonly name: string;
  /** Proposed first and last day, `MM-DD`; `year` 1 for the year after the start. What is shown can be changed. */
  readonly proposed: { readonly start: string; readonly end: string; readonly year: number };
  readonly tasks: readonly CampaignTask[];
}

/** A campaign as data/campaigns/<id>.yaml describes it; an administrator starts it with dates of its own. */
export interface CampaignTemplate {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly stages: readonly CampaignStage[];
  /** What goes on through all stages. */
  readonly tasks: readonly CampaignTask[];
  readonly basis: Basis;
}
