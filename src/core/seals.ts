/** Words that lie sealed in the store. */
export interface SealedWords {
  readonly part: 'summary' | 'draft';
  /** Id of the record or the draft. */
  readonly id: string;
  readonly sealed: string;
}

/** All that is sealed and stays, for changing keys. What came with a message that is being worked on is not here. */
export interface Seals {
  /** How many are sealed under which head (`core/seal` headOf). */
  heads(): Promise<ReadonlyMap<string, number>>;
  list(): Promise<readonly SealedWords[]>;
  /** Puts `sealed` in the place of what is there. False when that is another by now, and nothing was changed. */
  replace(words: SealedWords, sealed: string): Promise<boolean>;
}
