import type { Chats } from '../core/ports.ts';
import type { Cabinet } from './cabinet.ts';
import { CHATS } from './shapes/chat.ts';

/** @throws SetupError when the file cannot be used */
export async function openChats(cabinet: Cabinet): Promise<Chats> {
  const shelf = await cabinet.open('chats', CHATS);
  return {
    async disable(chatId, reason, at) {
      await shelf.change((draft) => draft.set(chatId, { chatId, reason, at }));
    },
    async enable(chatId) {
      await shelf.change((draft) => draft.delete(chatId));
    },
    async disabled() {
      return new Set(shelf.rows.keys());
    },
  };
}
