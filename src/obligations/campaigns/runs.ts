import type { Arrangement, CampaignRun, StageDates } from '../../core/arrangement.ts';
import type { CampaignStage, CampaignTemplate } from './template.ts';

/** A campaign that was started and not ended, with what it was started from. */
export interface RunningCampaign {
  readonly run: CampaignRun;
  readonly template: CampaignTemplate;
}

/** @returns the campaigns that run, in the order in which they were started; those whose template is gone are left out */
export function runningCampaigns(
  templates: readonly CampaignTemplate[],
  arrangements: readonly Arrangement[],
): readonly RunningCampaign[] {
  return arrangements.flatMap((run) => {
    if (run.kind !== 'campaign' || run.ended !== null) return [];
    const template = templates.find(({ id }) => id === run.template);
    return template === undefined || run.stages.length === 0 ? [] : [{ run, template }];
  });
}

/** A stage with its first and last day, `YYYY-MM-DD`. */
export interface DatedStage {
  readonly stage: CampaignStage;
  readonly start: string;
  readonly end: string;
}

/** @returns the stages that the dates speak of, in the template's order; what it does not know is passed over */
export function datedStages(template: CampaignTemplate, dates: readonly StageDates[]): readonly DatedStage[] {
  return template.stages.flatMap((stage) => {
    const own = dates.find((one) => one.stage === stage.id);
    return own === undefined ? [] : [{ stage, start: own.start, end: own.end }];
  });
}

/** @returns the first and the last day of all; `dates` must not be empty */
export function spanOf(dates: readonly { readonly start: string; readonly end: string }[]): {
  readonly start: string;
  readonly end: string;
} {
  const starts = dates.map(({ start }) => start).toSorted();
  const ends = dates.map(({ end }) => end).toSorted();
  return { start: starts[0] ?? '', end: ends.at(-1) ?? '' };
}
