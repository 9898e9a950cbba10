import { type Contacts, ContactsError } from '../../core/contacts.ts';
import type { RosterStore } from '../../core/roster.ts';
import { arrivals, doubtGuests, type Matched, matchNames } from './match.ts';

/** What people are matched with. */
export interface MatchingDesk {
  readonly roster: RosterStore;
  readonly contacts: Contacts;
}

export interface GroupMatched extends Matched {
  /** Those of the branch who still wait, unclear ones included. */
  readonly waiting: number;
}

/**
 * Matches those of a branch who wait with the people of its group, and takes them onto the roster. The platform is asked
 * only where somebody waits.
 * @returns null where the platform does not tell who is in the group
 */
export async function matchGroup(
  branch: string,
  chatId: string,
  { roster, contacts }: MatchingDesk,
): Promise<GroupMatched | null> {
  const [awaited, members] = await Promise.all([roster.awaited(), roster.members()]);
  const here = awaited.filter((one) => one.branch === branch);
  if (here.length === 0) return { arrived: [], unclear: [], waiting: 0 };
  try {
    const byName = matchNames(branch, await contacts.inGroup(chatId), here, members);
    const matched = doubtGuests(byName, branch, [...awaited, ...members]);
    if (matched.arrived.length > 0) await roster.change(arrivals(matched.arrived));
    return { ...matched, waiting: here.length - matched.arrived.length };
  } catch (error) {
    if (error instanceof ContactsError) return null;
    throw error;
  }
}
