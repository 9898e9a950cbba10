import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { Store } from '../core/ports.ts';
import type { ReminderFacts } from '../obligations/due.ts';
import { createDirectory } from '../roster/directory.ts';

/** The parts of the store that reminders read and write. */
export type ReminderStore = Pick<Store, 'roster' | 'ledger' | 'deliveries' | 'chats'>;

export interface FactsInput {
  readonly store: ReminderStore;
  readonly duties: readonly Duty[];
  /** Administrators by configuration. */
  readonly adminOpenIds: readonly string[];
  /** IANA zone. */
  readonly zone: string;
  /** Epoch ms at which the bot came here (`ReminderFacts`). */
  readonly since?: number;
}

/**
 * Reads what decides about reminders at `now` (epoch ms): the whole year, since no period is longer, and a month on
 * either side for the plans of its first and last days.
 */
export async function readFacts(input: FactsInput, now: number): Promise<ReminderFacts> {
  const { store, duties, adminOpenIds, zone, since } = input;
  const year = Number(localDate(now, zone).slice(0, 4));
  const [members, branches, records, claimed, snoozes, disabledChats] = await Promise.all([
    store.roster.members(),
    store.roster.branches(),
    store.ledger.find({ from: `${year - 1}-12-01`, to: `${year + 1}-01-31` }),
    store.deliveries.keys(),
    store.deliveries.snoozes(),
    store.chats.disabled(),
  ]);
  return {
    duties,
    directory: createDirectory(members, branches, adminOpenIds),
    records,
    claimed,
    snoozes,
    disabledChats,
    zone,
    ...(since === undefined ? {} : { since }),
  };
}
