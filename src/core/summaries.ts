/** A talk's one-line summary as it is kept: encrypted for the record that it belongs to (`core/seal`). */
export interface SealedSummary {
  readonly recordId: string;
  readonly sealed: string;
  /** open_id of its author. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Summaries lie apart from the ledger, so that nothing that shows or exports a record can come upon one. */
export interface Summaries {
  get(recordId: string): Promise<SealedSummary | null>;
  /** Adds a summary, or takes the place of the one that the record had. */
  put(summary: SealedSummary): Promise<void>;
  remove(recordId: string): Promise<void>;
}
