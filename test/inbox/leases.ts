import type { Leases } from '../../src/core/leases.ts';

/** Leases of several processes in one, by the clock of `performance.now()`. */
export function leasesInTime(): Leases {
  const held = new Map<string, { readonly holder: string; readonly until: number }>();
  const holderOf = (name: string): string | null => {
    const lease = held.get(name);
    return lease === undefined || lease.until < performance.now() ? null : lease.holder;
  };
  return {
    shared: true,
    async acquire(name, holder, ms) {
      const now = holderOf(name) ?? holder;
      if (now === holder) held.set(name, { holder, until: performance.now() + ms });
      return now === holder;
    },
    async release(name, holder) {
      if (holderOf(name) === holder) held.delete(name);
    },
    held: async (prefix) =>
      [...held.keys()].filter((name) => name.startsWith(prefix) && holderOf(name) !== null).length,
  };
}
