/**
 * Looks for many stretches in one pass over a text.
 * @param stretches none of them empty
 * @returns of a text, the number of each stretch that it holds, with the first place of it
 */
export function finderOf(stretches: readonly string[]): (text: string) => ReadonlyMap<number, number> {
  const width = Math.min(...stretches.map(({ length }) => length));
  const beginning = new Map<string, number[]>();
  for (const [number, stretch] of stretches.entries()) {
    const start = stretch.slice(0, width);
    beginning.set(start, [...(beginning.get(start) ?? []), number]);
  }
  return (text) => {
    const found = new Map<number, number>();
    for (let place = 0; place + width <= text.length; place += 1)
      for (const number of beginning.get(text.slice(place, place + width)) ?? [])
        if (!found.has(number) && text.startsWith(stretches[number] ?? '', place)) found.set(number, place);
    return found;
  };
}
