import type { Person } from '../../core/contacts.ts';

/** People of a group, told apart by their organisation. */
export interface Gathered {
  readonly house: readonly Person[];
  /** Accounts of another organisation (外单位): whoever calls himself 张建国 there is not taken for ours. */
  readonly guests: readonly Person[];
}

/**
 * Anybody with an account anywhere may be invited into a group and bears what name he likes. Whose organisation is ours is
 * seen by who speaks, else by those of the group who are on the roster already, else by all being of one.
 * @param speaker open_id
 * @param known open_ids of the roster
 */
export function gather(people: readonly Person[], speaker: string, known: ReadonlySet<string>): Gathered {
  const ours =
    people.find(({ openId }) => openId === speaker)?.tenant ??
    usual(people.filter(({ openId }) => known.has(openId))) ??
    usual(people, 'all');
  // The platform may not tell somebody's organisation: then nobody is taken for a guest.
  const isGuest = ({ tenant }: Person): boolean => tenant !== undefined && tenant !== ours;
  return { house: people.filter((one) => !isGuest(one)), guests: people.filter(isGuest) };
}

/** @returns the organisation of most, or of all of them; null where none is told or two have as many */
function usual(people: readonly Person[], share: 'most' | 'all' = 'most'): string | null {
  const counts = new Map<string, number>();
  for (const { tenant } of people)
    if (tenant !== undefined) counts.set(tenant, (counts.get(tenant) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (first === undefined) return null;
  return second === undefined || (share === 'most' && first[1] > second[1]) ? first[0] : null;
}
