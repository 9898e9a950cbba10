import type { StageDates } from '../core/arrangement.ts';
import type { DocumentHead } from '../core/document.ts';
import type { Duty } from '../core/duty.ts';
import type { FormValue } from '../core/message.ts';
import type { FormField, Reply } from '../core/reply.ts';
import { basisQuote } from '../obligations/basis-quote.ts';
import { runName } from '../obligations/campaigns/proposal.ts';
import type { CampaignTask, CampaignTemplate } from '../obligations/campaigns/template.ts';
import { stageShown } from './desk.ts';

/** A campaign that nobody has confirmed yet. */
export interface Proposal {
  readonly template: CampaignTemplate;
  readonly stages: readonly StageDates[];
  /** null for all branches. */
  readonly branches: readonly string[] | null;
}

const BRANCHES_FIELD = 'branches';
/** More names than these are typed rather than picked. */
const MOST_PICKED = 30;

/**
 * Shows what would be started, with every day open to change. Nothing of it is stored: the button carries the template
 * (`t`) and the deed that proposed it (`k`).
 * @param deed id of the message's deed, so that the card starts one campaign however often it is pressed
 * @param known names of all branches
 */
export function proposalCard(
  { template, stages, branches }: Proposal,
  deed: string,
  known: readonly string[],
  duties: readonly Duty[],
  documents: readonly DocumentHead[],
): Reply {
  const from =
    template.dates === 'document'
      ? '日期按文件里写的月份预填，年份是您定的；原文的年份已经过去。'
      : '文件没有写具体日期，下面预填的是本单位设置，请按实际修改。';
  return {
    title: `启动${runName(template, stages)}？`,
    tone: 'ask',
    blocks: [
      { kind: 'text', text: `请核对每个阶段的日期，点“确认启动”才开始。${from}` },
      ...basisQuote(template.basis, documents),
      { kind: 'list', items: asked(template, duties) },
      {
        kind: 'form',
        name: 'campaign',
        fields: [
          ...stages.flatMap((dates, index) => dateFields(template, dates, index)),
          branchField(branches, known),
        ],
        submit: {
          label: '确认启动',
          action: 'campaign.start',
          payload: { t: template.id, k: deed },
          style: 'primary',
        },
      },
      { kind: 'buttons', buttons: [{ label: '取消', action: 'campaign.leave' }] },
      {
        kind: 'note',
        text: '某个阶段不搞，就把它的两个日期都清空。日期不用改，也可以直接回“确认启动”；不启动回“取消”。',
      },
    ],
  };
}

/** What a campaign asks, one line for each rhythm. */
function asked({ stages, tasks }: CampaignTemplate, duties: readonly Duty[]): readonly string[] {
  const named = (some: readonly CampaignTask[]) =>
    [...new Set(some.map(({ topic, obligation }) => topic ?? nameOf(obligation, duties)))].join('、');
  const lines = (Object.keys(EVERY) as CampaignTask['every'][]).flatMap((every) =>
    (['branch', 'organisation'] as const).map((unit) => {
      const some = [...stages.flatMap((stage) => stage.tasks), ...tasks].filter(
        (task) => task.every === every && task.unit === unit,
      );
      const whose = unit === 'branch' ? '各支部' : '本单位';
      return some.length === 0 ? '' : `${EVERY[every]}（${whose}）：${named(some)}`;
    }),
  );
  return lines.filter((line) => line !== '');
}

const EVERY: Readonly<Record<CampaignTask['every'], string>> = {
  stage: '按阶段',
  month: '每月',
  quarter: '每季度',
  year: '每年',
  'two-years': '每两年',
};

function nameOf(obligation: string, duties: readonly Duty[]): string {
  return duties.find(({ id }) => id === obligation)?.name ?? obligation;
}

function dateFields(
  { stages }: CampaignTemplate,
  { stage, start, end }: StageDates,
  index: number,
): readonly FormField[] {
  const name = stages.find(({ id }) => id === stage)?.name ?? stage;
  const label = stageShown(name, index);
  return [
    { name: `start_${stage}`, label: `${label}：第一天`, type: 'date', value: start },
    { name: `end_${stage}`, label: `${label}：最后一天`, type: 'date', value: end },
  ];
}

function branchField(branches: readonly string[] | null, known: readonly string[]): FormField {
  const field = { name: BRANCHES_FIELD, label: '参加的支部（不填就是全部）' };
  if (known.length <= MOST_PICKED)
    return {
      ...field,
      type: 'multiselect',
      options: known.map((name) => ({ label: name, value: name })),
      ...(branches === null ? {} : { value: branches }),
    };
  return {
    ...field,
    type: 'multiline',
    placeholder: '只有一部分支部参加时，写支部名称，用顿号分开',
    ...(branches === null ? {} : { value: branches.join('、') }),
  };
}

/**
 * What the sent form says: forms come from outside, so that every day is looked at again afterwards.
 * @returns the stages with their days as typed (empty ones are left out), and the branches as picked or typed
 */
export function readProposalForm(
  template: CampaignTemplate,
  form: Readonly<Record<string, FormValue>>,
): { readonly stages: readonly StageDates[]; readonly branches: readonly string[] } {
  const text = (name: string): string => {
    const value = form[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const stages = template.stages.flatMap(({ id }): readonly StageDates[] => {
    const [start, end] = [text(`start_${id}`), text(`end_${id}`)];
    return start === '' && end === '' ? [] : [{ stage: id, start, end }];
  });
  const picked = form[BRANCHES_FIELD];
  const typed = text(BRANCHES_FIELD).split(/[、，,;；\s]+/);
  return { stages, branches: (Array.isArray(picked) ? picked : typed).filter((name) => name !== '') };
}
