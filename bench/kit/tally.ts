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
  return { kills: 0, confirmed: 0, missing: new Set(), doubled: new Set(), unanswered: 0, asked: NOTHING };
}

/**
 * Takes a look while no process runs.
 * @param repliesTo what the platform has shown in answer to a message, each as JSON
 * @param topics of all records in the store
 */
export function addToTally(
  outcome: Tally,
  said: readonly Said[],
  repliesTo: (said: Said) => readonly string[],
  topics: readonly string[],
): void {
  const known = new Set(topics);
  const replies = said.map((one) => ({ topic: one.topic, shown: repliesTo(one) }));
  const confirmed = replies.filter(({ shown }) => shown.some((words) => words.includes('已补记')));
  outcome.confirmed = confirmed.length;
  for (const { topic } of confirmed) if (!known.has(topic)) outcome.missing.add(topic);
  for (const { topic, shown } of replies) if (shown.length > 1) outcome.doubled.add(topic);
  for (const [index, topic] of topics.entries())
    if (topics.indexOf(topic) !== index) outcome.doubled.add(topic);
}
