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
  readonly since?: number;
}

/**
 * Reads what decides about reminders between two local dates (`YYYY-MM-DD`), also for `zhibu reminders`.
 * Whole years are read, since no period is longer.
 */
export async function readFacts(input: FactsInput, from: string, to: string): Promise<ReminderFacts> {
  const { store, duties, adminOpenIds, zone, since } = input;
  const [members, branches, records, claimed, snoozes, disabledChats] = await Promise.all([
    store.roster.members(),
    store.roster.branches(),
    store.ledger.find({ from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` }),
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

/** The facts of the day on which `now` (epoch ms) falls. */
export async function factsOfToday(input: FactsInput, now: number): Promise<ReminderFacts> {
  const today = localDate(now, input.zone);
  return readFacts(input, today, today);
}
