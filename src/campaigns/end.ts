import type { CampaignRun } from '../core/arrangement.ts';
import { UserError } from '../core/errors.ts';
import type { CardAction } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import { markOf } from '../ledger/write.ts';
import { texts } from '../texts/texts.ts';
import { type CampaignDesk, requireAdministrator, running } from './desk.ts';
import { noRun, runsMeant, whichRun } from './which.ts';

/**
 * `结束活动`: asks before a campaign is ended.
 * @returns the card; `name` of the campaign that it asks about, null where that is still to be told
 * @throws UserError when the speaker may not
 */
export async function askEnd(
  words: string,
  desk: CampaignDesk,
): Promise<{ readonly reply: Reply; readonly name: string | null }> {
  requireAdministrator(desk);
  const runs = await running(desk);
  const meant = runsMeant(words, runs);
  const [only] = meant;
  if (only === undefined) return { reply: noRun(runs, true), name: null };
  if (meant.length > 1) return { reply: whichRun('结束活动', meant), name: null };
  const { id, name } = only.run;
  return { reply: endCard(id, name), name };
}

function endCard(id: string, name: string): Reply {
  const { cancel, end: said } = texts().campaigns;
  return {
    title: said.asked(name),
    tone: 'ask',
    blocks: [
      {
        kind: 'text',
        text: said.text,
      },
      {
        kind: 'buttons',
        buttons: [
          { label: said.submit, action: 'campaign.end', payload: { r: id }, style: 'danger' },
          { label: cancel, action: 'campaign.leave' },
        ],
      },
      { kind: 'note', text: said.hint },
    ],
  };
}

/** @param name of the campaign, as `askEnd` told it @throws UserError when the speaker may not */
export async function confirmEnd(name: string, desk: CampaignDesk): Promise<Reply> {
  requireAdministrator(desk);
  const named = (await desk.arrangements.list()).filter(
    (one): one is CampaignRun => one.kind === 'campaign' && one.name === name,
  );
  const run = named.find(({ ended }) => ended === null) ?? named.at(-1);
  return end(run, desk);
}

/** The button of the card. @throws UserError when the speaker may not, or the card is of no campaign */
export async function pressedEnd(action: CardAction, desk: CampaignDesk): Promise<Reply> {
  requireAdministrator(desk);
  const run = (await desk.arrangements.list()).find(({ id }) => id === action.payload.r);
  return end(run?.kind === 'campaign' ? run : undefined, desk);
}

/** Ends it once: whoever comes later finds it ended. */
async function end(run: CampaignRun | undefined, desk: CampaignDesk): Promise<Reply> {
  const said = texts().campaigns.end;
  if (run === undefined) throw new UserError(said.none);
  if (run.ended === null) await desk.arrangements.put({ ...run, ended: markOf(desk.entries) });
  return {
    title: said.done(run.name),
    tone: 'done',
    blocks: [{ kind: 'text', text: said.doneText }],
    toast: { type: 'success', text: said.toast },
  };
}
