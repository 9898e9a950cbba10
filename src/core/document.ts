/** A document's front matter. */
export interface DocumentHead {
  /** File name without `.md`. */
  readonly slug: string;
  readonly title: string;
  readonly issuer: string | null;
  /** 文号, as the document prints it, or null. */
  readonly number: string | null;
  /** `YYYY-MM-DD` of issue or publication, or null. */
  readonly date: string | null;
  /** Address the text came from, or null. */
  readonly source: string | null;
  /** False for a text that says of itself that it is not official. */
  readonly official: boolean;
}

/** One citation: words copied from a document, character for character. */
export interface Citation {
  readonly document: string;
  readonly title: string;
  readonly clause: string;
  /** ≤ 300 characters, or one whole answer of a question-and-answer document. */
  readonly text: string;
  /** Spans [start, end) of `text` that answer. */
  readonly emphasis: readonly (readonly [number, number])[];
  readonly official: boolean;
  /** A warning that belongs beside the quote (not official, dates passed, “原文如此”), or null. */
  readonly caution: string | null;
}

/**
 * What is asked of the assistant rather than of the documents: what is kept of what one says, or of talks; who did not do
 * something or is best; to sign in for somebody; to write a text.
 */
export type Matter = 'privacy' | 'talks' | 'naming' | 'signing' | 'sending' | 'roster' | 'composing';

/** What the documents say to a question. */
export interface Answer {
  readonly outcome: 'answer' | 'clarify' | 'decline';
  /** Best first; empty for `decline`. */
  readonly quotes: readonly Citation[];
  /** The sentence above the quotes, or the whole reply of a `decline`. */
  readonly lead: string;
  /** Questions that can be answered, offered as buttons: candidates of a `clarify`, near ones of a `decline`. */
  readonly suggestions: readonly string[];
  /** True for a `decline` of what was no question to documents (a greeting, small talk): nothing is missing there. */
  readonly aside?: boolean;
  /** Of an aside: what it was about, where that is known. */
  readonly matter?: Matter;
  /** True for a `decline` of what does not exist under the name that was given: no other document can answer it. */
  readonly misnamed?: boolean;
}
