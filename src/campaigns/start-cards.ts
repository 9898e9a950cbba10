import type { CampaignRun } from '../core/arrangement.ts';
import { UserError } from '../core/errors.ts';
import { type Reply, saying } from '../core/reply.ts';
import { datedStages } from '../obligations/campaigns/runs.ts';
import type { CampaignTemplate } from '../obligations/campaigns/template.ts';
import { dayShown } from './desk.ts';

/** Asks which of these is to be started. @throws UserError where there is none to start */
export function whichCampaign(campaigns: readonly CampaignTemplate[]): Reply {
  if (campaigns.length === 0) throw new UserError('还没有活动样板，请在 data/campaigns 里放一个。');
  return {
    title: '启动哪个活动？',
    tone: 'ask',
    blocks: [
      { kind: 'text', text: '请选一个；也可以连年份一起说，例如“启动活动 作风建设年 2027年”。' },
      {
        kind: 'buttons',
        buttons: campaigns.map(({ name }) => saying(name, `启动活动 ${name}`)),
      },
    ],
  };
}

/** Asks when it is to begin. @param year of today */
export function whichYear({ name }: CampaignTemplate, year: number): Reply {
  return {
    title: `${name}：哪一年？`,
    tone: 'ask',
    blocks: [
      {
        kind: 'text',
        text: `请说年份，或者第一天，例如“启动活动 ${name} ${year + 1}年”“启动活动 ${name} ${year + 1}年3月1日”。`,
      },
      {
        kind: 'buttons',
        buttons: [year, year + 1].map((one) => saying(`${one}年`, `启动活动 ${name} ${one}年`)),
      },
    ],
  };
}

/** What was started, with where to look and how to end it. */
export function started({ name, branches, stages }: CampaignRun, template: CampaignTemplate): Reply {
  const rows = [
    ...datedStages(template, stages).map(({ stage, start: first, end }) => ({
      label: stage.name,
      value: `${dayShown(first)}至${dayShown(end)}`,
    })),
    { label: '参加的支部', value: branches === null ? '全部' : branches.join('、') },
  ];
  return {
    title: `已启动：${name}`,
    tone: 'done',
    blocks: [
      { kind: 'fields', rows },
      { kind: 'note', text: '到了日子会提醒该做的人，登记了就不再提醒。' },
      {
        kind: 'buttons',
        buttons: [saying('活动进度', `活动进度 ${name}`, 'primary'), saying('结束活动', `结束活动 ${name}`)],
      },
    ],
    toast: { type: 'success', text: '已启动' },
  };
}
