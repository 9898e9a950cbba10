import type { ChatType } from '../core/message.ts';
import type { Log } from '../core/ports.ts';
import type { Api } from './client.ts';

/** Which chats are private. Messages say so; card callbacks do not. */
export interface ChatTypes {
  note(chatId: string, type: ChatType): void;
  known(chatId: string): ChatType | null;
  /** Asks the platform where it is not known; `group` when that fails, so that nothing private is shown by mistake. */
  find(chatId: string): Promise<ChatType>;
}

const MOST = 10_000;

export function createChatTypes(api: Pick<Api, 'chatType'>, log: Log): ChatTypes {
  const types = new Map<string, ChatType>();

  function note(chatId: string, type: ChatType): void {
    types.delete(chatId);
    types.set(chatId, type);
    const [oldest] = types.keys();
    if (types.size > MOST && oldest !== undefined) types.delete(oldest);
  }

  return {
    note,
    known: (chatId) => types.get(chatId) ?? null,
    async find(chatId) {
      const known = types.get(chatId);
      if (known !== undefined) return known;
      try {
        const type = await api.chatType(chatId);
        note(chatId, type);
        return type;
      } catch (error) {
        log.warn('feishu.chat-type', { chatId, error: String(error) });
        return 'group';
      }
    },
  };
}
