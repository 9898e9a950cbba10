import type { IncomingMessage } from '../core/message.ts';

/** Questions of one person in one place, each leaning on the one before. */
export interface Row {
  readonly questions: readonly string[];
  /** message_ids of the questions. */
  readonly messages: readonly string[];
  /** When each was said, epoch milliseconds; absent in rows of an earlier version. */
  readonly moments?: readonly number[];
  /** Epoch milliseconds of the last. */
  readonly at: number;
}

/** A question leans on an earlier one for so long. */
export const FOLLOWS_WITHIN_MS = 5 * 60 * 1000;
/** A row is kept so far back. */
const LONGEST_ROW = 6;

/** @returns the row where the message may lean on it, else null */
export function follows(message: IncomingMessage, row: Row | null): Row | null {
  if (row === null || row.at > message.sentAt) return null;
  const goesOn =
    message.threadId !== null ||
    (message.parentId !== null && row.messages.includes(message.parentId)) ||
    message.sentAt - row.at <= FOLLOWS_WITHIN_MS;
  return goesOn ? row : null;
}

/** @returns the questions before the message, also where it is run again and what it said the first time is in the row */
export function questionsBefore({ messageId, sentAt }: IncomingMessage, row: Row | null): readonly string[] {
  if (row === null) return [];
  const { questions, messages, moments } = row;
  const own = messages.findIndex((id, place) => id === messageId && moments?.[place] === sentAt);
  return own === -1 ? questions : questions.slice(0, own);
}

/** @param row what the message leans on */
export function rowAfter(row: Row | null, message: IncomingMessage, question: string): Row {
  return {
    questions: [...(row?.questions ?? []), question].slice(-LONGEST_ROW),
    messages: [...(row?.messages ?? []), message.messageId].slice(-LONGEST_ROW),
    moments: [...(row?.moments ?? row?.messages.map(() => 0) ?? []), message.sentAt].slice(-LONGEST_ROW),
    at: message.sentAt,
  };
}

/** A private chat is one place however it was reached. */
export function placeOf({ sender, chatType, chatId, threadId }: IncomingMessage): string {
  return JSON.stringify([sender, chatType === 'p2p' ? '' : chatId, threadId]);
}
