/** What only one process may do at a time; it passes on when its holder no longer renews it. */
export interface Leases {
  /** False where one process has the store to itself: then every lease is its own. */
  readonly shared: boolean;
  /**
   * Takes the lease, or renews it, for `ms` milliseconds from now by the store's own clock.
   * @param holder names the process
   * @returns false while somebody else holds it
   */
  acquire(name: string, holder: string, ms: number): Promise<boolean>;
  /** Lets go of it before its time; does nothing where somebody else holds it. */
  release(name: string, holder: string): Promise<void>;
  /** How many leases are held whose names begin with `prefix`. */
  held(prefix: string): Promise<number>;
}

/** For a store that one process has to itself. */
export const SOLE: Leases = {
  shared: false,
  acquire: async () => true,
  release: async () => {},
  held: async () => 1,
};
