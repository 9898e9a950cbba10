import type { Lexicon } from './lexicon.ts';

/** Of each group of things that are never one another, those that a text names. */
export type Named = ReadonlyMap<number, ReadonlySet<string>>;

/** @returns what tells which of the lexicon's `apart` a folded text names, under any of their names */
export function createApart({ apart, forms }: Pick<Lexicon, 'apart' | 'forms'>): (text: string) => Named {
  const owners = new Map<string, { readonly group: number; readonly thing: string }>();
  for (const [group, things] of apart.entries())
    for (const thing of things)
      for (const name of [thing, ...(forms.get(thing) ?? [])]) owners.set(name, { group, thing });
  const names = [...owners.keys()].sort((one, other) => other.length - one.length);
  const pattern = names.length === 0 ? null : new RegExp(names.join('|'), 'g');
  return (text) => {
    const named = new Map<number, Set<string>>();
    for (const [name] of pattern === null ? [] : text.matchAll(pattern)) {
      const owner = owners.get(name);
      if (owner !== undefined) named.set(owner.group, (named.get(owner.group) ?? new Set()).add(owner.thing));
    }
    return named;
  };
}

/** True where both name things of one group, and none of them together: 支委会 and 党组会. */
export function areApart(one: Named, other: Named): boolean {
  return [...one].some(([group, things]) => {
    const others = other.get(group);
    return others !== undefined && ![...things].some((thing) => others.has(thing));
  });
}
