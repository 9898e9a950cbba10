import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { Store } from '../core/ports.ts';
import { dutiesInForce } from '../obligations/campaigns/in-force.ts';
import type { CampaignTemplate } from '../obligations/campaigns/template.ts';
import type { ReminderFacts } from '../obligations/due.ts';
import type { OfficeHours } from '../obligations/hours.ts';
import { directoryOf } from '../roster/directory.ts';

/** The parts of the store that reminders read and write. */
export type ReminderStore = Pick<Store, 'roster' | 'ledger' | 'deliveries' | 'arrangements' | 'chats'>;

export interface FactsInput {
  readonly store: ReminderStore;
  readonly duties: readonly Duty[];
  readonly campaigns: readonly CampaignTemplate[];
  /** Administrators by configuration. */
  readonly adminOpenIds: readonly string[];
  /** IANA zone. */
  readonly zone: string;
  /** When people may be written to (`ReminderFacts`). */
  readonly hours?: OfficeHours;
  /** Epoch ms at which the bot came here (`ReminderFacts`). */
  readonly since?: number;
}

/** No period of a duty begins earlier: every two years, and seasons over new year. */
const YEARS_BACK = 2;

/**
 * Reads what decides about reminders at `now` (epoch ms).
 */
export async function readFacts(input: FactsInput, now: number): Promise<ReminderFacts> {
  const { store, duties, campaigns, adminOpenIds, zone, hours, since } = input;
  const year = Number(localDate(now, zone).slice(0, 4));
  const [members, branches, records, claimed, snoozes, arrangements, disabledChats] = await Promise.all([
    store.roster.members(),
    store.roster.branches(),
    store.ledger.find({ from: `${year - YEARS_BACK}-01-01`, to: `${year + 1}-12-31` }),
    store.deliveries.keys(),
    store.deliveries.snoozes(),
    store.arrangements.list(),
    store.chats.disabled(),
  ]);
  return {
    duties: dutiesInForce(duties, campaigns, arrangements),
    directory: directoryOf(members, branches, adminOpenIds),
    records,
    claimed,
    snoozes,
    arrangements,
    disabledChats,
    digests: true,
    zone,
    ...(hours === undefined ? {} : { hours }),
    ...(since === undefined ? {} : { since }),
  };
}
