import type { StageDates } from '../core/arrangement.ts';
import type { DocumentHead } from '../core/document.ts';
import type { Duty } from '../core/duty.ts';
import type { FormValue } from '../core/message.ts';
import type { FormField, Reply } from '../core/reply.ts';
import { basisQuote } from '../obligations/basis-quote.ts';
import { runName } from '../obligations/campaigns/proposal.ts';
import type { CampaignTask, CampaignTemplate } from '../obligations/campaigns/template.ts';
import { texts } from '../texts/texts.ts';

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
  const { cancel, proposal: said } = texts().campaigns;
  return {
    title: said.title(runName(template, stages)),
    tone: 'ask',
    blocks: [
      { kind: 'text', text: said.text(said.from[template.dates]) },
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
          label: said.submit,
          action: 'campaign.start',
          payload: { t: template.id, k: deed },
          style: 'primary',
        },
      },
      { kind: 'buttons', buttons: [{ label: cancel, action: 'campaign.leave' }] },
      {
        kind: 'note',
        text: said.hint,
      },
    ],
  };
}

/** What a campaign asks, one line for each rhythm. */
function asked({ stages, tasks }: CampaignTemplate, duties: readonly Duty[]): readonly string[] {
  const said = texts().campaigns.proposal;
  const named = (some: readonly CampaignTask[]) => [
    ...new Set(some.map(({ topic, obligation }) => topic ?? nameOf(obligation, duties))),
  ];
  const lines = RHYTHMS.flatMap((every) =>
    (['branch', 'organisation'] as const).map((unit) => {
      const some = [...stages.flatMap((stage) => stage.tasks), ...tasks].filter(
        (task) => task.every === every && task.unit === unit,
      );
      return some.length === 0 ? '' : said.asked(said.every[every], said.whose[unit], named(some));
    }),
  );
  return lines.filter((line) => line !== '');
}

/** In the order in which they are told. */
const RHYTHMS: readonly CampaignTask['every'][] = ['stage', 'month', 'quarter', 'year', 'two-years'];

function nameOf(obligation: string, duties: readonly Duty[]): string {
  return duties.find(({ id }) => id === obligation)?.name ?? obligation;
}

function dateFields(
  { stages }: CampaignTemplate,
  { stage, start, end }: StageDates,
  index: number,
): readonly FormField[] {
  const name = stages.find(({ id }) => id === stage)?.name ?? stage;
  const { proposal: said, stage: staged } = texts().campaigns;
  const label = staged(name, index);
  return [
    { name: `start_${stage}`, label: said.first(label), type: 'date', value: start },
    { name: `end_${stage}`, label: said.last(label), type: 'date', value: end },
  ];
}

function branchField(branches: readonly string[] | null, known: readonly string[]): FormField {
  const said = texts().campaigns.proposal;
  const field = { name: BRANCHES_FIELD, label: said.branches };
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
    placeholder: said.branchesTyped,
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
