import type { IncomingMessage } from '../core/message.ts';
import type { Clock, Log, Sender } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';

/** Tells people that what they said has to wait. */
export interface Busy {
  /** Says it once in ten minutes in a chat, private or not, and not at all where even that would be too much. */
  tell(message: IncomingMessage): void;
}

const QUIET_MS = 10 * 60_000;
/** So many lines may be on their way: they take their places from the answers. */
const MOST_AT_ONCE = 20;
const MOST_CHATS = 5_000;

function line(): Reply {
  return { blocks: [{ kind: 'text', text: texts().inbox.busy }] };
}

export function createBusy(sender: Pick<Sender, 'deliver'>, clock: Clock, log: Log): Busy {
  /** When each chat was told, in ten minutes since 1970; the one told longest ago first. */
  const told = new Map<string, number>();
  let underWay = 0;
  return {
    tell({ chatId, messageId }) {
      const now = Math.floor(clock.now() / QUIET_MS);
      if (chatId === '' || told.get(chatId) === now || underWay >= MOST_AT_ONCE) return;
      told.delete(chatId);
      told.set(chatId, now);
      const [oldest] = told.keys();
      if (told.size > MOST_CHATS && oldest !== undefined) told.delete(oldest);
      underWay += 1;
      // Under the same key in each process, so that the platform takes it once.
      sender
        .deliver({ kind: 'message', messageId, chatId }, line(), `busy:${chatId}/${now}`, 'own')
        .catch((error: unknown) => log.warn('inbox.busy-untold', { error: String(error) }))
        .finally(() => {
          underWay -= 1;
        });
    },
  };
}
