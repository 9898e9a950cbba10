import { type Contacts, ContactsError } from '../../core/contacts.ts';
import type { RosterStore } from '../../core/roster.ts';
import { gather } from './house.ts';
import { arrivals, doubtGuests, type Matched, matchNames, ofGuests } from './match.ts';

/** What people are matched with. */
export interface MatchingDesk {
  readonly roster: RosterStore;
  readonly contacts: Contacts;
  /** Who asks for it. */
  readonly speaker: { readonly openId: string };
}

export interface GroupMatched extends Matched {
  /** Those of the branch who still wait, unclear ones included. */
  readonly waiting: number;
  /** How many of those are in the group by name only: with an account of another organisation. */
  readonly guests: number;
}

/**
 * Matches those of a branch who wait with the people of its group, and takes them onto the roster. The platform is asked
 * only where somebody waits. Guests from other organisations are never matched.
 * @returns null where the platform does not tell who is in the group
 */
export async function matchGroup(
  branch: string,
  chatId: string,
  { roster, contacts, speaker }: MatchingDesk,
): Promise<GroupMatched | null> {
  const [awaited, members] = await Promise.all([roster.awaited(), roster.members()]);
  const here = awaited.filter((one) => one.branch === branch);
  if (here.length === 0) return { arrived: [], unclear: [], waiting: 0, guests: 0 };
  try {
    const known = new Set(members.map(({ openId }) => openId));
    const { house, guests } = gather(await contacts.inGroup(chatId), speaker.openId, known);
    const byName = matchNames(branch, house, here, members);
    const foreign = ofGuests(byName, guests, here, known);
    const matched = doubtGuests(byName, branch, [...awaited, ...members]);
    if (matched.arrived.length > 0) await roster.change(arrivals(matched.arrived));
    return {
      arrived: matched.arrived,
      unclear: [...matched.unclear, ...foreign],
      waiting: here.length - matched.arrived.length,
      guests: foreign.length,
    };
  } catch (error) {
    if (error instanceof ContactsError) return null;
    throw error;
  }
}
