import type { CampaignRun } from '../core/arrangement.ts';
import { UserError } from '../core/errors.ts';
import { type Reply, saying } from '../core/reply.ts';
import { datedStages } from '../obligations/campaigns/runs.ts';
import type { CampaignTemplate } from '../obligations/campaigns/template.ts';
import { texts } from '../texts/texts.ts';

/** Asks which of these is to be started. @throws UserError where there is none to start */
export function whichCampaign(campaigns: readonly CampaignTemplate[]): Reply {
  const said = texts().campaigns.start;
  if (campaigns.length === 0) throw new UserError(said.noTemplate);
  return {
    title: said.which,
    tone: 'ask',
    blocks: [
      { kind: 'text', text: said.whichText },
      {
        kind: 'buttons',
        buttons: campaigns.map(({ name }) => saying(name, `启动活动 ${name}`)),
      },
    ],
  };
}

/** Asks when it is to begin. @param year of today */
export function whichYear({ name }: CampaignTemplate, year: number): Reply {
  const said = texts().campaigns.start;
  return {
    title: said.year(name),
    tone: 'ask',
    blocks: [
      {
        kind: 'text',
        text: said.yearText(name, year + 1),
      },
      {
        kind: 'buttons',
        buttons: [year, year + 1].map((one) => saying(said.yearButton(one), `启动活动 ${name} ${one}年`)),
      },
    ],
  };
}

/** What was started, with where to look and how to end it. */
export function started({ name, branches, stages }: CampaignRun, template: CampaignTemplate): Reply {
  const { day, days, start: said } = texts().campaigns;
  const { list } = texts().common;
  const rows = [
    ...datedStages(template, stages).map(({ stage, start: first, end }) => ({
      label: stage.name,
      value: days(day(first), day(end)),
    })),
    { label: said.branches, value: branches === null ? said.all : list(branches) },
  ];
  return {
    title: said.done(name),
    tone: 'done',
    blocks: [
      { kind: 'fields', rows },
      { kind: 'note', text: said.hint },
      {
        kind: 'buttons',
        buttons: [saying(said.progress, `活动进度 ${name}`, 'primary'), saying(said.end, `结束活动 ${name}`)],
      },
    ],
    toast: { type: 'success', text: said.toast },
  };
}
