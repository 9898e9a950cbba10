import type { CampaignRun, StageDates } from '../../../src/core/arrangement.ts';
import type { Duty } from '../../../src/core/duty.ts';
import { loadCampaigns } from '../../../src/obligations/campaigns/load.ts';
import { proposedDates, runName } from '../../../src/obligations/campaigns/proposal.ts';
import type { CampaignTemplate } from '../../../src/obligations/campaigns/template.ts';
import { loadDuties } from '../../../src/obligations/load.ts';

export const DUTIES: readonly Duty[] = loadDuties('data/obligations');
export const CAMPAIGNS: readonly CampaignTemplate[] = loadCampaigns('data/campaigns', DUTIES);

export function template(id: string): CampaignTemplate {
  const found = CAMPAIGNS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no campaign ${id}`);
  return found;
}

/** A run of the template as it is proposed for a year, or with days of its own. */
export function run(
  id: string,
  stages: number | readonly StageDates[],
  more: Partial<CampaignRun> = {},
): CampaignRun {
  const dates = typeof stages === 'number' ? proposedDates(template(id), { year: stages }) : stages;
  return {
    kind: 'campaign',
    id: `campaign-${id}`,
    by: 'admin',
    at: '2026-03-18T10:00:00+08:00',
    ended: null,
    template: id,
    name: runName(template(id), dates),
    branches: null,
    stages: dates,
    ...more,
  };
}
