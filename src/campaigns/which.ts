import { type Reply, saying } from '../core/reply.ts';
import type { RunningCampaign } from '../obligations/campaigns/runs.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import { campaignsNamed } from './request.ts';

/**
 * Which of the running campaigns some words mean: the one with that name, or of that kind; without any, the only one.
 * @returns more than one where it cannot be told, none where none is meant
 */
export function runsMeant(words: string, runs: readonly RunningCampaign[]): readonly RunningCampaign[] {
  const said = bare(words);
  if (said === '') return runs;
  const exact = runs.filter(({ run }) => said.includes(bare(run.name)));
  if (exact.length > 0) return exact;
  const named = campaignsNamed(
    words,
    runs.map(({ template }) => template),
  );
  return runs.filter(({ template }) => named.includes(template));
}

function bare(text: string): string {
  return fold(text).replace(/["'\s]/g, '');
}

/** @param verb the command that is said again with the campaign's name */
export function whichRun(verb: string, runs: readonly RunningCampaign[]): Reply {
  return {
    title: texts().campaigns.which,
    tone: 'ask',
    blocks: [
      { kind: 'text', text: texts().campaigns.whichText },
      { kind: 'buttons', buttons: runs.map(({ run }) => saying(run.name, `${verb} ${run.name}`)) },
    ],
  };
}

/** No campaign runs, or none of that name. */
export function noRun(runs: readonly RunningCampaign[], administrator: boolean): Reply {
  const said = texts().campaigns;
  const text =
    runs.length === 0 ? said.noneRuns(administrator) : said.others(runs.map(({ run }) => run.name));
  return { title: said.none, tone: 'plain', blocks: [{ kind: 'text', text }] };
}
