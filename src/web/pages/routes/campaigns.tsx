import {
  campaignProgress,
  type Matter,
  type State as Progress,
} from '../../../obligations/campaigns/progress.ts';
import { type RunningCampaign, runningCampaigns, spanOf } from '../../../obligations/campaigns/runs.ts';
import { indexRecords } from '../../../obligations/counting.ts';
import type { State } from '../model/state.ts';
import type { PageTexts } from '../texts.ts';
import { type CampaignData, CampaignsPage, type MatterRow } from '../views/campaigns.tsx';
import { allows, type Visit } from '../visit.ts';
import type { Route } from './answer.ts';

/** What a campaign calls done is what was held. */
const STATE_OF: Readonly<Record<Progress, State>> = {
  done: 'held',
  open: 'open',
  ahead: 'ahead',
  'not-applicable': 'not-applicable',
};

/** `GET /campaigns`: every running campaign, stage by stage, and how many branches stand how. */
export const campaignsPage: Route = async ({ visit, texts }) => {
  if (!allows(visit, 'view', null)) return null;
  const running = runningCampaigns(visit.sources.campaigns, visit.arrangements);
  const data = await Promise.all(running.map((campaign) => dataOf(campaign, visit, texts)));
  return {
    kind: 'page',
    title: texts.campaigns.title,
    body: <CampaignsPage campaigns={data} texts={texts} />,
  };
};

async function dataOf(campaign: RunningCampaign, visit: Visit, texts: PageTexts): Promise<CampaignData> {
  const { run } = campaign;
  const { sources, directory, arranged, today } = visit;
  const { start, end } = spanOf(run.stages);
  // A month or a year may have begun before the campaign.
  const span = { from: `${Number(start.slice(0, 4)) - 1}-01-01`, to: `${end.slice(0, 4)}-12-31` };
  const kinds = new Set(
    visit.duties
      .filter(({ campaign: name }) => name === run.name)
      .map(({ id, counts }) => counts?.kind ?? id),
  );
  const records = await Promise.all([...kinds].map((kind) => sources.store.ledger.find({ ...span, kind })));
  const progress = campaignProgress(campaign, {
    duties: sources.duties,
    organisation: directory,
    index: indexRecords(records.flat()),
    arranged,
    today,
    branches: directory.branches.map(({ name }) => name),
  });
  const row = (matter: Matter): MatterRow => rowOf(matter, texts);
  return {
    name: run.name,
    stages: progress.stages.map(({ stage, start: from, end: to, matters }) => ({
      name: stage.name,
      from,
      to,
      current: from <= today && today <= to,
      matters: matters.map(row),
    })),
    throughout: progress.throughout.map(row),
  };
}

function rowOf({ duty, period, states }: Matter, texts: PageTexts): MatterRow {
  const counts: Record<State, number> = { held: 0, planned: 0, open: 0, ahead: 0, 'not-applicable': 0 };
  for (const { state } of states) counts[STATE_OF[state]] += 1;
  return { name: texts.duty(duty), period: texts.longPeriod(period), counts };
}
