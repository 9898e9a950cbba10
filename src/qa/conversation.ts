import type { IncomingMessage } from '../core/message.ts';
import { follows, placeOf, questionsBefore, type Row, rowAfter } from './row.ts';

/** So many people-in-a-place are remembered; the one heard of longest ago is forgotten first. */
const MOST_PLACES = 2_000;

/**
 * What was asked just before: by the same person, in the same chat and topic. What people ask is not kept: it lives in
 * memory, or sealed and for minutes (`conversations.ts`); afterwards a follow-up has to be asked in full.
 */
export interface Conversation {
  /**
   * The questions that this message may lean on, oldest first: asked at most five minutes before, or however long
   * before when the message stands in the same topic (话题) or answers the question itself.
   */
  before(message: IncomingMessage): readonly string[];
  remember(message: IncomingMessage, question: string): void;
}

/** In the memory of this process. */
export function createConversation(): Conversation {
  const rows = new Map<string, Row>();
  const rowBefore = (message: IncomingMessage): Row | null =>
    follows(message, rows.get(placeOf(message)) ?? null);
  return {
    before: (message) => questionsBefore(message, rowBefore(message)),
    remember(message, question) {
      const place = placeOf(message);
      const row = rowAfter(rowBefore(message), message, question);
      rows.delete(place);
      rows.set(place, row);
      const [oldest] = rows.keys();
      if (rows.size > MOST_PLACES && oldest !== undefined) rows.delete(oldest);
    },
  };
}
