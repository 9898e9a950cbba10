import type { CampaignRun } from '../core/arrangement.ts';
import type { DocumentHead } from '../core/document.ts';
import { UserError } from '../core/errors.ts';
import type { CardAction } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import { deedId, markOf } from '../ledger/write.ts';
import { clashOf } from '../obligations/campaigns/clash.ts';
import { wrongDates } from '../obligations/campaigns/dates.ts';
import { dutiesOf } from '../obligations/campaigns/in-force.ts';
import { proposedDates, runName } from '../obligations/campaigns/proposal.ts';
import { spanOf } from '../obligations/campaigns/runs.ts';
import { dutyName } from '../obligations/wording.ts';
import { texts } from '../texts/texts.ts';
import { type CampaignDesk, documentDuties, requireAdministrator, todayOf } from './desk.ts';
import { type Proposal, proposalCard, readProposalForm } from './proposal-card.ts';
import { branchesIn, readStart } from './request.ts';
import { started, whichCampaign, whichYear } from './start-cards.ts';

/**
 * `启动活动 作风建设年 2027年`: shows what would be started, for confirmation; asks for what was not said.
 * @param documents heads of the documents that the campaigns quote
 * @throws UserError when the speaker may not, or it cannot be started like that
 */
export function proposeCampaign(
  words: string,
  documents: readonly DocumentHead[],
  desk: CampaignDesk,
): Reply {
  requireAdministrator(desk);
  const said = proposalIn(words, desk);
  if ('blocks' in said) return said;
  check(said, desk);
  const { directory, duties, key } = desk.entries;
  const known = directory.branches.map(({ name }) => name);
  return proposalCard(said, deedId(key), known, duties, documents);
}

/** The words of a proposal said once more, and confirmed. @throws UserError as `proposeCampaign` */
export async function confirmProposal(words: string, desk: CampaignDesk): Promise<Reply> {
  requireAdministrator(desk);
  const said = proposalIn(words, desk);
  return 'blocks' in said ? said : start(said, deedId(desk.entries.key), desk);
}

/** The sent form of `proposalCard`. @throws UserError when the speaker may not, or the days do not fit */
export async function pressedStart(action: CardAction, desk: CampaignDesk): Promise<Reply> {
  requireAdministrator(desk);
  const template = desk.campaigns.find(({ id }) => id === action.payload.t);
  const deed = action.payload.k;
  if (template === undefined || typeof deed !== 'string')
    throw new UserError(texts().campaigns.start.cardOver);
  const { stages, branches } = readProposalForm(template, action.form);
  return start({ template, stages, branches: knownBranches(branches, desk) }, deed, desk);
}

/** What a confirmation in words had started before it was delivered again, as after a crash; else null. */
export async function startedBefore(desk: CampaignDesk): Promise<Reply | null> {
  const id = idFor(deedId(desk.entries.key));
  const run = (await desk.arrangements.list()).find((one) => one.id === id);
  const template = desk.campaigns.find((one) => run?.kind === 'campaign' && one.id === run.template);
  return run?.kind === 'campaign' && template !== undefined ? started(run, template) : null;
}

/** @returns null for all of them @throws UserError for one that is not on the roster */
function knownBranches(said: readonly string[], { entries }: CampaignDesk): readonly string[] | null {
  const known = entries.directory.branches.map(({ name }) => name);
  const found = said.flatMap((name) => {
    const named = known.includes(name) ? [name] : branchesIn(name, known).names;
    if (named === null) throw new UserError(texts().campaigns.start.unknownBranch(name));
    return named;
  });
  return found.length === 0 ? null : known.filter((name) => found.includes(name));
}

function proposalIn(words: string, { campaigns, entries }: CampaignDesk): Proposal | Reply {
  const known = entries.directory.branches.map(({ name }) => name);
  const today = todayOf(entries);
  const { templates, beginning, branches } = readStart(words, campaigns, known, today);
  const [template] = templates;
  if (template === undefined || templates.length > 1)
    return whichCampaign(templates.length > 1 ? templates : campaigns);
  if (beginning === null) return whichYear(template, Number(today.slice(0, 4)));
  return { template, stages: proposedDates(template, beginning), branches };
}

/** @throws UserError in one sentence that says what does not fit */
function check({ template, stages, branches }: Proposal, desk: CampaignDesk): void {
  const wrong = wrongDates(template, stages);
  if (wrong !== null) throw new UserError(wrong);
  const { day, start: said } = texts().campaigns;
  const span = spanOf(stages);
  if (span.end < todayOf(desk.entries)) throw new UserError(said.past(day(span.end)));
  const run = unsigned({ template, stages, branches });
  const mine = dutiesOf({ template, run }, documentDuties(desk));
  const others = desk.entries.duties.filter(({ campaign }) => campaign !== undefined);
  const clash = clashOf(mine, others, span);
  if (clash === null) return;
  const { mine: duty, other } = clash;
  throw new UserError(said.clash(other.campaign ?? '', dutyName(duty)));
}

function unsigned({ template, stages, branches }: Proposal): CampaignRun {
  const name = runName(template, stages);
  return {
    kind: 'campaign',
    id: '',
    by: '',
    at: '',
    ended: null,
    template: template.id,
    name,
    branches,
    stages,
  };
}

function idFor(deed: string): string {
  return `campaign-${deed}`;
}

/** @param deed what the campaign's id follows from: done again, nothing is started twice */
async function start(proposal: Proposal, deed: string, desk: CampaignDesk): Promise<Reply> {
  const id = idFor(deed);
  const there = (await desk.arrangements.list()).find((one) => one.id === id);
  if (there?.kind === 'campaign') {
    if (there.ended !== null) throw new UserError(texts().campaigns.start.ended);
    return started(there, proposal.template);
  }
  check(proposal, desk);
  const run: CampaignRun = { ...unsigned(proposal), id, ...markOf(desk.entries) };
  await desk.arrangements.put(run);
  return started(run, proposal.template);
}
