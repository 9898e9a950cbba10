import type { LedgerRecord, Tally } from './record.ts';

export interface LedgerQuery {
  readonly branch?: string;
  readonly kind?: string;
  /** Local dates, inclusive. */
  readonly from?: string;
  readonly to?: string;
}

/** Which records are to be tallied. */
export interface TallyQuery {
  /** Local dates, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly string[];
  /** Kinds of which topic and speaker are told, too; of the others they are null. */
  readonly detailed: readonly string[];
}

export interface LedgerStore {
  /** @returns in order of date, then creation; `void` ones included. */
  find(query: LedgerQuery): Promise<readonly LedgerRecord[]>;
  get(id: string): Promise<LedgerRecord | null>;
  /** @returns what was held and planned in all branches, in no order: much less than `find` reads */
  tallies(query: TallyQuery): Promise<readonly Tally[]>;
  /**
   * Writes a record for the deed `key` (a claim key): the second write with the same key changes nothing and
   * gives back what the first one wrote. `revision` is the number of revisions that the caller saw, -1 for a new
   * record; when it no longer fits, nothing is written and null comes back.
   * @param entry names what several deeds may complete, each in its own process: it counts as a second key
   */
  put(record: LedgerRecord, revision: number, key: string, entry?: string): Promise<LedgerRecord | null>;
  /** @returns what the deed `key` wrote, or null when it wrote nothing. */
  written(key: string): Promise<LedgerRecord | null>;
}
