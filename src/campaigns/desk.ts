import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { Arrangements } from '../core/ports.ts';
import type { EntryContext } from '../ledger/context.ts';
import { noRight } from '../ledger/enter.ts';
import { type RunningCampaign, runningCampaigns } from '../obligations/campaigns/runs.ts';
import type { CampaignTemplate } from '../obligations/campaigns/template.ts';
import { may } from '../roster/permissions.ts';

/** What campaigns are dealt with: who speaks, when and where, what there is to start, and where it is kept. */
export interface CampaignDesk {
  readonly entries: EntryContext;
  readonly arrangements: Arrangements;
  /** Templates, in the order of their files. */
  readonly campaigns: readonly CampaignTemplate[];
}

/** Campaigns are the organisation's. @throws UserError with the one refusal for everybody but an administrator */
export function requireAdministrator({ entries }: CampaignDesk): void {
  const on = { branch: null, group: null, duty: null, createdBy: null, parties: [] };
  if (!may(entries.speaker, 'administer', on, entries.chatType)) throw new UserError(noRight());
}

/** @returns those that were started and not ended, in that order */
export async function running({
  campaigns,
  arrangements,
}: CampaignDesk): Promise<readonly RunningCampaign[]> {
  return runningCampaigns(campaigns, await arrangements.list());
}

/** @returns the duties that stand without any campaign */
export function documentDuties({ entries }: CampaignDesk): readonly Duty[] {
  return entries.duties.filter(({ campaign }) => campaign === undefined);
}

/** @returns the local date of today */
export function todayOf({ now, zone }: EntryContext): string {
  return localDate(now, zone);
}
