import type { Member } from '../core/roster.ts';
import { fold } from '../text/fold.ts';
import { givenNameOf, surnameOf } from './surnames.ts';

/** Members by what they can be called, folded. */
export interface Register {
  readonly members: readonly Member[];
  readonly byName: ReadonlyMap<string, readonly Member[]>;
  readonly byGivenName: ReadonlyMap<string, readonly Member[]>;
  readonly bySurname: ReadonlyMap<string, readonly Member[]>;
  /** By the last character of a given name. */
  readonly byLastCharacter: ReadonlyMap<string, readonly Member[]>;
}

export function registerOf(members: readonly Member[]): Register {
  const names = members.map((member) => ({ member, name: fold(member.name) }));
  return {
    members,
    byName: group(names.map(({ member, name }) => [name, member])),
    byGivenName: group(names.map(({ member, name }) => [givenNameOf(name), member])),
    bySurname: group(names.map(({ member, name }) => [surnameOf(name), member])),
    byLastCharacter: group(names.map(({ member, name }) => [name.slice(-1), member])),
  };
}

function group(entries: readonly (readonly [string, Member])[]): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const [key, member] of entries) {
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [member]);
    else known.push(member);
  }
  return groups;
}
