import { createHash } from 'node:crypto';
import type { IncomingMessage } from '../core/message.ts';
import type { Log } from '../core/ports.ts';
import type { Recent } from '../core/recent.ts';
import type { Sealer } from '../core/seal.ts';
import { type Conversation, createConversation } from './conversation.ts';
import { FOLLOWS_WITHIN_MS, follows, placeOf, questionsBefore, type Row, rowAfter } from './row.ts';

/** Conversations, wherever they are remembered. */
export interface Conversations {
  /** @returns the conversation that the message belongs to; `kept` resolves when what was said in it is remembered, or could not be */
  of(message: IncomingMessage): Promise<Conversation & { kept(): Promise<void> }>;
}

/** A press says nothing that could be leant on. */
export const NO_CONVERSATION: Conversation = { before: () => [], remember: () => undefined };

/**
 * @param recent where processes share what was said, or null where there is one process
 * @param sealer what is shared is encrypted; without a key each process remembers for itself, and what reaches another one
 *   has to be said in full
 */
export function createConversations(
  recent: Recent | null,
  sealer: Sealer | null,
  log: Pick<Log, 'warn'>,
): Conversations {
  if (recent !== null && sealer !== null) return sharedConversations(recent, sealer, log);
  const alone = { ...createConversation(), kept: async () => undefined };
  return { of: async () => alone };
}

/** In the store, under a name that does not tell who speaks, for as long as a question is leant on. */
function sharedConversations(recent: Recent, sealer: Sealer, log: Pick<Log, 'warn'>): Conversations {
  return {
    async of(message) {
      const place = createHash('sha256').update(placeOf(message)).digest('hex');
      const subject = `recent:${place}`;
      const kept = await recent.get(place);
      const opened = kept === null ? null : sealer.open(kept, subject);
      let row = follows(message, opened === null ? null : readRow(opened));
      let writing: Promise<void> = Promise.resolve();
      return {
        before: () => questionsBefore(message, row),
        remember(_, question) {
          row = rowAfter(row, message, question);
          const content = sealer.seal(JSON.stringify(row), subject);
          const { sentAt } = message;
          // No answer is lost for what it leaned on: the next question has to be said in full.
          writing = writing
            .then(() => recent.put(place, content, sentAt, sentAt - FOLLOWS_WITHIN_MS))
            .catch((err: unknown) => log.warn('conversation.unkept', { err }));
        },
        kept: () => writing,
      };
    },
  };
}

/** @returns null for what another version may have written */
function readRow(text: string): Row | null {
  const row: unknown = JSON.parse(text);
  const { questions, messages, moments, at } = Object(row);
  if (!areTexts(questions) || !areTexts(messages) || typeof at !== 'number') return null;
  return { questions, messages, at, ...(areMoments(moments) ? { moments } : {}) };
}

function areMoments(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
