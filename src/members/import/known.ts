import type { Awaited, Member } from '../../core/roster.ts';
import { fold } from '../../text/fold.ts';
import { texts } from '../../texts/texts.ts';
import { isSameName } from '../names.ts';
import type { Listed } from './listed.ts';

/** Somebody who is on the roster, or waits to be. */
export type Known = Member | Awaited;

/** What becomes of the people of a file: who of them is who. */
export interface Recognised {
  /** Everybody of the file, with whom it is; null for somebody new. */
  readonly pairs: readonly (readonly [listed: Listed, known: Known | null])[];
  readonly problems: readonly string[];
}

/**
 * Finds out who is who: by open_id, else by mobile number or e-mail address of somebody of that name, else by name within
 * the branch where that is unambiguous. Numbers are handed on and mistyped: one alone never makes somebody another.
 */
export function recognise(people: readonly Listed[], known: readonly Known[]): Recognised {
  const { problem, wrong } = texts().members.importing;
  const problems: string[] = [...repeated(people)];
  const surely = new Map<Listed, Known>();
  const byId = indexed(known, (one) => ('openId' in one ? [`id:${one.openId}`] : []));
  const byContact = indexed(known, contactsOf);
  for (const listed of people) {
    const [found, ...others] = surelyMeant(listed, byId, byContact, problems);
    if (others.length > 0) problems.push(problem(listed.place('mobile'), wrong.twoPeople));
    else if (found !== undefined) surely.set(listed, found);
  }
  const taken = new Set(surely.values());
  const byName = indexed(
    known.filter((one) => !taken.has(one)),
    (one) => [nameKey(one)],
  );
  const namesakes = indexed(
    people.filter((one) => !surely.has(one)),
    (one) => [nameKey(one)],
  );
  const claimed = new Map<Known, Listed>();
  const pairs = people.map((listed): readonly [Listed, Known | null] => {
    const found = surely.get(listed) ?? byNameAlone(listed, byName, namesakes, problems);
    if (found === null) return [listed, null];
    const before = claimed.get(found);
    if (before !== undefined) problems.push(problem(listed.place('name'), wrong.samePerson(before.line)));
    claimed.set(found, listed);
    return [listed, found];
  });
  return { pairs, problems };
}

function surelyMeant(
  listed: Listed,
  byId: ReadonlyMap<string, readonly Known[]>,
  byContact: ReadonlyMap<string, readonly Known[]>,
  problems: string[],
): readonly Known[] {
  const { openId } = listed;
  const own = openId === null ? [] : (byId.get(`id:${openId}`) ?? []);
  if (own.length > 0) return own;
  const meant = new Set<Known>();
  for (const field of ['mobile', 'email'] as const) {
    const holders = byContact.get(`${field}:${listed[field]}`) ?? [];
    const namesakes = holders.filter(({ name }) => isSameName(name, listed.name));
    const [holder] = holders;
    // Another open_id is another account: only somebody who waits for one can get it.
    for (const one of namesakes) if (openId === null || !('openId' in one)) meant.add(one);
    if (openId === null && namesakes.length === 0 && holder !== undefined)
      problems.push(ofSomebodyElse(listed, field, holder));
  }
  return [...meant];
}

function ofSomebodyElse(listed: Listed, field: 'mobile' | 'email', { branch, name }: Known): string {
  const { problem, wrong } = texts().members.importing;
  return problem(listed.place(field), wrong.somebodyElse(texts().members.place(branch), name));
}

function byNameAlone(
  listed: Listed,
  byName: ReadonlyMap<string, readonly Known[]>,
  namesakes: ReadonlyMap<string, readonly Listed[]>,
  problems: string[],
): Known | null {
  const found = (byName.get(nameKey(listed)) ?? []).filter(
    (one) => listed.openId === null || !('openId' in one),
  );
  const [only] = found;
  if (only === undefined) return null;
  const inFile = namesakes.get(nameKey(listed)) ?? [];
  if (found.length === 1 && inFile.length === 1) return only;
  const { problem, wrong } = texts().members.importing;
  problems.push(problem(listed.place('name'), wrong.whichOne(listed.branch, listed.name)));
  return null;
}

/** The same open_id, number or address twice in a file, or a name twice in a branch with nothing that tells them apart. */
function repeated(people: readonly Listed[]): readonly string[] {
  const { problem, wrong } = texts().members.importing;
  const first = new Map<string, Listed>();
  const problems: string[] = [];
  const look = (
    key: string,
    listed: Listed,
    column: 'openId' | 'mobile' | 'email' | 'name',
    what: (line: number) => string,
  ) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, listed);
    else problems.push(problem(listed.place(column), what(before.line)));
  };
  for (const listed of people) {
    const { openId, mobile, email } = listed;
    if (openId !== null) look(`id:${openId}`, listed, 'openId', wrong.sameOpenId);
    if (mobile !== null) look(`mobile:${mobile}`, listed, 'mobile', wrong.sameContact);
    if (email !== null) look(`email:${email}`, listed, 'email', wrong.sameContact);
    if (openId === null && mobile === null && email === null)
      look(`name:${nameKey(listed)}`, listed, 'name', wrong.sameName);
  }
  return problems;
}

interface Contacts {
  readonly mobile?: string | null | undefined;
  readonly email?: string | null | undefined;
}

function contactsOf({ mobile, email }: Contacts): string[] {
  return [...(mobile ? [`mobile:${mobile}`] : []), ...(email ? [`email:${email}`] : [])];
}

function nameKey({ branch, name }: { readonly branch: string; readonly name: string }): string {
  return JSON.stringify([branch, fold(name)]);
}

function indexed<One>(
  all: readonly One[],
  keys: (one: One) => readonly string[],
): ReadonlyMap<string, readonly One[]> {
  const index = new Map<string, One[]>();
  for (const one of all) {
    for (const key of keys(one)) {
      const there = index.get(key);
      if (there === undefined) index.set(key, [one]);
      else there.push(one);
    }
  }
  return index;
}
