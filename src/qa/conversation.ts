import type { IncomingMessage } from '../core/message.ts';

/** A question leans on an earlier one for so long. */
const FOLLOWS_WITHIN_MS = 5 * 60 * 1000;
/** A row of questions, each leaning on the one before, is kept so far back. */
const LONGEST_ROW = 3;
/** So many people-in-a-place are remembered; the one heard of longest ago is forgotten first. */
const MOST_PLACES = 2_000;

/**
 * What was asked just before: by the same person, in the same chat and topic. It lives in memory only, because what
 * people ask is not kept; after a restart a follow-up has to be asked in full.
 */
export interface Conversation {
  /**
   * The questions that this message may lean on, oldest first: asked at most five minutes before, or however long
   * before when the message stands in the same topic (话题) or answers the question itself.
   */
  before(message: IncomingMessage): readonly string[];
  remember(message: IncomingMessage, question: string): void;
}

interface Row {
  readonly questions: readonly string[];
  /** message_ids of the questions. */
  readonly messages: readonly string[];
  /** Epoch milliseconds of the last. */
  readonly at: number;
}

export function createConversation(): Conversation {
  const rows = new Map<string, Row>();
  const rowBefore = (message: IncomingMessage): Row | undefined => {
    const row = rows.get(placeOf(message));
    if (row === undefined || row.at > message.sentAt) return undefined;
    const goesOn =
      message.threadId !== null ||
      (message.parentId !== null && row.messages.includes(message.parentId)) ||
      message.sentAt - row.at <= FOLLOWS_WITHIN_MS;
    return goesOn ? row : undefined;
  };
  return {
    before: (message) => rowBefore(message)?.questions ?? [],
    remember(message, question) {
      const row = rowBefore(message);
      const place = placeOf(message);
      rows.delete(place);
      rows.set(place, {
        questions: [...(row?.questions ?? []), question].slice(-LONGEST_ROW),
        messages: [...(row?.messages ?? []), message.messageId].slice(-LONGEST_ROW),
        at: message.sentAt,
      });
      const [oldest] = rows.keys();
      if (rows.size > MOST_PLACES && oldest !== undefined) rows.delete(oldest);
    },
  };
}

/** A private chat is one place however it was reached. */
function placeOf({ sender, chatType, chatId, threadId }: IncomingMessage): string {
  return JSON.stringify([sender, chatType === 'p2p' ? '' : chatId, threadId]);
}
