import type { Person } from '../../core/contacts.ts';
import type { Awaited, Member, RosterChange } from '../../core/roster.ts';
import { texts } from '../../texts/texts.ts';
import { bareName, isSameName } from '../names.ts';

/** Who of those who wait is who on the platform. */
export interface Matched {
  readonly arrived: readonly Arrived[];
  /** Somebody has the name, and it is not sure who. */
  readonly unclear: readonly Unclear[];
}

export interface Arrived {
  readonly who: Awaited;
  readonly openId: string;
}

export interface Unclear {
  readonly who: Awaited;
  /** Why, in words that follow the name. */
  readonly why: string;
}

/**
 * Matches those of a branch by name with people who are pointed at or in its group; nobody who shares a name in the branch
 * is guessed.
 */
export function matchNames(
  branch: string,
  people: readonly Person[],
  awaited: readonly Awaited[],
  members: readonly Member[],
): Matched {
  const { why } = texts().members.matching;
  const known = new Set(members.map(({ openId }) => openId));
  const here = awaited.filter((one) => one.branch === branch);
  const arrived: Arrived[] = [];
  const unclear: Unclear[] = [];
  for (const who of here) {
    const bearers = people.filter(({ name }) => isSameName(name, who.name));
    const free = bearers.filter(({ openId }) => !known.has(openId));
    const namesakes = here.filter(({ name }) => isSameName(name, who.name));
    const [only] = free;
    if (only === undefined) continue;
    if (namesakes.length > 1) unclear.push({ who, why: why.namesakesListed });
    else if (free.length > 1) unclear.push({ who, why: why.namesakesInGroup(free.length) });
    else arrived.push({ who, openId: only.openId });
  }
  return { arrived, unclear };
}

/**
 * In a group may be guests from other branches: nobody is guessed who shares a name with somebody of another one, whether
 * they wait or are on the roster.
 */
export function doubtGuests(
  { arrived, unclear }: Matched,
  branch: string,
  everybody: readonly Pick<Member, 'name' | 'branch'>[],
): Matched {
  const { why } = texts().members.matching;
  const names = new Set(arrived.map(({ who }) => bareName(who.name)));
  const elsewhere = new Map<string, string>();
  for (const one of names.size === 0 ? [] : everybody)
    if (one.branch !== branch && names.has(bareName(one.name))) elsewhere.set(bareName(one.name), one.branch);
  const doubtful = arrived.filter(({ who }) => elsewhere.has(bareName(who.name)));
  return {
    arrived: arrived.filter((one) => !doubtful.includes(one)),
    unclear: [
      ...unclear,
      ...doubtful.map(({ who }) => ({
        who,
        why: why.namesakesElsewhere(elsewhere.get(bareName(who.name)) ?? ''),
      })),
    ],
  };
}

/** @returns those who have arrived nowhere, and whose name an account of another organisation bears */
export function ofGuests(
  { arrived, unclear }: Matched,
  guests: readonly Person[],
  here: readonly Awaited[],
  known: ReadonlySet<string>,
): readonly Unclear[] {
  const { why } = texts().members.matching;
  const decided = new Set([...arrived, ...unclear].map(({ who }) => who.id));
  const names = new Set(guests.filter(({ openId }) => !known.has(openId)).map(({ name }) => bareName(name)));
  return here
    .filter(({ id, name }) => !decided.has(id) && names.has(bareName(name)))
    .map((who) => ({ who, why: why.guest }));
}

/** Matches by mobile number and e-mail address. @param found open_ids by number or address */
export function matchContacts(
  found: ReadonlyMap<string, string>,
  awaited: readonly Awaited[],
  members: readonly Member[],
): Matched {
  const { why } = texts().members.matching;
  const known = new Map(members.map((member) => [member.openId, member]));
  const arrived: Arrived[] = [];
  const unclear: Unclear[] = [];
  const taken = new Set<string>();
  for (const who of awaited) {
    const ids = new Set([who.mobile, who.email].flatMap((key) => found.get(key ?? '') ?? []));
    const [openId] = ids;
    if (openId === undefined) continue;
    const there = known.get(openId);
    if (ids.size > 1) unclear.push({ who, why: why.twoPeople });
    else if (there !== undefined) unclear.push({ who, why: why.somebodyElse(there.branch, there.name) });
    else if (taken.has(openId)) unclear.push({ who, why: why.sameAccount });
    else arrived.push({ who, openId });
    taken.add(openId);
  }
  return { arrived, unclear };
}

/** @returns what becomes of the roster when they have arrived */
export function arrivals(arrived: readonly Arrived[]): RosterChange {
  return {
    members: arrived.map(({ who: { id: _, ...person }, openId }) => ({ openId, ...person })),
    arrived: arrived.map(({ who }) => who.id),
  };
}
