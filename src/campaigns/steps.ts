import type { Period } from '../calendar/period.ts';
import type { Settlement } from '../core/arrangement.ts';
import { UserError } from '../core/errors.ts';
import type { CardAction } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import { deedId, markOf } from '../ledger/write.ts';
import { dutiesOf } from '../obligations/campaigns/in-force.ts';
import { spanOf } from '../obligations/campaigns/runs.ts';
import { periodsIn } from '../obligations/periods.ts';
import { fold } from '../text/fold.ts';
import { texts, textsIn } from '../texts/texts.ts';
import { type CampaignDesk, documentDuties, requireAdministrator, running, todayOf } from './desk.ts';
import { doneReply, listOf, type Step, stepName } from './step-cards.ts';

const VERB = /(?:已经|都)?(?:完成|做完|办完|办好)了?/;

/**
 * `活动步骤`: what the organisation itself has still to do; `活动步骤 完成 组织考察` says that it is done.
 * @throws UserError when the speaker may not, or there is no such step
 */
export async function campaignStep(words: string, desk: CampaignDesk): Promise<Reply> {
  requireAdministrator(desk);
  const before = (await desk.arrangements.list()).find(({ id }) => id === idFor(desk));
  const steps = await stepsOf(desk);
  const repeated = steps.find(
    ({ duty, period }) =>
      before?.kind === 'settlement' && before.obligation === duty.id && before.period === period.key,
  );
  if (repeated !== undefined) return doneReply(repeated);
  const open = steps.filter((step) => isOpen(step, desk));
  const said = bare(words.replace(VERB, ''));
  if (said === '') return listOf(open, texts().campaigns.steps.title);
  const named = open.filter(({ duty, period }) => {
    const name = bare(stepName(duty));
    return said.includes(name) || name.includes(said) || said === `${typed(period)}${name}`;
  });
  const exact = named.filter(({ period }) => said.includes(typed(period)));
  const meant = exact.length > 0 ? exact : named;
  const [only] = meant;
  if (only === undefined) throw new UserError(texts().campaigns.steps.unknown);
  const isDone = VERB.test(words) && meant.length === 1;
  return isDone ? done(only, desk) : listOf(meant, texts().campaigns.steps.which);
}

/**
 * 已完成 on a reminder or on the list: the payload names the obligation (`o`) and the period (`p`).
 * @throws UserError when the speaker may not, or no campaign has such a step
 */
export async function pressedStep({ payload }: CardAction, desk: CampaignDesk): Promise<Reply> {
  requireAdministrator(desk);
  const step = (await stepsOf(desk)).find(
    ({ duty, period }) => duty.id === payload.o && period.key === payload.p,
  );
  if (step === undefined) throw new UserError(texts().campaigns.steps.over);
  if (!isOpen(step, desk)) {
    return { blocks: [], toast: { type: 'info', text: texts().campaigns.steps.already } };
  }
  return done(step, desk);
}

/** Every step that has begun, campaign by campaign. */
async function stepsOf(desk: CampaignDesk): Promise<readonly Step[]> {
  const today = todayOf(desk.entries);
  const own = documentDuties(desk);
  return (await running(desk)).flatMap((campaign) => {
    const { start, end } = spanOf(campaign.run.stages);
    return dutiesOf(campaign, own).flatMap((duty) =>
      duty.unit !== 'organisation' || duty.cadence === null
        ? []
        : periodsIn(duty.cadence, start, end, null)
            .filter((period) => period.start <= today)
            .map((period) => ({ duty, period })),
    );
  });
}

function isOpen({ duty, period }: Step, { entries }: CampaignDesk): boolean {
  return !entries.arranged.isSettled(duty.id, '', null, period.key);
}

async function done({ duty, period }: Step, desk: CampaignDesk): Promise<Reply> {
  const settlement: Settlement = {
    kind: 'settlement',
    id: idFor(desk),
    ...markOf(desk.entries),
    ended: null,
    obligation: duty.id,
    branch: '',
    group: null,
    period: period.key,
    how: 'done',
    reason: duty.campaign ?? '',
  };
  await desk.arrangements.put(settlement);
  return doneReply({ duty, period });
}

/** The same deed settles once, also when a crash has it done again. */
function idFor({ entries }: CampaignDesk): string {
  return `step-${deedId(entries.key)}`;
}

/** The period as somebody types it, whatever is spoken. */
function typed(period: Period): string {
  return bare(textsIn('zh').calendar.period(period));
}

function bare(text: string): string {
  return fold(text).replace(/[\s\p{P}]/gu, '');
}
