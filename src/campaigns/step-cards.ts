import type { Period } from '../calendar/period.ts';
import type { Duty } from '../core/duty.ts';
import type { Reply } from '../core/reply.ts';

/** Something that the organisation itself does in a campaign, in one period. */
export interface Step {
  readonly duty: Duty;
  readonly period: Period;
}

/** As the buttons of one card may be. */
const MOST_SHOWN = 8;

/** What was settled. */
export function doneReply({ duty, period }: Step): Reply {
  return {
    title: `已完成：${stepName(duty)}`,
    tone: 'done',
    blocks: [
      {
        kind: 'text',
        text: `${duty.campaign ?? ''}的“${stepName(duty)}”（${period.label}）记为已完成，不再提醒。`,
      },
    ],
    toast: { type: 'success', text: '已完成' },
  };
}

/** Steps to choose from, each with its button (`campaign.done`: `o` obligation, `p` period). */
export function listOf(steps: readonly Step[], title: string): Reply {
  const shown = steps.slice(0, MOST_SHOWN);
  if (shown.length === 0)
    return { title, tone: 'plain', blocks: [{ kind: 'text', text: '现在没有等着本单位完成的步骤。' }] };
  return {
    title,
    tone: 'ask',
    blocks: [
      {
        kind: 'list',
        items: shown.map(
          ({ duty, period }) => `${duty.campaign ?? ''}：${stepName(duty)}（${period.label}）`,
        ),
      },
      {
        kind: 'buttons',
        buttons: shown.map(({ duty, period }) => ({
          label: `${stepName(duty)}（${period.label}）已完成`,
          action: 'campaign.done',
          payload: { o: duty.id, p: period.key },
        })),
      },
      { kind: 'note', text: '也可以说，例如“活动步骤 完成 集中评比”。' },
    ],
  };
}

/** @returns the step as the document calls it */
export function stepName(duty: Duty): string {
  return duty.counts?.topic ?? duty.name;
}
