import type { Judgement } from './dialogues.ts';

/** An entry that somebody sent. */
export interface Said {
  readonly chatId: string;
  readonly messageId: string;
  /** No other entry has it. */
  readonly topic: string;
}

/** What came of killing. */
export interface Tally {
  kills: number;
  /** Of those: in a life in which nothing was said yet, mostly while it still started. */
  early: number;
  /** Entries that were sent. */
  said: number;
  /** Entries that the platform showed as recorded. */
  confirmed: number;
  /** Topics confirmed and not in the store, at any look. */
  readonly missing: Set<string>;
  /** Topics more than once in the store, or answered more than once. */
  readonly doubled: Set<string>;
  /** Messages that had no answer at the end. */
  unanswered: number;
  /** What came of the entries that took answers. */
  asked: Judgement;
}

const NOTHING: Judgement = { confirmed: 0, missing: 0, unsaid: 0 };

export function tally(): Tally {
  return {
    ...{ kills: 0, early: 0, said: 0, confirmed: 0, unanswered: 0 },
    ...{ missing: new Set(), doubled: new Set(), asked: NOTHING },
  };
}

/**
 * Takes a look while no process runs.
 * @param replies what the platform has shown in answer to a message, each as JSON, by its message_id
 * @param topics of all records in the store
 */
export function addToTally(
  outcome: Tally,
  said: readonly Said[],
  replies: ReadonlyMap<string, readonly string[]>,
  topics: readonly string[],
): void {
  const known = new Set(topics);
  const answered = said.map(({ topic, messageId }) => ({ topic, shown: replies.get(messageId) ?? [] }));
  const confirmed = answered.filter(({ shown }) => shown.some((words) => words.includes('已补记')));
  outcome.said = said.length;
  outcome.confirmed = confirmed.length;
  for (const { topic } of confirmed) if (!known.has(topic)) outcome.missing.add(topic);
  for (const { topic, shown } of answered) if (shown.length > 1) outcome.doubled.add(topic);
  const seen = new Set<string>();
  for (const topic of topics) {
    if (seen.has(topic)) outcome.doubled.add(topic);
    seen.add(topic);
  }
}
