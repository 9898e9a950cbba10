/** A question that the documents did not answer well, without who asked it. */
export interface Gap {
  readonly question: string;
  /** `declined` nothing was found, `unhelpful` somebody said that the answer was no help. */
  readonly outcome: 'declined' | 'unhelpful';
  /** How often, and when last (epoch milliseconds). */
  readonly times: number;
  readonly at: number;
}

/** What people asked in vain. Never holds a name, what somebody is called or an open_id, nor what is told of a person. */
export interface Gaps {
  /** Adds a question, or counts it once more. */
  add(question: string, outcome: Gap['outcome'], at: number): Promise<void>;
  /** @returns the latest first */
  list(): Promise<readonly Gap[]>;
  /** Forgets what was last asked before `before` (epoch ms). */
  prune(before: number): Promise<void>;
}
