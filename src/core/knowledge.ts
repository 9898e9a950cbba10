/** One thing that was done to an entry. `corrected` changes what a proposal says, the others where it stands. */
export interface KnowledgeStep {
  readonly what: 'proposed' | 'corrected' | 'taken' | 'withdrawn' | 'restored';
  /** open_id. */
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

interface Entry {
  readonly id: string;
  /** Oldest first, at least one; never shortened. */
  readonly steps: readonly KnowledgeStep[];
}

/** A document that an administrator has sent. */
export interface AddedDocument extends Entry {
  readonly kind: 'document';
  /** As a file of data/documents: front matter and clauses. */
  readonly content: string;
  /** Lines of the file that only repeated or numbered others in print. */
  readonly leftOut: number;
}

/** Questions that a sentence of a document answers. */
export interface AddedPair extends Entry {
  readonly kind: 'pair';
  readonly questions: readonly string[];
  /** Slug and label. */
  readonly document: string;
  readonly clause: string;
  /** The clause's own words. */
  readonly text: string;
}

/** Questions asked in vain that need no answer. */
export interface NeedlessQuestions extends Entry {
  readonly kind: 'needless';
  readonly questions: readonly string[];
}

/** What administrators have added to the documents that ship with the product. */
export type Knowledge = AddedDocument | AddedPair | NeedlessQuestions;

/** Only what is `standing` counts. */
export type Standing = 'proposed' | 'standing' | 'withdrawn';

const LEADS_TO: Readonly<Record<KnowledgeStep['what'], Standing>> = {
  proposed: 'proposed',
  corrected: 'proposed',
  taken: 'standing',
  withdrawn: 'withdrawn',
  restored: 'standing',
};

/** @returns where an entry stands after its last step */
export function standingOf({ steps }: Knowledge): Standing {
  return LEADS_TO[steps.at(-1)?.what ?? 'proposed'];
}

/** What administrators have added to the documents, with its trail. */
export interface KnowledgeStore {
  /** @returns in the order in which they were made; the same array as long as nothing has changed */
  list(): Promise<readonly Knowledge[]>;
  /**
   * Adds an entry, or takes the place of the one with its id. Durable when it answers.
   * @param seen how many steps the caller saw, 0 for a new entry
   * @returns false, with nothing written, where somebody else was quicker
   */
  put(entry: Knowledge, seen: number): Promise<boolean>;
  /**
   * Forgets an entry that never counted: a proposal.
   * @param seen how many steps the caller saw
   * @returns false, with nothing removed, where it is gone already or somebody else was quicker
   */
  remove(id: string, seen: number): Promise<boolean>;
}
