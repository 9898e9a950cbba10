import type { Period } from '../calendar/period.ts';
import type { Duty } from '../core/duty.ts';
import type { Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';

/** Something that the organisation itself does in a campaign, in one period. */
export interface Step {
  readonly duty: Duty;
  readonly period: Period;
}

/** As the buttons of one card may be. */
const MOST_SHOWN = 8;

/** What was settled. */
export function doneReply({ duty, period }: Step): Reply {
  const said = texts().campaigns.steps;
  return {
    title: said.done(stepName(duty)),
    tone: 'done',
    blocks: [
      {
        kind: 'text',
        text: said.doneText(duty.campaign ?? '', stepName(duty), period.label),
      },
    ],
    toast: { type: 'success', text: said.toast },
  };
}

/** Steps to choose from, each with its button (`campaign.done`: `o` obligation, `p` period). */
export function listOf(steps: readonly Step[], title: string): Reply {
  const { campaigns, common } = texts();
  const said = campaigns.steps;
  const shown = steps.slice(0, MOST_SHOWN);
  if (shown.length === 0) return { title, tone: 'plain', blocks: [{ kind: 'text', text: said.none }] };
  return {
    title,
    tone: 'ask',
    blocks: [
      {
        kind: 'list',
        items: shown.map(({ duty, period }) =>
          common.labelled(duty.campaign ?? '', `${stepName(duty)}${common.aside(period.label)}`),
        ),
      },
      {
        kind: 'buttons',
        buttons: shown.map(({ duty, period }) => ({
          label: said.button(stepName(duty), period.label),
          action: 'campaign.done',
          payload: { o: duty.id, p: period.key },
        })),
      },
      { kind: 'note', text: said.hint },
    ],
  };
}

/** @returns the step as the document calls it */
export function stepName(duty: Duty): string {
  return duty.counts?.topic ?? duty.name;
}
