/** Runs what it is given, so much at a time; the rest waits, in the order in which it came and for as long as it takes. */
export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function createGate(width: number): Gate {
  let free = width;
  /** A set, since taking the first out of a long list costs as much as the list is long. */
  const waiting = new Set<() => void>();
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.add(resolve));
    try {
      return await work();
    } finally {
      const [next] = waiting;
      if (next === undefined) free += 1;
      else {
        waiting.delete(next);
        next();
      }
    }
  };
}
